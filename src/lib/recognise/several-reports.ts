import type { Locator } from '#lib/report/locator.ts';
import type { Refusal } from '#lib/report/result.ts';
import { readTitle } from './identity/title.ts';
import { isLine, type Piece } from './pieces.ts';
import { requestRow } from './tables/request-labels.ts';

/** A report that begins in a document, by the office of its title or by its sheet; `opened` once its table 三 does. */
type Begun = { name: string; opened: boolean };

const sheetOf = (at: Locator) => (at.kind === 'sheet' ? at.sheet : null);
const isFirstRow = (text: string) => requestRow(text, false) === 'received_new';

const opensRequests = (piece: Piece) =>
	isLine(piece)
		? isFirstRow(piece.text.trim().split(/[ \t\u3000|]{2,}|\t/)[0]!)
		: piece.rows.some(({ slots }) => slots.some(({ text }) => isFirstRow(text)));

/** The names of reports that stand whole, one after another, in a document; one where a name only adds a region to another. */
export function reportsIn(pieces: readonly Piece[]): string[] {
	const begun: Begun[] = [];
	for (const piece of pieces) {
		const isTitle = isLine(piece) && piece.text.length <= 80 && !/[。；，]/.test(piece.text);
		const agency = isTitle ? readTitle(piece.text)?.agency : null;
		if (agency) begun.push({ name: agency, opened: false });
		if (!opensRequests(piece)) continue;
		const sheet = sheetOf(piece.at);
		const last = begun.at(-1);
		if (last && !last.opened) last.opened = true;
		else if (sheet !== null) begun.push({ name: sheet, opened: true });
	}
	return begun
		.filter(({ opened }) => opened)
		.reduce<string[]>((names, { name }) => {
			const known = names.some((other) => other.endsWith(name) || name.endsWith(other));
			return known ? names : [...names, name];
		}, []);
}

/** Why a document that holds several reports is read as none: numbers of one could pass for another's. */
export function severalReports(names: readonly string[]): Refusal {
	const named = names.slice(0, 8).join('、');
	return {
		code: 'several_reports',
		text: `文件里不止一份报告（共 ${names.length} 份：${named}${names.length > 8 ? '等' : ''}），为免张冠李戴，没有读取；请拆成一份报告一个文件（工作簿按工作表另存）后再导入。`
	};
}
