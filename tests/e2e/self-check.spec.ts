import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { officialDocument } from '#lib/filing/document/official-document.ts';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { zip } from '#lib/read/archive/zip.fixture.ts';
import { paragraph, run, wordFile } from '#lib/read/docx/docx.fixture.ts';
import { placeKey } from '#lib/report/place.ts';

const granted = placeKey({ table: 'requests', row: 'granted', column: 'natural_person' });
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const answer = '#answer';

async function draft() {
	const bytes = await officialDocument(soundContent(2025, { [granted]: '97' }), {
		...{ year: 2025, agency: '示例区民政局', region: null, scope: 'agency' },
		signedOn: '2026-01-15'
	});
	return { name: '草稿.docx', mimeType: wordType, buffer: Buffer.from(bytes) };
}

async function showsResult(page: Page): Promise<void> {
	await expect(page.locator('#about-title')).toContainText('草稿.docx');
	await expect(page.locator(answer)).toContainText('示例区民政局');
	await expect(page.locator('#findings')).toContainText('错误 1');
	await expect(page.locator('#findings')).toContainText('表三 · 自然人');
	await expect(page.locator(`[id="cell-${granted}"]`)).toHaveText('97');
	await expect(page.locator('#figures')).toContainText('12');
}

test('a draft is checked for whoever comes, and the cell leads to what is wrong with it', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('navigation').getByRole('link', { name: '自查' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('报送前自查');
	await page.locator('input[type=file]').setInputFiles(await draft());
	await showsResult(page);
	await expect(page.locator(answer)).toBeFocused();
	const wrong = page.locator(`[id="cell-${granted}"] a`);
	const target = await wrong.getAttribute('href');
	await expect(page.locator(`[id="${target!.slice(1)}"]`)).toContainText('表三 · 自然人');
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(beyond).toBeLessThanOrEqual(0);
	await page.reload();
	await expect(page.locator('#about-title')).toHaveCount(0);
});

test('a draft is checked without JavaScript', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'zh-CN' });
	const page = await context.newPage();
	await page.goto('/self-check');
	await page.locator('input[type=file]').setInputFiles(await draft());
	await page.getByRole('button', { name: '开始核对' }).click();
	await showsResult(page);
	await context.close();
});

test('files made to do harm are told what they are, and the next draft is read', async ({
	page
}) => {
	const bomb = wordFile({ body: paragraph(run('0'.repeat(80_000_000))) });
	const hostile: [name: string, buffer: Buffer, told: string][] = [
		['炸弹.docx', bomb, '没有读出“炸弹.docx”'],
		[
			'越界.zip',
			zip([{ name: '../../etc/年报.txt', bytes: Buffer.from('年报') }]),
			'没有读出“越界.zip”'
		],
		['残缺.docx', (await draft()).buffer.subarray(0, 2000), '没有读出“残缺.docx”'],
		['空.docx', Buffer.alloc(0), '没有收到文件']
	];
	await page.goto('/self-check');
	for (const [name, buffer, told] of hostile) {
		await page.locator('input[type=file]').setInputFiles({ name, mimeType: wordType, buffer });
		await expect(page.locator(answer).getByRole('alert')).toContainText(told);
		await expect(page.locator('#about-title')).toHaveCount(0);
	}
	await page.locator('input[type=file]').setInputFiles(await draft());
	await showsResult(page);
});
