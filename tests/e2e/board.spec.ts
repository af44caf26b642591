import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { offices, places, signIn } from './people.ts';

const board = `/regions/${places.own}/board`;

async function press(page: Page, name: string): Promise<void> {
	const control = page.getByRole('button', { name, exact: true });
	await control.focus();
	await page.keyboard.press('Enter');
}

/** Each of these changes the region: once is enough. */
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'on the wide page alone');

test('a year is opened, late offices reminded, and the office reads it: by keyboard', async ({
	page
}) => {
	await signIn(page, 'monitor');
	await page.goto(`${board}/campaign?year=2025`);
	await press(page, '开启报送');
	await expect(page.getByRole('status')).toContainText('已开启 2025 年度报送');
	const row = page.getByRole('row').filter({ hasText: offices.other });
	await expect(row).toContainText('逾期');
	await row.getByRole('checkbox').focus();
	await page.keyboard.press('Space');
	await press(page, '提醒所选单位');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('提醒 1 个单位');
	await page.goto(`${board}/reminders?year=2025`);
	await press(page, '发送');
	await expect(page.getByRole('status')).toContainText('站内消息 2 条');
	await expect(row).toContainText('通报 · 站内消息');

	await signIn(page, 'editor');
	await page.goto('/messages');
	await expect(page.locator('article').first()).toContainText('2025年度政府信息公开工作年度报告');
	await press(page, '标为已读');
	await expect(page.locator('article').first()).toContainText('已读');
});

test('a report is approved, and the day of its publication recorded: by keyboard', async ({
	page
}) => {
	await signIn(page, 'reviewer');
	await page.goto(`${board}?year=2020`);
	await page.locator('tbody th a').first().focus();
	await page.keyboard.press('Enter');
	await press(page, '通过');
	await expect(page.getByRole('status')).toContainText('已通过');
	await page.getByLabel('在单位网站公布的日期').fill('2021-01-29');
	await press(page, '登记公布日期');
	await expect(page.locator('#now')).toContainText('2021-01-29');
	await expect(page.locator('#changes')).toContainText('待审 → 已审');
	await expect(page.getByRole('button', { name: '不要求报送' })).toHaveCount(0);
});

test('the board of the made-up district shows its stages to everybody, without a fault that axe finds', async ({
	page
}) => {
	for (const path of ['', '?view=years', '/4?year=2025']) {
		await page.goto(`/regions/${places.madeUp}/board${path}`);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
	}
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await page.goto(`/regions/${places.madeUp}/board?year=2025&stage=nil_return`);
	await expect(page.locator('tbody tr')).toHaveCount(1);
});
