import type { Document } from '#lib/read/document.ts';
import { read } from '#lib/read/read.ts';
import type { Outcome } from '#lib/report/result.ts';
import { answer } from '../apart/answer.ts';
import type { DrawnPage } from './drawn-page.ts';
import type { Scale } from './scale.ts';

/** A stored file to be read again, or a page of it to be drawn. */
export type Task = { sha256: string; bytes: Uint8Array } & (
	{ kind: 'read'; fileName: string } | { kind: 'picture'; page: number; scale: Scale }
);

/** A document as it was read; `pages` of a PDF, none for the rest. */
export type ReadSource = { document: Document; pages: DrawnPage[] };

export type Answers = { read: Outcome<ReadSource>; picture: Uint8Array | null };

type OpenFile = { sha256: string; pdf: Awaited<ReturnType<typeof openPdf>> };
let opened: OpenFile | null = null;

async function openPdf(bytes: Uint8Array) {
	const { open } = await import('./pdf.ts');
	return open(bytes);
}

/** The file stays open for its next page. */
async function pdfOf({ sha256, bytes }: Task): Promise<OpenFile['pdf']> {
	if (opened?.sha256 === sha256) return opened.pdf;
	await opened?.pdf.loadingTask.destroy();
	opened = null;
	opened = { sha256, pdf: await openPdf(bytes) };
	return opened.pdf;
}

async function readSource(task: Task & { kind: 'read' }): Promise<Answers['read']> {
	const outcome = await read(task.bytes, task.fileName);
	if (!outcome.ok) return outcome;
	const document = outcome.value;
	if (document.medium !== 'pdf') return { ...outcome, value: { document, pages: [] } };
	const { pagesOf } = await import('./pdf.ts');
	return { ...outcome, value: { document, pages: await pagesOf(await pdfOf(task)) } };
}

async function drawPage(task: Task & { kind: 'picture' }): Promise<Answers['picture']> {
	const pdf = await pdfOf(task);
	const { picture } = await import('./pdf.ts');
	return picture(pdf, task.page, task.scale);
}

answer((task: Task): Promise<unknown> =>
	task.kind === 'read' ? readSource(task) : drawPage(task)
);
