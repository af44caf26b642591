import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { password, signIn } from './people.ts';
import { startBare } from './bare-server.ts';

const chosen = '屋檐下 seven 只燕子 1983';

async function sound(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

const enter = async (page: Page, login: string, secret: string) => {
	await page.goto('/sign-in?next=/account');
	await page.getByLabel('登录名').fill(login);
	await page.getByLabel('密码').fill(secret);
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click();
};

test('the first administrator comes by the link that the first start says, by keyboard alone', async ({
	page
}, { project }) => {
	test.skip(project.name !== 'wide', 'starts a program of its own');
	const bare = await startBare(3108);
	try {
		await page.goto(new URL('/sign-in', bare.link).href);
		await expect(page.locator('main')).toContainText('还没有账号');
		await page.goto(bare.link);
		await sound(page);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		for (const text of ['first.one', '第一人', chosen, chosen]) {
			await page.keyboard.press('Tab');
			await page.keyboard.type(text);
		}
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/people(#|$)/);
		await expect(page.getByRole('row', { name: '第一人' })).toContainText('管理员：全部地区');
		expect((await page.goto(bare.link))?.status()).toBe(410);
	} finally {
		await bare.stop();
	}
});

test('an invitation is used once, a second factor is set up where required, and signing out ends it', async ({
	page,
	browser
}, { project }) => {
	const login = `invited-${project.name}-${Date.now()}`;
	await signIn(page, 'administrator');
	await page.goto('/people/invite');
	await page.getByLabel('姓名').fill('受邀人');
	await page.getByLabel('登录名').fill(login);
	await page.getByRole('radio', { name: /单位经办人/ }).check();
	await page.getByLabel('地区', { exact: true }).fill('990101');
	await page.getByLabel('单位', { exact: true }).fill('局');
	await page.getByRole('button', { name: '生成邀请链接' }).click();
	await expect(page.getByText('有几个单位符合')).toBeVisible();
	await sound(page);
	await page.getByRole('button', { name: '生成邀请链接' }).click();
	const link = await page.getByLabel('一次性链接').inputValue();
	await page.getByRole('link', { name: '查看受邀人的账号' }).click();
	await page.getByRole('button', { name: '要求第二重验证' }).click();
	await expect(page.getByText('已办')).toBeVisible();
	await sound(page);

	const context = await browser.newContext({ viewport: page.viewportSize(), locale: 'zh-CN' });
	const theirs = await context.newPage();
	const planted = 'a'.repeat(40);
	const { origin } = new URL(link);
	await context.addCookies([{ name: 'yuebao_session', value: planted, url: origin }]);
	await theirs.goto(link);
	await theirs.getByLabel('新密码', { exact: true }).fill(chosen);
	await theirs.getByLabel('再输一次新密码').fill(chosen);
	await theirs.getByRole('button', { name: '保存并登录' }).click();
	await theirs.waitForURL('**/sign-in/second-factor');
	await sound(theirs);
	const waiting = await sessionOf(theirs);
	expect(waiting).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
	expect(waiting.value).not.toBe(planted);
	expect((await theirs.goto('/account'))?.url()).toMatch(/second-factor/);
	const key = (await theirs.locator('main [translate=no]').innerText()).replace(/\s/g, '');
	await theirs.getByLabel('验证码').fill(generateSync({ secret: key }));
	await theirs.getByRole('button', { name: '启用' }).click();
	const code = await theirs.locator('main ol li').first().innerText();
	expect((await sessionOf(theirs)).value).not.toBe(waiting.value);
	expect((await page.goto(link))?.status()).toBe(410);

	await theirs.goto('/account');
	await sound(theirs);
	const before = await sessionOf(theirs);
	await theirs.locator('main').getByRole('button', { name: '退出登录' }).click();
	await theirs.waitForURL('**/sign-in');
	await context.addCookies([before]);
	const after = await theirs.goto('/account');
	expect(after?.url()).toContain('/sign-in?next=%2Faccount');
	expect(after?.headers()['cache-control']).toBe('private, no-store');

	await enter(theirs, login, chosen);
	await theirs.getByLabel('验证码').fill(code);
	await theirs.locator('main').getByRole('button', { name: '登录', exact: true }).click();
	await theirs.waitForURL('**/account');
	expect((await theirs.goto('/people'))?.status()).toBe(404);
	await context.close();
});

async function sessionOf(page: Page) {
	const held = await page.context().cookies();
	const session = held.find(({ name }) => name === 'yuebao_session');
	if (!session) throw new Error('no session');
	return session;
}

test('a request of a session that has ended takes away no cookie', async ({ request }) => {
	const answer = await request.get('/', {
		headers: { cookie: `yuebao_session=${'x'.repeat(40)}` }
	});
	expect(answer.status()).toBe(200);
	expect(JSON.stringify(answer.headersArray())).not.toContain('yuebao_session');
});

test('guessing is slowed, for a login that nobody has too', async ({ page }, { project }) => {
	const { origin } = new URL((await page.goto('/sign-in'))!.url());
	const login = `nobody-${project.name}-${Date.now()}`;
	const guess = async () => {
		const form = { login, password };
		const headers = { origin, accept: 'text/html' };
		return page.request.post('/sign-in', { form, headers });
	};
	const statuses: number[] = [];
	while (statuses.length < 12 && statuses.at(-1) !== 429) statuses.push((await guess()).status());
	expect(statuses.slice(0, 5)).toEqual(Array(5).fill(400));
	expect(statuses.at(-1)).toBe(429);
	expect(await (await guess()).text()).toContain('尝试次数过多');
});
