import { requestRows } from '#lib/report/codes.ts';

/** The agency of the PDF that the server of the browser tests holds. */
export const printedAgency = '试验省试验区档案局';

type Box = { left: number; top: number; right: number; bottom: number };

const height = 842;
const round = (points: number) => Math.round(points * 100) / 100;

/** Text in a font that the file names and does not hold, as Word's own converters once wrote them. */
function text(words: string, left: number, top: number, size: number): string {
	const codes = [...words].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
	return `BT /F1 ${size} Tf ${round(left)} ${round(height - top - size * 0.88)} Td <${codes}> Tj ET`;
}

function cell(words: string, { left, top, right, bottom }: Box): string {
	const frame = `${round(left)} ${round(height - bottom)} ${round(right - left)} ${round(bottom - top)} re S`;
	return `${frame}\n${text(words, left + 3, top + 4, 8)}`;
}

/** Table 三 of the format of 2021 with the applications of natural persons, and no others. */
function table(values: Readonly<Record<string, number>>, from: number): string {
	const edges = [60, 120, 340, ...Array.from({ length: 7 }, (_, x) => 340 + (x + 1) * 28)];
	const line = 18;
	const at = (x: number, y: number, columns = 1, rows = 1): Box => ({
		left: edges[x]!,
		top: from + y * line,
		right: edges[x + columns]!,
		bottom: from + (y + rows) * line
	});
	const applicants = ['企业', '科研', '公益', '法律', '其他'];
	const heads = [
		cell('申请办理情况', at(0, 0, 2, 3)),
		cell('申请人情况', at(2, 0, 7)),
		cell('自然人', at(2, 1, 1, 2)),
		cell('法人或其他组织', at(3, 1, 5)),
		cell('总计', at(8, 1, 1, 2)),
		...applicants.map((name, x) => cell(name, at(3 + x, 2)))
	];
	const rows = requestRows
		.filter(({ eras }) => eras.includes('2021'))
		.map(({ code, group, label }, index) => {
			const y = 3 + index;
			const value = values[code] ?? 0;
			const labels = group
				? [cell(group.slice(0, 6), at(0, y)), cell(label.slice(0, 26), at(1, y))]
				: [cell(label, at(0, y, 2))];
			const numbers = [value, 0, 0, 0, 0, 0, value];
			return [...labels, ...numbers.map((number, x) => cell(String(number), at(2 + x, y)))].join(
				'\n'
			);
		});
	return [...heads, ...rows].join('\n');
}

/** A report of one page as a PDF, in words and numbers of our own. */
export function printedPdf(agency: string, year: number): Uint8Array {
	const values = { received_new: 37, carried_in: 4, granted: 39, total: 39, carried_out: 2 };
	const content = [
		text(`${agency}${year}年政府信息公开工作年度报告`, 90, 50, 15),
		text('一、总体情况', 60, 84, 10),
		text('这一年本局收到政府信息公开申请37件，按时答复。', 60, 102, 10),
		text('三、收到和处理政府信息公开申请情况', 60, 124, 10),
		table(values, 142),
		text('五、存在的主要问题及改进情况', 60, 770, 10),
		text('公开栏目更新偏慢，下一步按周检查。', 60, 786, 10)
	].join('\n');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 [207] 814 939 500] >>'
	];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const place = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const table0 = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
	const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return Buffer.from(file + table0 + end, 'latin1');
}
