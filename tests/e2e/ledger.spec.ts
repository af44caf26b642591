import { utils, write } from '@e965/xlsx';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './people.ts';

const heads = ['单位名称', '年度', '新收申请数', '上年结转', '予以公开', '总计', '结转下年'];

/** A ledger whose heads differ by the browser's width, so that neither run finds the other's mapping. */
function ledger(remark: string, rows: (string | number)[][]) {
	const book = utils.book_new();
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([['滨江区年报汇总台账'], [...heads, remark], ...rows]),
		'台账'
	);
	return {
		name: `台账-${remark}-${rows.length}.xlsx`,
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
	};
}

async function handIn(page: Page, file: ReturnType<typeof ledger>) {
	await page.goto('/import');
	await expect(page.locator('.picker')).toHaveCount(2);
	await page.locator('input[name=files]').setInputFiles(file);
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('main')).toContainText('全部处理完毕');
}

test('the columns of a ledger are mapped once; the next one of these heads is read by itself', async ({
	page
}, { project }) => {
	const remark = project.name === 'wide' ? '经办人' : '备注';
	const office = (name: string) => `杭州市滨江区${project.name === 'wide' ? '' : '第二'}${name}`;
	await signIn(page, 'administrator');
	await handIn(page, ledger(remark, [[office('民政局'), 2023, 12, 1, 13, 13, 0, '甲']]));
	await page.getByRole('link', { name: '对应台账的列' }).click();
	await expect(page.getByRole('row').filter({ hasText: '新收申请数' })).toContainText('12');
	await page.getByRole('button', { name: '保存对应关系并导入' }).click();
	await expect(page.getByRole('status')).toContainText('新入库 1 个单位');

	await handIn(
		page,
		ledger(remark, [
			[office('教育局'), 2023, 7, '', 6, 6, 1, '乙'],
			[office('水利局'), 2023, 0, 0, 0, 0, 0, '丙']
		])
	);
	await page.locator('main a[href*="/agencies/"][href*="/2023"]').first().click();
	const cell = (row: string) => page.locator(`[id="cell-requests/${row}/total"]`);
	await expect(cell('received_new')).toHaveText('7');
	await expect(cell('carried_in')).toHaveText('');
});
