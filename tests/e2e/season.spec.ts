import { expect, test, type Browser, type Page } from '@playwright/test';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { startBare } from './bare-server.ts';

const secret = '屋檐下 seven 只燕子 1983';
const region = '/regions/330108';
const year = 2025;
const offices = ['滨江区财政局', '滨江区民政局', '滨江区西兴街道办事处'] as const;

/** By keyboard: what is pressed has the focus first. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
	await page.locator('main').getByRole(role, { name, exact: true }).first().focus();
	await page.keyboard.press('Enter');
}

async function choosePassword(page: Page) {
	await page.getByLabel('新密码', { exact: true }).fill(secret);
	await page.getByLabel('再输一次新密码').fill(secret);
	await page.keyboard.press('Enter');
	await page.waitForURL((url) => !url.pathname.startsWith('/welcome'));
}

/** Somebody new comes in by the link of their invitation, in a browser of their own. */
async function comeIn(browser: Browser, link: string, width: number): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width, height: 844 },
		baseURL: new URL(link).origin,
		locale: 'zh-CN'
	});
	const page = await context.newPage();
	await page.goto(link);
	await choosePassword(page);
	return page;
}

async function fileByKeyboard(page: Page) {
	const content = soundContent(year);
	await expect(page.locator('form[data-awake]')).toBeVisible();
	for (const zeros of await page.getByRole('button', { name: '本表未填的格都填 0' }).all()) {
		await zeros.focus();
		await page.keyboard.press('Enter');
	}
	for (const number of [1, 5, 6] as const) {
		await page.locator(`[id="prose/${number}"]`).focus();
		await page.keyboard.insertText(content.prose[number]);
	}
	await page.keyboard.press('Control+s');
	await expect(page.locator('#save-state')).toHaveAttribute('data-state', 'saved');
	await handIn(page);
}

async function handIn(page: Page) {
	await page.getByRole('link', { name: '检查并报送' }).focus();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/form/submit');
	await press(page, '报送');
	await page.waitForURL('**/filing?filed=**');
	await expect(page.getByRole('status')).toContainText('已报送，等待审核');
}

test('a season from an empty database to a closed year, by keyboard', async ({ browser }, {
	project
}) => {
	test.skip(project.name !== 'wide', 'starts a program of its own');
	const bare = await startBare(3109);
	const origin = new URL(bare.link).origin;
	const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' });
	const chief = await context.newPage();
	try {
		await chief.goto(bare.link);
		await chief.getByLabel('登录名').fill('season.chief');
		await chief.getByLabel('姓名').fill('主任周');
		await choosePassword(chief);

		await chief.goto('/regions?name=滨江区');
		await Promise.all([
			chief.waitForEvent('framenavigated'),
			press(chief, /^登记\s*浙江省杭州市滨江区$/)
		]);
		await chief.waitForLoadState();
		await chief.goto(region);
		await press(chief, '登记单位', 'link');
		await chief.goto(`${region}/register/import`);
		const rows = `单位名称,类别\n${offices.map((name) => `${name},${name.endsWith('处') ? '街道' : '部门'}`).join('\n')}\n`;
		await chief.getByLabel('文件').setInputFiles({
			...{ name: '单位.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
		});
		await press(chief, '试运行');
		await press(chief, /^写入/);
		await expect(chief.getByRole('status')).toBeVisible();

		const invite = async (role: string, login: string, office = '') => {
			await chief.goto('/people/invite');
			await chief.getByLabel('姓名').fill(`${role}${login}`);
			await chief.getByLabel('登录名').fill(login);
			await chief.getByRole('radio', { name: new RegExp(`^${role}`) }).focus();
			await chief.keyboard.press('Space');
			await chief.getByLabel('地区', { exact: true }).fill('330108');
			await chief.getByLabel('单位', { exact: true }).fill(office);
			await chief.keyboard.press('Enter');
			return chief.getByLabel('一次性链接').inputValue();
		};
		const clerk = await comeIn(browser, await invite('单位经办人', 'clerk', offices[0]), 390);
		await clerk.goto('/filing');
		await expect(clerk.locator('main')).toContainText('还没有开启年度报送');
		const reviewer = await comeIn(browser, await invite('审核人', 'reviewer'), 1440);
		const publisher = await comeIn(browser, await invite('发布人', 'publisher'), 1440);
		const monitor = await comeIn(browser, await invite('主管科室', 'monitor'), 1440);

		await monitor.goto(`${region}/board/campaign?year=${year}`);
		await press(monitor, '开启报送');
		await expect(monitor.getByRole('status')).toContainText('已开启 2025 年度报送');
		await press(monitor, '提醒全部未报单位', 'link');
		await expect(monitor.getByRole('heading', { level: 1 })).toContainText('提醒 3 个单位');
		const letters = monitor.waitForEvent('download');
		await press(monitor, /^下载函件/);
		expect((await letters).suggestedFilename()).toContain('催报函.docx');
		await press(monitor, '发送');
		await expect(monitor.getByRole('status')).toContainText('站内消息 3 条');

		await clerk.goto('/messages');
		await press(clerk, '标为已读');
		await expect(clerk.locator('article').first()).toContainText('已读');
		await clerk.goto('/filing');
		await press(clerk, '开始填写', 'link');
		await fileByKeyboard(clerk);

		const office = async (page: Page, name: string) => {
			await page.goto(`${region}/board?year=${year}`);
			await press(page, name, 'link');
			await page.waitForURL('**/board/*?year=**');
		};
		await office(reviewer, offices[0]);
		await reviewer.getByLabel(/退回原因/).fill('第一部分请补写解读回应情况');
		await press(reviewer, '退回修改');
		await expect(reviewer.getByRole('status')).toContainText('已退回');

		await clerk.goto('/filing');
		await expect(clerk.locator('main')).toContainText('第一部分请补写解读回应情况');
		await press(clerk, '打开表单', 'link');
		await expect(clerk.locator('form[data-awake]')).toBeVisible();
		await clerk.locator('[id="prose/1"]').focus();
		await clerk.keyboard.press('Control+End');
		await clerk.keyboard.insertText('\n全年解读文件三次，均在发文之日起五个工作日内。');
		await clerk.keyboard.press('Control+s');
		await expect(clerk.locator('#save-state')).toHaveAttribute('data-state', 'saved');
		await handIn(clerk);

		await office(reviewer, offices[0]);
		await press(reviewer, '通过');
		await expect(reviewer.getByRole('status')).toContainText('已通过');
		await office(publisher, offices[0]);
		await expect(publisher.getByRole('button', { name: '退回修改' })).toHaveCount(0);
		await publisher.getByLabel('在单位网站公布的日期').fill('2026-01-29');
		await press(publisher, '登记公布日期');
		await expect(publisher.locator('#now')).toContainText('2026-01-29');

		await office(monitor, offices[1]);
		await monitor.getByLabel('签认人').fill('局长郑');
		await monitor.getByLabel('签认日期').fill('2026-01-12');
		await press(monitor, '登记签认');
		await expect(monitor.locator('#nil')).toContainText('局长郑');
		await office(monitor, offices[2]);
		await monitor.getByLabel('理由').fill('年内撤并');
		await press(monitor, '不要求报送');
		await expect(monitor.locator('#now')).toContainText('年内撤并');

		await monitor.goto(`${region}/board?year=${year}`);
		await monitor.getByLabel('确认结束本年度报送').focus();
		await monitor.keyboard.press('Space');
		await press(monitor, '结束 2025 年度报送');
		await expect(monitor.locator('main')).toContainText('结束时仍有 1 个未报或待改');
		await expect(monitor.locator('main')).not.toContainText('已过');
		await monitor.emulateMedia({ media: 'print' });
		await clerk.goto(`${region}/agencies/1/2025/form/submit`);
		await chief.goto('/audit');
		await expect(chief.locator('main')).toContainText('登记了滨江区财政局2025年度年报的发布');
	} finally {
		await bare.stop();
	}
});
