import type { List, ListLevel } from '#lib/read/word/list-numbers.ts';
import { binaryFormat } from '#lib/read/word/number-format.ts';
import { utf16 } from './bytes.ts';
import { sections, type WordFile } from './header.ts';

type ReadLevel = { level: ListLevel; end: number };

/** One level of a list ([MS-DOC] 2.9.150 LVLF); in its text the characters 0 to 8 stand for the number of that level. */
function readLevel({ table }: WordFile, at: number, index: number): ReadLevel {
	const flags = table.u8(at + 5);
	const restart = table.u8(at + 26);
	const textAt = at + 28 + table.u8(at + 24) + table.u8(at + 25);
	const count = table.u16(textAt);
	const end = textAt + 2 + count * 2;
	const text = [...utf16(table.part(textAt + 2, count * 2))]
		.map((character) => {
			const code = character.charCodeAt(0);
			return code < 9 ? `%${code + 1}` : character;
		})
		.join('');
	return {
		end,
		level: {
			start: table.u32(at),
			format: binaryFormat(table.u8(at + 4)),
			text,
			spaced: table.u8(at + 15) !== 2,
			plain: (flags & 0x04) !== 0,
			restartsAfter: (flags & 0x08) === 0 ? index - 1 : restart === 0 ? null : restart - 1
		}
	};
}

function readLevels(file: WordFile, at: number): Map<number, (ListLevel | null)[]> {
	const { table } = file;
	const count = table.u16(at);
	const lists = new Map<number, (ListLevel | null)[]>();
	let next = at + 2 + count * 28;
	for (let index = 0; index < count; index += 1) {
		const described = at + 2 + index * 28;
		const levels = table.u8(described + 26) & 1 ? 1 : 9;
		const read: ListLevel[] = [];
		for (let level = 0; level < levels; level += 1) {
			const one = readLevel(file, next, level);
			read.push(one.level);
			next = one.end;
		}
		lists.set(table.u32(described), read);
	}
	return lists;
}

/** The lists that paragraphs count in, by the number that they name them with (2.9.131 LFO, from 1). */
export function readLists(file: WordFile): readonly (List | null)[] {
	const { table } = file;
	const definitions = file.section(sections.lists);
	const overrides = file.section(sections.listOverrides);
	if (!definitions || !overrides) return [];
	const lists = readLevels(file, definitions.at);
	const count = Math.min(table.u32(overrides.at), 4096);
	let next = overrides.at + 4 + count * 16;
	return [
		null,
		...Array.from({ length: count }, (_, index): List | null => {
			const described = overrides.at + 4 + index * 16;
			const key = table.u32(described);
			const levels = [...(lists.get(key) ?? [])];
			const starts = new Map<number, number>();
			next += 4;
			for (let one = table.u8(described + 12); one > 0; one -= 1) {
				const flags = table.u32(next + 4);
				const level = flags & 0x0f;
				if (flags & 0x10) starts.set(level, table.u32(next));
				next += 8;
				if (flags & 0x20) {
					const own = readLevel(file, next, level);
					levels[level] = own.level;
					next = own.end;
				}
			}
			return { key: String(key), id: String(index + 1), levels, starts };
		})
	];
}
