import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { offices, places, signIn } from './people.ts';

const summary = `/regions/${places.madeUp}/board/summary`;

test('a report goes back with its letter, without JavaScript', async ({ browser, baseURL }, {
	project
}) => {
	test.skip(project.name !== 'wide', 'a report goes back once');
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'zh-CN' });
	const page = await context.newPage();
	await signIn(context, 'administrator');
	await page.goto(`/regions/${places.quiet}/board?year=2024`);
	await page.getByRole('link', { name: offices.quiet }).first().click();
	await page.getByRole('link', { name: '写反馈函' }).click();
	const letter = page.getByRole('article');
	await expect(letter).toContainText('关于2024年度政府信息公开工作年度报告核对情况的反馈函');
	await expect(letter).toContainText(`${offices.quiet}：`);
	const points = await letter.locator('tbody tr').count();
	expect(points).toBeGreaterThan(0);
	await page.getByLabel('补充说明').fill('请一并补报附表。');
	await page.getByLabel('答复期限').fill('2099-01-20');
	await page.getByRole('button', { name: '更新预览' }).click();
	await expect(letter).toContainText('请一并补报附表。');
	await expect(letter).toContainText('2099年1月20日前');
	const file = await page.request.get(page.url().replace('/feedback?', '/feedback.docx?'));
	expect(file.headers()['content-disposition']).toContain('.docx');
	expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
	await page.getByRole('button', { name: '退回并发送' }).click();
	await expect(page.getByRole('status')).toContainText('报告已退回');
	await expect(page.getByRole('button', { name: '退回并发送' })).toHaveCount(0);
	await page.goto(`/regions/${places.quiet}/board?year=2024&stage=returned`);
	await expect(page.locator('tbody tr').first()).toContainText(offices.quiet);
	await page.goto(`/regions/${places.quiet}/board/summary?year=2024`);
	await expect(page.getByRole('article')).toContainText('退回修改1次，涉及1个单位');
	await context.close();
});

test('the season’s summary is whole at any width, on paper and as a file', async ({ page }) => {
	await page.goto(`/regions/${places.madeUp}/board?year=2025`);
	await page.getByRole('link', { name: '核对情况通报' }).click();
	await expect(page.getByRole('article')).toContainText('应由40个单位报送');
	await expect(page.locator('tbody tr')).toHaveCount(40);
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(beyond).toBeLessThanOrEqual(0);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('contentinfo')).toBeHidden();
	const file = await page.request.get(`${summary}.docx?year=2025`);
	expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
});
