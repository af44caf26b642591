import { expect, test } from '@playwright/test';

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

test('files dropped in the browser are stored, refused with a reason, or told as known', async ({
	page
}, { project }) => {
	const received = project.name === 'wide' ? 7 : 9;
	const file = (name: string, text: string) => ({
		name,
		mimeType: 'text/plain',
		buffer: Buffer.from(text)
	});
	await page.goto('/import');
	await page
		.locator('input[type=file]')
		.setInputFiles([
			file(`年报-${project.name}.txt`, report(received)),
			file('会议通知.txt', '关于召开例会的通知\n定于下周一上午九时召开例会，请准时参加。')
		]);
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('main')).toContainText('会议通知.txt');
	await expect(page.locator('main a[href*="/agencies/"][href*="/2022"]').first()).toBeVisible();

	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles([file('再来一次.txt', report(received))]);
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('main')).toContainText('再来一次.txt');
	const link = page.locator('main a[href*="/agencies/"][href*="/2022"]').first();
	await link.click();
	await expect(page.locator('[id="cell-requests/received_new/natural_person"]')).toHaveText(
		String(received)
	);
});
