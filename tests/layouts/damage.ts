import type { Chance } from './random.ts';

export type Damage = (text: string, chance: Chance) => string;

/** Ways in which text is damaged on its way, none of which changes a printed value: values may get lost, never wrong. */
export const damages: Readonly<Record<string, Damage>> = {
	'empty lines lost': (text) =>
		lines(text)
			.filter((line) => line !== '')
			.join('\n'),
	'blank lines lost': (text) =>
		lines(text)
			.filter((line) => line.trim() !== '')
			.join('\n'),
	'empty lines doubled': (text) => text.replaceAll('\n', '\n\n'),
	'tabs as blanks': (text) => text.replaceAll('\t', '    '),
	'lines cut clean in front': (text) =>
		lines(text)
			.map((line) => line.trimStart())
			.join('\n'),
	'lines cut clean behind': (text) =>
		lines(text)
			.map((line) => line.trimEnd())
			.join('\n'),
	'a line lost': (text, chance) => without(text, [chance.below(lines(text).length)]),
	'ten lines lost': (text, chance) =>
		without(
			text,
			Array.from({ length: 10 }, () => chance.below(lines(text).length))
		),
	'a page number': (text, chance) =>
		withLine(text, chance, chance.pick(['3', '- 4 -', '— 5 —', '第 6 页', '\f'])),
	'a remark': (text, chance) =>
		withLine(
			text,
			chance,
			chance.pick(['注：以上数据不含下属单位。', '22（其中修订16件）', '备注', '（单位：件）'])
		),
	'two lines in one': (text, chance) => {
		const all = lines(text);
		const at = chance.below(all.length - 1);
		return [
			...all.slice(0, at),
			all[at]! + chance.pick([' ', '  ', '']) + all[at + 1]!,
			...all.slice(at + 2)
		].join('\n');
	},
	'full-width digits': (text) =>
		text.replace(/(?<=^[\t\u3000 ]*)\d+(?=[\u3000 ]*$)/gm, (digits) =>
			[...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
		),
	'dashes lost': (text) => text.replace(/^[ \t]*-[ \t]*$/gm, ''),
	'dashes as blank cells': (text) => text.replace(/^[ \t]*-[ \t]*$/gm, '\t\u3000'),
	'heading 三 lost': (text) => text.replace(/^\s*三、收到.*$/m, ''),
	'heading 四 lost': (text) => text.replace(/^\s*四、政府信息公开行政复议.*$/m, ''),
	'heading 五 lost': (text) => text.replace(/^\s*五、存在.*$/m, ''),
	'labels broken': (text, chance) =>
		lines(text)
			.map((line) =>
				/^\t\d\..{8,}/.test(line) && chance.happens(0.5)
					? `${line.slice(0, 7)}\n${line.slice(7)}`
					: line
			)
			.join('\n'),
	'columns squeezed': (text) =>
		lines(text)
			.map((line) => line.replace(/(\S) {3,}/g, '$1  '))
			.join('\n'),
	'values moved by a character': (text, chance) =>
		lines(text)
			.map((line) =>
				/ {2,}\d+(?: +\d+){4,}/.test(line)
					? line.replace(/ {2}(?=\d)/g, () => chance.pick([' ', '  ', '   ']))
					: line
			)
			.join('\n'),
	'Windows line ends': (text) => text.replaceAll('\n', '\r\n')
};

const lines = (text: string) => text.split('\n');

const without = (text: string, lost: readonly number[]) =>
	lines(text)
		.filter((_, index) => !lost.includes(index))
		.join('\n');

function withLine(text: string, chance: Chance, line: string): string {
	const all = lines(text);
	const at = chance.below(all.length);
	return [...all.slice(0, at), line, ...all.slice(at)].join('\n');
}
