import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { places, signIn } from './people.ts';

const desk = `/regions/${places.madeUp}/desk`;

/** Each of these changes the region: once is enough. */
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'on the wide page alone');

test('a report with three findings is settled and approved by keyboard alone', async ({ page }) => {
	await signIn(page, 'administrator');
	await page.goto(`${desk}?year=all&severity=error`);
	const report = page
		.locator('tbody')
		.filter({ has: page.locator('li:nth-child(3):last-child') })
		.first();
	await report.locator('th a').focus();
	let keys = 0;
	const press = async (key: string) => {
		keys += 1;
		await page.keyboard.press(key);
	};
	await press('Enter');
	const items = page.locator('[data-work] article');
	const open = page.locator('[data-work] article:not(.settled)');
	await expect(items.first()).toBeVisible();
	const count = await open.count();
	expect(count).toBeGreaterThanOrEqual(3);
	await expect(open.and(page.locator(':focus'))).toHaveCount(1);
	await expect(page.locator('[data-pane] .lit').first()).toBeInViewport();
	for (let left = count; left > 0; left--) {
		await press(left % 2 ? 'e' : 'w');
		await page.keyboard.insertText('口径不同，已与单位核对');
		await press('Enter');
		await expect(open).toHaveCount(left - 1);
		if (left > 1) await expect(open.and(page.locator(':focus'))).toHaveCount(1);
	}
	await expect(page.locator('[data-approve]')).toBeFocused();
	await press('Enter');
	await expect(page.getByRole('status')).toContainText('已通过');
	expect(keys).toBe(2 + 2 * count);
	const before = page.url();
	await page.keyboard.press('n');
	await expect(page).not.toHaveURL(before);
	await expect(items.first()).toBeVisible();
});

test('several findings of several offices are waived at once, and the list to export has no more of them', async ({
	page
}) => {
	await signIn(page, 'administrator');
	const list = `/regions/${places.madeUp}/findings?state=open&severity=warning`;
	await page.goto(list);
	const boxes = page.getByRole('checkbox', { name: /^选择：/ });
	const rows = await boxes.count();
	expect(rows).toBeGreaterThan(1);
	await boxes.nth(0).check();
	await boxes.nth(1).check();
	await page.getByLabel(/^理由/).fill('数值很小，不再追问');
	await page.getByRole('button', { name: '豁免' }).click();
	await expect(page.getByRole('status')).toContainText('已豁免 2 条');
	const exported = await page.request.get(`${desk}/export.csv?year=all&severity=warning`);
	expect(exported.headers()['content-type']).toContain('text/csv');
	await page.goto(list);
	const left = Number((await page.locator('#matching').innerText()).match(/\d+/)?.[0]);
	expect((await exported.text()).trimEnd().split('\r\n')).toHaveLength(left + 1);
});

test('the desk, its list and a report that is worked on have no fault that axe finds', async ({
	page
}) => {
	await signIn(page, 'administrator');
	await page.goto(desk);
	const report = await page.locator('tbody a').first().getAttribute('href');
	for (const path of [desk, `${desk}/list`, report!]) {
		await page.goto(path);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
	}
});
