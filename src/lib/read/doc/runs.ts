import { sections, type WordFile } from './header.ts';
import { propertiesOf, type Property } from './properties.ts';

/** Bytes [from, to) of the main stream whose text has these properties; for paragraphs with the index of their style. */
export type Run = { from: number; to: number; style: number; properties: readonly Property[] };

const pageSize = 512;
/** A paragraph with too many properties keeps them in the data stream (2.6.2 sprmPHugePapx). */
const kept: ReadonlySet<number> = new Set([0x6646, 0x6645]);

type Kind = 'characters' | 'paragraphs';

function pagesOf({ main, table, section }: WordFile, kind: Kind): number[] {
	const found = section(kind === 'characters' ? sections.characterPages : sections.paragraphPages);
	if (!found) return [];
	const count = Math.floor((found.length - 4) / 8);
	return Array.from(
		{ length: Math.min(count, Math.ceil(main.all.length / pageSize)) },
		(_, index) => (table.u32(found.at + (count + 1) * 4 + index * 4) & 0x3fffff) * pageSize
	);
}

function written(page: Uint8Array, kind: Kind, at: number): Uint8Array {
	const length = page[at] ?? 0;
	if (kind === 'characters') return page.subarray(at + 1, at + 1 + length);
	return length === 0
		? page.subarray(at + 2, at + 2 + 2 * (page[at + 1] ?? 0))
		: page.subarray(at + 1, at + 2 * length);
}

function withKept(file: WordFile, properties: readonly Property[]): Property[] {
	return properties.flatMap((property) => {
		if (!kept.has(property.code) || !file.data) return [property];
		const { operand } = property;
		const at = operand[0]! | (operand[1]! << 8) | (operand[2]! << 16) | (operand[3]! << 24);
		if (at < 0 || at + 2 > file.data.all.length) return [];
		return propertiesOf(file.data.part(at + 2, file.data.u16(at)));
	});
}

/** The runs of characters or paragraphs with what is said of each ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp), in order of their bytes. */
export function readRuns(file: WordFile, kind: Kind): Run[] {
	const runs = pagesOf(file, kind).flatMap((start) => {
		const page = file.main.part(start, pageSize);
		const view = new DataView(page.buffer, page.byteOffset, page.length);
		const count = page[pageSize - 1]!;
		const size = kind === 'characters' ? 1 : 13;
		if ((count + 1) * 4 + count * size > pageSize) throw new RangeError('page of properties');
		return Array.from({ length: count }, (_, index): Run => {
			const at = page[(count + 1) * 4 + index * size]! * 2;
			const all = at === 0 ? new Uint8Array() : written(page, kind, at);
			const own = kind === 'characters' ? all : all.subarray(2);
			return {
				from: view.getUint32(index * 4, true),
				to: view.getUint32(index * 4 + 4, true),
				style: kind === 'paragraphs' && all.length >= 2 ? all[0]! | (all[1]! << 8) : 0,
				properties: withKept(file, propertiesOf(own))
			};
		});
	});
	return runs.sort((a, b) => a.from - b.from);
}

/** Finds the run that a byte lies in; null where none says anything of it. */
export function finder(runs: readonly Run[]): (offset: number) => Run | null {
	return (offset) => {
		let low = 0;
		let high = runs.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (runs[middle]!.to <= offset) low = middle + 1;
			else high = middle;
		}
		const run = runs[low];
		return run && run.from <= offset ? run : null;
	};
}
