import { expect, test } from 'vitest';
import { check } from '#lib/checks/check.ts';
import { readDocx } from '#lib/read/docx.ts';
import { placeKey } from '#lib/report/place.ts';
import { reportOf } from '#lib/filing/as-report.ts';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { answerDueOn } from './due.ts';
import { feedbackLetter, type FeedbackLetter } from './letter.ts';
import { letterDocument } from './letter-document.ts';
import { plainText } from './plain-text.ts';

const granted = placeKey({ table: 'requests', row: 'granted', column: 'natural_person' });

/** The letter about a sound report with one cell of table 三 made wrong. */
function letterAbout(value: string | null): FeedbackLetter {
	const sound = soundContent(2025);
	const cells = value === null ? sound.cells : { ...sound.cells, [granted]: value };
	const context = { year: 2025, agency: '示例区民政局', region: null, scope: 'agency' as const };
	return feedbackLetter({
		...{ office: '示例区民政局', year: 2025, remark: '另请补报附件。\n\n谢谢。' },
		findings: check(reportOf({ ...sound, cells }, context)),
		...{ dueOn: '2026-02-12', sender: '示例区政府信息公开工作主管部门', on: '2026-02-05' }
	});
}

test('each finding is told with its values, their places and what to do', () => {
	const { points, paragraphs } = letterAbout('97');
	expect(points.length).toBeGreaterThan(0);
	expect(points[0]).toMatchObject({ number: 1, gravity: '须更正' });
	expect(points[0]!.sentence).toContain('表三 · 自然人');
	expect(points[0]!.values).toContainEqual({
		of: '表三 · 自然人',
		values: expect.arrayContaining([
			{ label: '（一）予以公开', value: '97', where: expect.any(String) }
		])
	});
	expect(points.every(({ asked }) => asked !== '')).toBe(true);
	expect(paragraphs[0]).toContain(`发现问题${points.length}处`);
	expect(paragraphs.slice(1, 3)).toEqual(['另请补报附件。', '谢谢。']);
	expect(paragraphs.at(-1)).toContain('2026年2月12日前');
});

test('a report without findings is told so, and no list is announced', async () => {
	const letter = letterAbout(null);
	expect(letter.points).toEqual([]);
	expect(letter.paragraphs[0]).toContain('未发现需要更正的问题');
	const document = await readDocx(await letterDocument(letter));
	expect(document.ok && document.value.blocks.some(({ kind }) => kind === 'table')).toBe(false);
});

test('the document and the message say what the letter says', async () => {
	const letter = letterAbout('97');
	const document = await readDocx(await letterDocument(letter));
	if (!document.ok) throw new Error(document.refusal.text);
	const printed = JSON.stringify(document.value.blocks);
	const message = plainText(letter);
	for (const { sentence } of letter.points) {
		expect(printed).toContain(sentence);
		expect(message).toContain(sentence);
	}
});

test('an office has until its own last day, or a week where that has come too near', () => {
	expect(answerDueOn('2026-01-31', '2026-01-20')).toBe('2026-01-31');
	expect(answerDueOn('2026-01-31', '2026-01-29')).toBe('2026-02-05');
	expect(answerDueOn('2026-01-31', '2026-02-26')).toBe('2026-03-05');
});
