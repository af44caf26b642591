import { expect, it } from 'vitest';
import { demoDocuments } from '#db/demo/generate.ts';
import { examine } from './examine.ts';
import { examineApart, examinerLimits, examinerOf } from './examine-apart.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const [sample] = demoDocuments();
const report = sample!.bytes;
const deep = bytes(`<html><body>${'<div>'.repeat(60_000)}年度报告</body></html>`);

it('gives what examining here gives, and stops a file that takes too long', async () => {
	expect(await examineApart(report, 'a.txt', 60_000)).toEqual(await examine(report, 'a.txt'));
	const [slow, next] = await Promise.all([
		examineApart(deep, 'deep.html', 300),
		examineApart(report, 'a.txt', 60_000)
	]);
	expect(slow).toMatchObject({ ok: false, refusal: { code: 'too_slow' } });
	expect(next.ok).toBe(true);
}, 120_000);

it('gives a ledger with the reason why it is no report', async () => {
	const heads = '单位名称,本年新收,上年结转,予以公开总计';
	const ledger = bytes(`2023年汇总\n${heads}\n余杭区教育局,3,0,3\n余杭区民政局,1,1,2\n`);
	const examined = await examineApart(ledger, 'a.csv', 60_000);
	expect(examined).toMatchObject({ ok: false, refusal: { code: 'ledger' } });
	expect(examined.ledger?.columns).toHaveLength(4);
	expect(examined).toEqual(await examine(ledger, 'a.csv'));
}, 60_000);

it('leaves this program free meanwhile', async () => {
	const events: string[] = [];
	const slow = examineApart(deep, 'deep.html', 2000).then(({ ok }) => events.push(`slow ${ok}`));
	for (let count = 0; count < 3; count += 1) {
		await new Promise((resolve) => setTimeout(resolve));
		events.push('here');
	}
	await slow;
	expect(events).toEqual(['here', 'here', 'here', 'slow false']);
}, 120_000);

it('survives a file that fills the memory', async () => {
	const wide = bytes(`<html><body><table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(5_000)}`);
	const full = await examineApart(wide, 'wide.html', 100_000);
	expect(full).toMatchObject({ ok: false, refusal: { code: 'too_slow' } });
	expect((await examineApart(report, 'a.txt', 60_000)).ok).toBe(true);
}, 180_000);

it('reads no more files at a time than it has processes, and a slow one stops none of the others', async () => {
	const two = examinerOf({ ...examinerLimits, processes: 2, milliseconds: 60_000 });
	const ended: string[] = [];
	await Promise.all([
		two(deep, 'deep.html', 8000).then(({ ok }) => ended.push(`deep ${ok}`)),
		...['a', 'b', 'c'].map((name) =>
			two(report, `${name}.txt`).then(({ ok }) => ended.push(`${name} ${ok}`))
		)
	]);
	expect(ended).toEqual(['a true', 'b true', 'c true', 'deep false']);
}, 180_000);
