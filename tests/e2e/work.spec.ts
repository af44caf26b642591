import { expect, test } from '@playwright/test';
import { district, pagePaths } from './paths.ts';
import { signIn } from './people.ts';

test.beforeEach(({ page, request }) =>
	Promise.all([signIn(page, 'administrator'), signIn({ request }, 'administrator')])
);

test('whoever watches over the program is told that it is well', async ({ request }) => {
	expect(await (await request.get('/healthz')).json()).toEqual({ alive: true });
	const ready = await request.get('/readyz');
	expect(await ready.json()).toEqual({
		ready: true,
		parts: { database: 'ok', migrations: 'ok', queue: 'ok', running: 'ok' }
	});
});

test('a year known only from the next year’s prose is told with its origin', async ({
	page,
	request
}) => {
	await page.goto((await pagePaths(request)).bureau!);
	await expect(page.locator('main')).toContainText('66');
	await expect(page.locator('main')).toContainText('2020 年');
});

test('the cell under the pointer lights up in table and source', async ({ page, request }) => {
	await page.goto((await pagePaths(request)).realReport!);
	const cell = page.locator('[id="cell-requests/granted/natural_person"]');
	await expect(cell).toHaveText(/8/);
	await cell.hover();
	await expect(page.locator('#source .lit')).not.toHaveCount(0);
	await expect(page.locator('#source .lit').first()).toContainText('8');
});

test('the finding of the 2020 report says why prose and table differ', async ({
	page,
	request
}) => {
	await page.goto((await pagePaths(request)).realReport!);
	await expect(page.locator('main')).toContainText('合计 29 件');
	await expect(page.locator('main')).toContainText('合计 30 件');
	await expect(page.locator('main')).toContainText('信访举报投诉类申请');
});

test('every figure of the district’s headline leads to how it was made, and from there to a cell', async ({
	page
}) => {
	await page.goto(district);
	const link = page.locator('main a[href*="/numbers/received_new/2025"]').first();
	const shown = (await link.innerText()).match(/[\d,]+/)?.[0] ?? '';
	await link.click();
	await expect(page.locator('main')).toContainText(shown);
	const cell = page.locator('main a[href*="#cell-requests/received_new/total"]').first();
	await cell.click();
	await expect(page).toHaveURL(/agencies\/\d+\/2025#cell-/);
	await expect(page.locator('[id="cell-requests/received_new/total"]')).toBeInViewport();
});

test('charts come as SVG, PNG and CSV with the same numbers', async ({ page, request }) => {
	await page.goto(district);
	const figure = page
		.locator('figure')
		.filter({ has: page.locator('a[href*=".csv"]') })
		.first();
	const address = async (format: string) =>
		(await figure.locator(`a[href*=".${format}"]`).first().getAttribute('href')) ?? '';
	const svg = await request.get(await address('svg'));
	expect(svg.headers()['content-type']).toContain('image/svg+xml');
	expect(await svg.text()).toContain('<svg');
	const png = await request.get(await address('png'));
	expect(png.headers()['content-type']).toContain('image/png');
	expect([...(await png.body()).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
	const csv = await (await request.get(await address('csv'))).text();
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	await figure.locator('summary').first().click();
	const cells = await figure.locator('table tbody td').allInnerTexts();
	const number = cells
		.map((cell) => cell.replaceAll(',', '').trim())
		.find((cell) => /^\d+$/.test(cell));
	expect(number).toBeDefined();
	expect(csv).toContain(number!);
});

test('charts wake up in the browser', async ({ page }) => {
	await page.goto(district);
	const figure = page
		.locator('figure')
		.filter({ has: page.locator('a[href*=".csv"]') })
		.first();
	await figure.scrollIntoViewIfNeeded();
	await expect(figure.locator('[_echarts_instance_]')).toHaveCount(1);
});

test('language and theme switch without JavaScript', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await page.goto(district);
	await page
		.getByRole('link', { name: /English|EN/ })
		.or(page.getByRole('button', { name: /English|EN/ }))
		.first()
		.click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page).toHaveURL(new RegExp(`${district}$`));
	await context.close();
});
