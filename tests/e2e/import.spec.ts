import { expect, test, type Page } from '@playwright/test';
import { signIn } from './people.ts';

/** A report of the 2021 format, one cell a line, in words and numbers of our own. */
function report(received: number): string {
	const cells = (numbers: number[]) => numbers.map((number) => `\t${number}`).join('\n');
	const requests = (label: string, person: number) =>
		`\t${label}\n${cells([person, 0, 0, 0, 0, 0, person])}\n`;
	const zero = (label: string) => requests(label, 0);
	return [
		'试验省试验局2022年政府信息公开工作年度报告',
		`一、总体情况\n2022年，本局收到政府信息公开申请${received}件。`,
		'二、主动公开政府信息情况',
		'\t第二十条第（一）项\n\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数',
		`\t规章\n${cells([0, 0, 0])}\n\t行政规范性文件\n${cells([1, 0, 4])}`,
		'\t第二十条第（五）项\n\t信息内容\n\t本年处理决定数量\n\t行政许可\n\t12',
		'\t第二十条第（六）项\n\t信息内容\n\t本年处理决定数量\n\t行政处罚\n\t3\n\t行政强制\n\t0',
		'\t第二十条第（八）项\n\t信息内容\n\t本年收费金额（单位：万元）\n\t行政事业性收费\n\t0',
		'三、收到和处理政府信息公开申请情况',
		'\t申请人情况\n\t自然人\n\t法人或其他组织\n\t总计\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n',
		requests('一、本年新收政府信息公开申请数量', received),
		zero('二、上年结转政府信息公开申请数量'),
		'\t三、本年度办理结果',
		requests('（一）予以公开', received),
		zero('（二）部分公开'),
		'\t（三）不予公开',
		...[
			'1.属于国家秘密',
			'2.其他法律行政法规禁止公开',
			'3.危及“三安全一稳定”',
			'4.保护第三方合法权益'
		].map(zero),
		...[
			'5.属于三类内部事务信息',
			'6.属于四类过程性信息',
			'7.属于行政执法案卷',
			'8.属于行政查询事项'
		].map(zero),
		'\t（四）无法提供',
		...['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'].map(
			zero
		),
		'\t（五）不予处理',
		...[
			'1.信访举报投诉类申请',
			'2.重复申请',
			'3.要求提供公开出版物',
			'4.无正当理由大量反复申请'
		].map(zero),
		zero('5.要求行政机关确认或重新出具已获取信息'),
		'\t（六）其他处理',
		...[
			'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
			'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
			'3.其他'
		].map(zero),
		requests('（七）总计', received),
		zero('四、结转下年度继续办理'),
		'四、政府信息公开行政复议、行政诉讼情况\n\t行政复议\n\t行政诉讼\n',
		'\t结果维持\n\t结果纠正\n\t其他结果\n\t尚未审结\n\t总计\n\t未经复议直接起诉\n\t复议后起诉\n',
		`${'\t结果维持\n\t结果纠正\n\t其他结果\n\t尚未审结\n\t总计\n'.repeat(2)}\n${cells(Array(15).fill(0))}`,
		'五、存在的主要问题及改进情况\n一是栏目更新不够及时。下一步将按月巡查栏目。',
		'六、其他需要报告的事项\n无其他事项。'
	].join('\n');
}

const text = (name: string, content: string) => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(content)
});
const reportLinks = 'main a[href*="/agencies/"][href*="/2022"]';

async function handIn(page: Page, files: ReturnType<typeof text>[], dryRun = false) {
	await signIn(page, 'administrator');
	await page.goto('/import');
	await expect(page.locator('.picker')).toHaveCount(2);
	await page.locator('input[name=files]').setInputFiles(files);
	if (dryRun) await page.locator('input[name=dryRun]').check();
	await page.locator('main button[type=submit]').click();
	await page.waitForURL(/\/import\/\d{6}-\d+$/);
}

/** The bar tells how many files have ended, of how many. */
async function allDone(page: Page, files: number) {
	const bar = page.getByRole('progressbar');
	await expect(bar).toHaveAttribute('aria-valuemax', String(files));
	await expect(bar).toHaveAttribute('aria-valuenow', String(files));
	await expect(page.locator('main')).toContainText('全部处理完毕');
}

test('files handed in together are worked off, also while the page is loaded again, and known ones are told', async ({
	page
}, { project }) => {
	const received = project.name === 'wide' ? 7 : 9;
	const notices = Array.from({ length: 6 }, (_, number) =>
		text(`会议通知${number}.txt`, `第${number}号通知：定于下周一上午九时召开例会，请准时参加。`)
	);
	await handIn(page, [text(`年报-${project.name}.txt`, report(received)), ...notices]);
	await expect(page.locator('main')).not.toContainText('正在送出');
	await page.reload();
	await allDone(page, 7);
	for (const { name } of notices) await expect(page.locator('main')).toContainText(name);
	await expect(page.locator(reportLinks)).toBeVisible();

	await page.getByRole('link', { name: '未能入库 6' }).click();
	await expect(page.locator(reportLinks)).toHaveCount(0);
	await page.getByRole('button', { name: '重试 会议通知0.txt' }).click();
	await allDone(page, 7);

	await handIn(page, [text('再来一次.txt', report(received))]);
	await allDone(page, 1);
	await expect(page.locator('main')).toContainText('没有变化');
	await page.locator(reportLinks).click();
	await expect(page.locator('[id="cell-requests/received_new/natural_person"]')).toHaveText(
		String(received)
	);
});

test('a trial tells cell by cell what would change, and stores it when asked', async ({ page }, {
	project
}) => {
	const received = project.name === 'wide' ? 17 : 19;
	const agency = `杭州市西湖区${project.name === 'wide' ? '审计' : '统计'}局`;
	const of = (number: number) => report(number).replaceAll('试验省试验局', agency);
	await handIn(page, [text('先.txt', of(received))]);
	await allDone(page, 1);

	await handIn(page, [text('后.txt', of(received + 4))], true);
	await allDone(page, 1);
	await page.getByText('入库后的变化').click();
	const row = page.getByRole('row', { name: '自然人 · 一、本年新收政府信息公开申请数量' });
	await expect(row.getByRole('cell')).toHaveText([String(received), String(received + 4)]);
	await page.getByRole('button', { name: '全部入库' }).click();
	await expect(page.locator('main')).toContainText('新版本');
	await page.locator(reportLinks).click();
	await expect(page.locator('[id="cell-requests/received_new/natural_person"]')).toHaveText(
		String(received + 4)
	);
});

test('a form without JavaScript takes files and pasted text', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
	const page = await context.newPage();
	await signIn(page, 'administrator');
	await page.goto('/import');
	await page.locator('input[name=files]').setInputFiles([text('通知.txt', '本周例会取消。')]);
	await page.getByText('粘贴正文', { exact: true }).click();
	await page.locator('textarea[name=text]').fill('关于调整例会时间的通知\n例会改在周三。');
	await page.locator('main button[type=submit]').click();
	await page.waitForURL(/\/import\/\d{6}-\d+$/);
	await expect(page.locator('main')).toContainText('关于调整例会时间的通知.txt');
	await expect(async () => {
		await page.reload();
		await expect(page.locator('main')).toContainText('全部处理完毕', { timeout: 1000 });
	}).toPass();
	await context.close();
});
