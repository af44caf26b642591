import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { formOf } from '#lib/filing/form.ts';
import { placeKey } from '#lib/report/place.ts';
import { colleague, people, places, signIn } from './people.ts';

const year = new Date().getFullYear();
const content = soundContent(year);
const form = formOf(year);

/** The lines of a section's table as a spreadsheet copies them. */
function lines(section: number): string {
	const { table } = form.sections[section - 1]!;
	return table!.rows
		.map((row) => row.filter((cell) => cell.kind === 'input'))
		.filter((row) => row.length > 0)
		.map((row) => row.map(({ place }) => content.cells[placeKey(place)]).join('\t'))
		.join('\n');
}

async function openForm(page: Page): Promise<string> {
	await page.goto('/filing');
	const link = page.locator(`a[href^="/regions/${places.madeUp}/"][href$="/${year}/form"]`);
	const address = (await link.first().getAttribute('href'))!;
	await page.goto(address);
	return address;
}

/** With JavaScript, what is typed is worked on once the page is awake. */
async function awake(page: Page): Promise<void> {
	await expect(page.locator('form[data-awake]')).toBeVisible();
	await saved(page);
}

const cell = (page: Page, key: string) => page.locator(`[id="cell-${key}"]`);
const saved = (page: Page) =>
	expect(page.locator('#save-state')).toHaveAttribute('data-state', 'saved');

async function paste(page: Page, key: string, text: string): Promise<void> {
	await cell(page, key).focus();
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		document.activeElement!.dispatchEvent(event);
	}, text);
}

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe.configure({ mode: 'serial' });
test.skip(({ viewport }) => viewport?.width !== 1440, 'one form is filled in once');

test('a form is filled in by keyboard and by paste, through a lost connection', async ({
	page,
	context
}) => {
	await signIn(page, 'editor');
	const address = await openForm(page);
	await awake(page);
	await page.getByRole('button', { name: '本表未填的格都填 0' }).first().focus();
	await page.keyboard.press('Enter');
	await cell(page, 'requests/received_new/natural_person').focus();
	await page.keyboard.type('10');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.type('3');
	await page.keyboard.press('Enter');
	await expect(cell(page, 'requests/carried_in/company')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.type('4');
	await page.keyboard.press('Escape');
	await expect(cell(page, 'requests/received_new/company')).toHaveValue('3');
	await page.keyboard.press('F2');
	await page.keyboard.press('Backspace');
	await page.keyboard.type('2');
	await page.keyboard.press('Shift+F2');
	await page.keyboard.type('与台账核对过');
	await page.keyboard.press('Enter');
	await expect(cell(page, 'requests/received_new/company')).toBeFocused();
	await page.keyboard.press('Delete');
	await page.keyboard.press('Control+z');
	await expect(cell(page, 'requests/received_new/company')).toHaveValue('2');
	await saved(page);

	await context.setOffline(true);
	await paste(page, 'requests/received_new/natural_person', lines(3));
	await expect(page.locator('#save-state')).toHaveText(/网络不通，已存在本机/);
	await page.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(address);
	await awake(again);
	await expect(cell(again, 'requests/total/total')).toHaveValue('13');
	await context.setOffline(true);
	await cell(again, 'requests/total/total').focus();
	await again.keyboard.type('14');
	await expect(again.locator('#findings')).toContainText('14');
	await expect(cell(again, 'requests/total/total')).toHaveClass(/error/);
	await expect(again.locator('#save-state')).toHaveAttribute('data-state', 'kept');
	await context.setOffline(false);
	await saved(again);
	await again.keyboard.press('Control+z');
	await again.locator('[id="prose/1"]').fill(content.prose[1]);
	await again.locator('[id="prose/5"]').fill(content.prose[5]);
	await again.locator('[id="prose/6"]').fill(content.prose[6]);
	await paste(again, 'disputes/reconsideration/upheld', lines(4));
	await saved(again);
	await again.reload();
	await expect(cell(again, 'requests/total/total')).toHaveValue('13');
	await expect(again.locator('#findings')).toContainText('已全部填写。');
});

test('two people at once: the second is told, chooses, and nothing is lost', async ({
	page,
	browser
}) => {
	await signIn(page, 'editor');
	const address = await openForm(page);
	await awake(page);
	const other: BrowserContext = await browser.newContext();
	const second = await other.newPage();
	await signIn(second, colleague);
	await second.goto(address);
	await awake(second);
	await cell(page, 'disputes/reconsideration/pending').fill('1');
	await cell(page, 'proactive/normative_documents/in_force').fill('7');
	await saved(page);
	await cell(second, 'disputes/reconsideration/pending').fill('2');
	await cell(second, 'proactive/normative_documents/issued').fill('3');
	await expect(second.locator('#joining')).toContainText(people.editor.name);
	const row = second.locator('#joining fieldset');
	await expect(row).toHaveCount(1);
	await row.getByRole('radio').nth(1).check();
	await second.getByRole('button', { name: '按所选合并' }).click();
	await saved(second);
	await page.reload();
	await expect(cell(page, 'disputes/reconsideration/pending')).toHaveValue('1');
	await expect(cell(page, 'proactive/normative_documents/in_force')).toHaveValue('7');
	await expect(cell(page, 'proactive/normative_documents/issued')).toHaveValue('3');
	await other.close();
});

test('without JavaScript the form posts as a whole, and the findings come back', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, 'editor');
	const address = await openForm(page);
	await cell(page, 'requests/granted/total').fill('9');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect(page.locator('main')).toContainText('已保存。核对结果列在“核对”一栏。');
	await expect(page.locator('#findings')).toContainText('（一）予以公开');
	await page.goto(address);
	await cell(page, 'requests/granted/total').fill('6');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await context.close();
});

test('what does not add up is confirmed with a reason, and the report shows the numbers', async ({
	page
}) => {
	await signIn(page, 'editor');
	await openForm(page);
	await awake(page);
	await page.getByRole('link', { name: '检查并报送' }).click();
	await expect(page.locator('h1')).toContainText('报送');
	const reasons = page.locator('input[name^="reason/"]');
	const count = await reasons.count();
	expect(count).toBeGreaterThan(0);
	for (let place = 0; place < count; place += 1) await reasons.nth(place).fill('与卷宗一致');
	await page.getByRole('button', { name: '报送', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: '已报送' })).toBeVisible();
	await page.getByRole('link', { name: new RegExp(`查看 ${year} 年度年报`) }).click();
	await expect(page.locator('[id="cell-requests/total/total"]')).toHaveText('13');
	await expect(page.locator('[id="cell-proactive/normative_documents/in_force"]')).toHaveText('7');
});

test('the pages of filing have no fault that axe finds, and do not overflow', async ({ page }) => {
	await signIn(page, 'editor');
	const address = await openForm(page);
	for (const [locale, path] of [
		['zh-CN', `${address}/submit`],
		['zh-CN', '/filing'],
		['en', address]
	] as const) {
		await page.context().addCookies([{ name: 'locale', value: locale, url: page.url() }]);
		await page.goto(path);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
		for (const width of [390, 1440]) {
			await page.setViewportSize({ width, height: 844 });
			expect(await overflow(page), `${path} ${width}`).toBeLessThanOrEqual(0);
		}
	}
});
