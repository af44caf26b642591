import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import { drawPdf, drawings, type Drawing } from '../../../tests/layouts/pdf.ts';
import { printReport } from '../../../tests/layouts/printed.ts';
import { chance } from '../../../tests/layouts/random.ts';
import { readPdf } from './pdf.ts';
import { read } from './read.ts';

type Draw = (document: PDFKit.PDFDocument) => void;

/** A PDF of one's own drawing, in a font that every reader has. */
function draw(content: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
	const document = new PDFDocument({ size: 'A4', margin: 50, ...options });
	const chunks: Buffer[] = [];
	return new Promise((resolve) => {
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
		content(document);
		document.end();
	});
}

function picture(): Buffer {
	const canvas = createCanvas(300, 400);
	const context = canvas.getContext('2d');
	context.fillStyle = '#ddd';
	context.fillRect(0, 0, 300, 400);
	return canvas.toBuffer('image/png');
}

const refusalOf = async (bytes: Uint8Array) => {
	const outcome = await read(bytes, 'report.pdf');
	return outcome.ok ? null : outcome.refusal;
};

const documentOf = async (bytes: Uint8Array) => {
	const outcome = await readPdf(bytes);
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	return outcome.value;
};

const at = (document: PDFKit.PDFDocument, text: string, x: number, y: number) =>
	document.text(text, x, y, { lineBreak: false });

function grid(document: PDFKit.PDFDocument, x: number, y: number) {
	document.rect(x, y, 200, 40).stroke();
	document
		.moveTo(x, y + 20)
		.lineTo(x + 200, y + 20)
		.stroke();
	document
		.moveTo(x + 100, y + 20)
		.lineTo(x + 100, y + 40)
		.stroke();
	document.fontSize(9);
	at(document, 'over both', x + 70, y + 5);
	at(document, '12', x + 40, y + 25);
	at(document, '345', x + 140, y + 25);
}

const textsOf = async (bytes: Uint8Array) => {
	const table = (await documentOf(bytes)).blocks.find((block) => block.kind === 'table');
	return table?.rows.map((row) => row.map((cell) => cell?.text ?? null));
};

describe('tables', () => {
	it('rules part cells; where a rule is missing, one cell covers both places', async () => {
		const bytes = await draw((document) => grid(document, 100, 100));
		const { blocks } = await documentOf(bytes);
		const [table] = blocks;
		if (table?.kind !== 'table') throw new Error('no table');
		expect(table.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
			['over both', 'over both'],
			['12', '345']
		]);
		expect(table.rows[0]![0]).toBe(table.rows[0]![1]);
		const place = table.rows[1]![1]!.at;
		if (place.kind !== 'page') throw new Error('no page');
		expect(place.page).toBe(1);
		const rounded = Object.values(place.box).map(Math.round);
		expect(rounded).toEqual([200, 120, 300, 140]);
	});

	it('a page that is shown turned has its places as shown', async () => {
		const bytes = await draw((document) => {
			Object.assign(document.page.dictionary.data, { Rotate: 90 });
			document.rotate(-90, { origin: [0, 0] }).translate(-842, 0);
			grid(document, 100, 100);
		});
		const table = (await documentOf(bytes)).blocks.find((block) => block.kind === 'table');
		if (table?.kind !== 'table') throw new Error('no table');
		expect(table.rows[1]!.map((cell) => cell?.text)).toEqual(['12', '345']);
		const place = table.rows[1]![0]!.at;
		if (place.kind !== 'page') throw new Error('no page');
		expect(place.box.left).toBeCloseTo(100, 0);
		expect(place.box.top).toBeCloseTo(120, 0);
	});

	it('text turned on an upright page is read along its own direction', async () => {
		const bytes = await draw((document) => {
			document.rotate(-90, { origin: [0, 0] }).translate(-842, 0);
			grid(document, 100, 100);
		});
		expect(await textsOf(bytes)).toEqual([
			['over both', 'over both'],
			['12', '345']
		]);
	});

	it('two tables side by side stay two', async () => {
		const bytes = await draw((document) => {
			grid(document, 60, 100);
			grid(document, 320, 100);
		});
		const tables = (await documentOf(bytes)).blocks.filter((block) => block.kind === 'table');
		expect(tables.map((table) => table.kind === 'table' && table.rows[0]!.length)).toEqual([2, 2]);
	});

	it('a watermark askew, invisible text and what is off the page get into no cell', async () => {
		const bytes = await draw((document) => {
			grid(document, 100, 100);
			document.save().rotate(-30, { origin: [150, 130] });
			at(document, 'for internal use', 100, 125);
			document.restore();
			at(document, '99', -200, 125);
			document.addContent('BT 3 Tr ET');
			at(document, '88', 115, 125);
		});
		expect(await textsOf(bytes)).toEqual([
			['over both', 'over both'],
			['12', '345']
		]);
	});
});

describe('paragraphs', () => {
	const sentence =
		'the bureau went through its list of pages twice in the year and repaired what was broken ';
	it('wrapped lines are joined, also over a page break; page numbers and running heads are none', async () => {
		const bytes = await draw((document) => {
			for (let page = 1; page <= 2; page += 1) {
				if (page > 1) document.addPage();
				document.page.margins.bottom = 0;
				document.fontSize(9);
				at(document, 'Annual report of a bureau', 200, 30);
				at(document, `- ${page} -`, 290, 800);
				document.fontSize(11);
				const words = sentence.repeat(8).split(' ');
				for (let line = 0; line < 6; line += 1) {
					at(document, words.slice(line * 16, line * 16 + 16).join(' '), 50, 90 + line * 18);
				}
			}
		});
		const { blocks } = await documentOf(bytes);
		const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
		expect(texts.join(' ')).not.toMatch(/Annual report|- \d -/);
	});
});

describe('refusals', () => {
	it('a scanned file names its pages and offers the form', async () => {
		const bytes = await draw((document) => {
			document.image(picture(), 0, 0, { width: 595 });
			document.addPage().image(picture(), 0, 0, { width: 595 });
		});
		const refusal = await refusalOf(bytes);
		expect(refusal?.code).toBe('picture_only');
		expect(refusal?.text).toMatch(/^第 1、2 页是图片.*文字版.*表单/);
	});

	it('where the pages with the tables are pictures, they are named', async () => {
		const bytes = await draw((document) => {
			for (let line = 0; line < 12; line += 1)
				at(document, 'A line of prose that tells of the work of the year.', 50, 60 + line * 20);
			document.addPage().image(picture(), 0, 0, { width: 595 });
		});
		const refusal = await refusalOf(bytes);
		expect(refusal).toMatchObject({ code: 'picture_only' });
		expect(refusal?.text).toMatch(/^第 2 页是图片/);
	});

	it('a file with a password says so', async () => {
		const bytes = await draw((document) => grid(document, 100, 100), {
			userPassword: 'secret',
			pdfVersion: '1.7'
		});
		expect((await refusalOf(bytes))?.code).toBe('encrypted');
	});

	it('more than 300 pages are no report', async () => {
		const bytes = await draw((document) => {
			for (let page = 0; page < 301; page += 1) document.addPage();
		});
		expect((await refusalOf(bytes))?.code).toBe('too_large');
	});
});

/** The share of cells that must be found where nothing is printed as 0, as `-`, and as nothing. */
const least: Readonly<Record<Drawing, readonly [number, number, number]>> = {
	ruled: [1, 1, 1],
	double: [1, 1, 1],
	coloured: [1, 1, 1],
	level: [1, 1, 0.9],
	bare: [1, 1, 0.9]
};

describe.each(drawings)('a printed report drawn %s', (drawing) => {
	it.each([null, '-', ''])(
		'nothing printed as %j: no cell is ever wrong or made up',
		async (blankAs) => {
			let printed = 0;
			let found = 0;
			for (let seed = 1; seed <= 3; seed += 1) {
				const source = chance(seed * 7919);
				const report = printReport(source, blankAs);
				const document = await read(await drawPdf(report, source, drawing), 'report');
				const outcome = document.ok ? recognise(document.value, 'report') : document;
				if (!outcome.ok) throw new Error(`seed ${seed}: ${outcome.refusal.text}`);
				printed += report.values.size;
				for (const fact of outcome.value.facts) {
					const key = placeKey(fact);
					expect([seed, key, fact.value]).toEqual([seed, key, report.values.get(key)]);
					found += 1;
				}
			}
			const share = least[drawing][[null, '-', ''].indexOf(blankAs)]!;
			expect(found / printed).toBeGreaterThanOrEqual(share);
		},
		120_000
	);
});

it('damaged files end in a report or a refusal, in time', async () => {
	const source = chance(4711);
	const whole = await drawPdf(printReport(source, null), source, 'ruled');
	for (let round = 0; round < 200; round += 1) {
		const damaged = Uint8Array.from(whole);
		const cut = round % 4 === 0 ? 20 + source.below(whole.length - 20) : whole.length;
		for (let flips = 0; flips < 1 + source.below(30); flips += 1) {
			damaged[5 + source.below(whole.length - 5)] = source.below(256);
		}
		const outcome = await read(damaged.subarray(0, cut), 'report.pdf');
		if (outcome.ok) recognise(outcome.value, 'report.pdf');
		else expect(outcome.refusal.text).toMatch(/。$/);
	}
}, 240_000);
