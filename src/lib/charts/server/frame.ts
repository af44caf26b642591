import { textWidth } from '../option.ts';
import { fontFamily, type Theme } from '../theme.ts';
import { escaped } from './escape.ts';

/** What stands around a chart that is taken out of its page. */
export type Caption = { title: string; subtitle: string; source: string | null };

const margin = 16;

/** Breaks a text to a width: Chinese between any two characters, English at spaces. */
function lines(text: string, size: number, width: number): string[] {
	const pieces = text.match(/[A-Za-z0-9.,:;%()/–−+-]+ ?|./gu) ?? [];
	const broken: string[] = [''];
	for (const piece of pieces) {
		const last = broken.at(-1) ?? '';
		if (last && textWidth(last + piece, size) > width) broken.push(piece);
		else broken[broken.length - 1] = last + piece;
	}
	return broken.map((line) => line.trim()).filter(Boolean);
}

type Block = { text: string; size: number; weight: string; colour: string };

function set({ text, size, weight, colour }: Block, top: number, width: number) {
	const lineHeight = Math.round(size * 1.5);
	const rows = lines(text, size, width);
	const svg = rows.map(
		(row, index) =>
			`<text x="${margin}" y="${top + lineHeight * index + size}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(row)}</text>`
	);
	return { svg: svg.join('\n'), bottom: top + lineHeight * rows.length };
}

/** Puts title and subtitle over a drawn chart of a width and height, and its source under it, on the theme's ground. */
export function framed(
	svg: string,
	{
		width,
		height,
		theme,
		caption
	}: { width: number; height: number; theme: Theme; caption: Caption }
): string {
	const { title, subtitle, source } = caption;
	const small = { size: 12, weight: 'normal', colour: theme.muted };
	const head = set({ text: title, size: 17, weight: 'bold', colour: theme.ink }, margin, width);
	const unit = set({ text: subtitle, ...small }, head.bottom + 2, width);
	const top = unit.bottom + 8;
	const foot = source ? set({ text: source, ...small }, top + height + 6, width) : null;
	const whole = { width: width + 2 * margin, height: (foot?.bottom ?? top + height) + margin };
	const inner = svg.replace('<svg ', `<svg x="${margin}" y="${top}" `);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" font-family="${fontFamily}" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}">`,
		`<rect width="${whole.width}" height="${whole.height}" fill="${theme.ground}"></rect>`,
		head.svg,
		unit.svg,
		inner,
		foot?.svg ?? '',
		'</svg>'
	]
		.filter(Boolean)
		.join('\n');
}
