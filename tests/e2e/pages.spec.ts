import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { district, pagePaths } from './paths.ts';
import { signIn } from './people.ts';

test.beforeEach(({ page, request }) =>
	Promise.all([signIn(page, 'administrator'), signIn({ request }, 'administrator')])
);

/** Widths come from the projects; between them the two runs see each language and each theme. */
const appearances = [
	{ locale: 'zh-CN', theme: 'light' },
	{ locale: 'en', theme: 'dark' }
] as const;

async function open(
	page: Page,
	baseURL: string,
	path: string,
	appearance: (typeof appearances)[number]
) {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.context().addCookies([
		{ name: 'locale', value: appearance.locale, url: baseURL },
		{ name: 'theme', value: appearance.theme, url: baseURL }
	]);
	const response = await page.goto(path, { waitUntil: 'load' });
	expect(response?.status(), path).toBe(200);
	return problems;
}

for (const appearance of appearances) {
	const { locale, theme } = appearance;
	test(`every page stands at this width, ${locale}, ${theme}`, async ({
		page,
		baseURL,
		request
	}) => {
		for (const [name, path] of Object.entries(await pagePaths(request))) {
			await test.step(name, async () => {
				const problems = await open(page, baseURL!, path, appearance);
				await expect(page.locator('h1')).toHaveCount(1);
				await expect(page.locator('html')).toHaveAttribute('lang', locale);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0);
				const { violations } = await new AxeBuilder({ page }).analyze();
				const serious = violations
					.filter(({ impact }) => impact === 'serious' || impact === 'critical')
					.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
				expect(serious).toEqual([]);
				expect(problems, name).toEqual([]);
			});
		}
	});
}

test('pages are readable without JavaScript', async ({ browser, baseURL, request }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await signIn(page, 'administrator');
	for (const [name, path] of Object.entries(await pagePaths(request))) {
		await page.goto(path);
		expect((await page.locator('main').innerText()).length, name).toBeGreaterThan(80);
	}
	await page.goto(district);
	expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(3);
	await context.close();
});
