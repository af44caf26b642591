import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { oleKind, openCompound } from './ole.ts';
import { sniff } from './sniff.ts';

const workbook = () => {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([['规章', 3]]), '表二');
	return new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array);
};

describe('what an OLE file holds', () => {
	it('a workbook, by the streams of its root', () => {
		const bytes = workbook();
		expect(openCompound(bytes)!.names).toContain('Workbook');
		expect(openCompound(bytes)!.stream('Workbook')!.subarray(0, 2)).toEqual(
			Uint8Array.of(0x09, 0x08)
		);
		expect(openCompound(bytes)!.stream('WordDocument')).toBeNull();
		expect(sniff(bytes)).toBe('xls');
	});

	it('still told where the allocation table is lost', () => {
		const bytes = workbook().fill(0xff, 44, 512);
		expect(oleKind(bytes)).toBe('xls');
	});

	it('never throws on what is cut or changed', () => {
		const bytes = workbook();
		for (let at = 0; at < bytes.length; at += 37) {
			const changed = bytes.slice();
			changed[at] = (changed[at] ?? 0) ^ 0xff;
			expect(['xls', 'ole', 'doc', 'encrypted']).toContain(oleKind(changed));
			expect(['xls', 'ole']).toContain(oleKind(bytes.subarray(0, at)));
			openCompound(changed)?.stream('Workbook');
		}
	});
});
