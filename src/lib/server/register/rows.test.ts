import { expect, it } from 'vitest';
import { rowsIn } from './rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([',', ';', '\t'])('a register of two columns, parted by %j, is read', async (delimiter) => {
	const lines = ['单位名称,类别', '试验区财政局,部门', '试验区城关镇,镇'];
	const found = await rowsIn(bytes(lines.join('\n').replaceAll(',', delimiter)), '登记簿.csv');
	if ('refused' in found) throw new Error(found.refused);
	expect(found.rows).toMatchObject([{ name: '试验区财政局' }, { name: '试验区城关镇' }]);
});

it('a text that is no register is refused, with what to do', async () => {
	expect(await rowsIn(bytes('通知\n明日开会，请准时。'), '通知.txt')).toMatchObject({
		refused: expect.stringContaining('单位名称')
	});
});
