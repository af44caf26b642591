import { basename } from 'node:path';
import { openArchive } from '#lib/read/archive/archive.ts';
import { sniff } from '#lib/read/sniff.ts';
import type { Refusal } from '#lib/report/result.ts';
import type { FetchOptions } from '#lib/server/fetch/fetch.ts';
import { fetchList, fetchReport } from '#lib/server/fetch/report.ts';
import { absolute, bytesOf, filesUnder } from './paths.ts';

/** What the user names: a file or folder, a web address, or the address of a list page. */
export type Place = { kind: 'path' | 'address' | 'list'; value: string };

/**
 * One document of a place, or why there is none. `file` is what the user may call it (`年报.zip/城区/民政局.docx` in
 * an archive), `origin` where it was found.
 */
export type Source = { file: string; fileName: string; origin: string } & (
	{ bytes: Uint8Array } | { refusal: Refusal }
);

export const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** Every document of a place, one at a time: files of a folder, members of archives, reports that a list leads to. */
export async function* sourcesOf(
	place: Place,
	options: FetchOptions = {}
): AsyncGenerator<Source, void> {
	yield* sourcesByKind[place.kind](place.value, options);
}

const sourcesByKind: Readonly<
	Record<Place['kind'], (value: string, options: FetchOptions) => AsyncGenerator<Source, void>>
> = { path: ofPath, address: ofAddress, list: ofList };

async function* ofPath(path: string): AsyncGenerator<Source, void> {
	let files: string[];
	try {
		files = await filesUnder(path);
	} catch (error) {
		yield { ...namesOf(path), refusal: unreadable(error) };
		return;
	}
	for (const file of files) yield* ofFile(file);
}

async function* ofFile(file: string): AsyncGenerator<Source, void> {
	const names = namesOf(file);
	let bytes: Uint8Array;
	try {
		bytes = await bytesOf(file);
	} catch (error) {
		yield { ...names, refusal: unreadable(error) };
		return;
	}
	yield* unpacked({ ...names, bytes });
}

const namesOf = (path: string) => ({
	file: path,
	fileName: basename(path),
	origin: absolute(path)
});

function unreadable(error: unknown): Refusal {
	const { code } = error as NodeJS.ErrnoException;
	const reason = code === 'ENOENT' ? '文件不存在' : '文件打不开';
	return { code: 'unreadable_file', text: `${reason}，请核对路径和权限。` };
}

/** The document itself, or the members of a ZIP archive; what is wrong with the archive comes last. */
async function* unpacked(source: Source & { bytes: Uint8Array }): AsyncGenerator<Source, void> {
	const { bytes, ...names } = source;
	if (sniff(bytes) !== 'zip') {
		yield source;
		return;
	}
	const archive = await openArchive(bytes, names.fileName);
	if (!archive.ok) {
		yield { ...names, refusal: archive.refusal };
		return;
	}
	for await (const { path, ...taken } of archive.value) {
		const within = path.slice(names.fileName.length);
		yield {
			file: `${names.file}${within}`,
			fileName: path,
			origin: `${names.origin}${within}`,
			...taken
		};
	}
	for (const { code, text } of archive.messages) yield { ...names, refusal: { code, text } };
}

async function* ofAddress(value: string, options: FetchOptions): AsyncGenerator<Source, void> {
	for (const { address, outcome } of await fetchReport(value, options)) {
		if (outcome.ok) {
			const { bytes, fileName, finalAddress } = outcome.value;
			yield* unpacked({ file: address, fileName, origin: finalAddress, bytes });
		} else {
			yield { file: address, fileName: address, origin: address, refusal: outcome.refusal };
		}
	}
}

async function* ofList(address: string, options: FetchOptions): AsyncGenerator<Source, void> {
	const list = await fetchList(address, options);
	if (!list.ok) {
		yield { file: address, fileName: address, origin: address, refusal: list.refusal };
		return;
	}
	for (const { address: linked, title } of list.value) {
		yield* ofAddress(linked, { ...options, linkText: title });
	}
}
