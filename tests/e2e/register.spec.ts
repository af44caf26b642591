import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { district } from './paths.ts';
import { signIn } from './people.ts';

const register = `${district}/register`;

/** Nothing is written here: other tests read the same sample district. */
test.use({ javaScriptEnabled: false });

test('an office is found by its short form, a former name, or initials', async ({ page }) => {
	for (const [words, name] of [
		['fgj', '演示区发展和改革局'],
		['水利局', '演示区水务局'],
		['ysqczj', '演示区财政局']
	] as const) {
		await page.goto(`${register}?name=${encodeURIComponent(words)}`);
		await expect(page.locator('tbody th')).toContainText([name]);
	}
});

test('the register tells who is in the sum of a year, and leads to nothing that its reader may not do', async ({
	page
}) => {
	await page.goto(`${register}?counted=2023`);
	await expect(page.locator('#list')).toContainText('2023 年合计由下列');
	await expect(page.locator('#outside')).toContainText('演示区粮食和物资储备局 末次年报为 2022 年');
	await expect(page.getByRole('link', { name: '新增单位' })).toHaveCount(0);
	await page.goto(`${register}/import`);
	await expect(page).toHaveURL(/\/sign-in/);
});

test('a reform says what will happen before anything is written', async ({ page }) => {
	await signIn(page, 'administrator');
	await page.goto(`${register}/reforms/new`);
	await page.getByRole('radio', { name: /合并/ }).check();
	await page.locator('input[name=on]').fill('2024-03-20');
	await page.locator('input[name=basis]').fill('试验方案');
	const before = page.getByRole('group', { name: '改革前的单位' }).first();
	await before.getByLabel('演示区科学技术局').check();
	await before.getByLabel('演示区经济和信息化局').check();
	await page.locator('input[name=newNames]').fill('演示区科技经济局');
	await page.getByRole('button', { name: '查看将发生什么' }).click();
	await expect(page.locator('#shown')).toContainText(
		'科学技术局、经济和信息化局合并为演示区科技经济局'
	);
	await expect(page.locator('#shown')).toContainText('末次年报为 2023 年');
	await page.goto(register);
	await expect(page.locator('main')).not.toContainText('演示区科技经济局');
});

test('a file is tried before it is written: rows added, changed, and refused with their reason', async ({
	page
}) => {
	await signIn(page, 'administrator');
	await page.goto(`${register}/import`);
	const text = '单位名称,简称,类别\n演示区数据局,数据局,\n演示区统计局,统计,\n演示区某镇,,部\n';
	await page.locator('input[type=file]').setInputFiles({
		name: 'register.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(text)
	});
	await page.getByRole('button', { name: '试运行' }).click();
	await expect(page.locator('main')).toContainText('新增 1，更改 1，不变 0，不被接受 1。');
	await expect(page.locator('main')).toContainText('没有“部”这一类别；可以写：局、委、办；');
	await page.goto(`${register}?name=${encodeURIComponent('数据局')}`);
	await expect(page.locator('main')).not.toContainText('演示区数据局');
});

test('a region is found in the gazetteer by its initials, and not registered by who keeps another', async ({
	page
}) => {
	await signIn(page, 'monitor');
	await page.goto('/regions?name=xhq');
	const row = page.locator('main li', { hasText: '浙江省杭州市西湖区' });
	await expect(row).toContainText('330106');
	await expect(row.getByRole('button')).toHaveCount(0);
});

test('the agency’s charts are told by the offices of the time, and by today’s', async ({
	page
}) => {
	await page.goto(`${district}/agencies?name=fgj`);
	await page.locator('tbody th a').first().click();
	await expect(page.locator('#applications')).toContainText('按当时机构');
	await page.getByRole('link', { name: '按现行机构' }).click();
	await expect(page.locator('#applications')).toContainText('按现行机构');
	await expect(page.locator('#applications')).toContainText('粮食和物资储备局并入发展和改革局');
	await expect(page.locator('#reforms')).toContainText('2023-03-20');
});

test.describe('with JavaScript', () => {
	test.use({ javaScriptEnabled: true });
	test('the pages of the register have no fault that axe finds, and do not overflow', async ({
		page,
		baseURL
	}) => {
		await signIn(page, 'administrator');
		for (const locale of ['zh-CN', 'en']) {
			await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL! }]);
			const pages = ['', '/offices/new', '/offices/2', '/reforms/new', '/import'];
			for (const path of [...pages.map((page) => register + page), '/regions?name=330110']) {
				await page.goto(path);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
				const over = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(over, path).toBeLessThanOrEqual(0);
			}
		}
	});
});
