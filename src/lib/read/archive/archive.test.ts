import fc from 'fast-check';
import iconv from 'iconv-lite';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip, type Written } from './zip.fixture.ts';
import { archiveLimits, openArchive, unpack, type ArchiveLimits } from './archive.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

async function unpacked(bytes: Uint8Array, limits?: ArchiveLimits) {
	const outcome = await unpack(bytes, '年报.zip', limits);
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	const { members, refused } = outcome.value;
	return {
		members: members.map(({ path, bytes }) => [path, text(bytes)]),
		refused: refused.map(({ path, refusal }) => [path, refusal.code]),
		messages: outcome.messages.map(({ code }) => code)
	};
}

const paths = async (...members: Written[]) =>
	(await unpacked(zip(members.map((member) => ({ bytes: '正文', ...member }))))).members.map(
		([path]) => path
	);

const gbk = (name: string) => iconv.encode(name, 'gb18030');
const utf8Flag = 1 << 11;

function unicodePath(stands: Uint8Array, name: string): Buffer {
	const utf8 = Buffer.from(name);
	const field = Buffer.alloc(9 + utf8.length);
	field.writeUInt16LE(0x7075, 0);
	field.writeUInt16LE(5 + utf8.length, 2);
	field.writeUInt8(1, 4);
	field.writeUInt32LE(crc32(stands), 5);
	utf8.copy(field, 9);
	return field;
}

describe('names', () => {
	it('in UTF-8, said or not, and in GBK, which Windows never says', async () => {
		expect(
			await paths(
				{ name: '城区/民政局.docx', flags: utf8Flag },
				{ name: '城区/财政局.docx' },
				{ name: gbk('城区/水利局.docx') },
				{ name: gbk('联通.txt') }
			)
		).toEqual([
			'年报.zip/城区/民政局.docx',
			'年报.zip/城区/财政局.docx',
			'年报.zip/城区/水利局.docx',
			'年报.zip/联通.txt'
		]);
	});

	it('a GBK character that ends in the byte of a backslash stays whole', async () => {
		expect(gbk('乗').at(-1)).toBe(0x5c);
		expect(await paths({ name: gbk('乗.docx') })).toEqual(['年报.zip/乗.docx']);
	});

	it('by the Unicode path of Info-ZIP, where it stands for this very name', async () => {
		const printed = Buffer.from('????.docx');
		expect(
			await paths(
				{
					name: Buffer.from('\u00bc\u00c7.docx', 'latin1'),
					extra: unicodePath(Buffer.from('\u00bc\u00c7.docx', 'latin1'), '民政局.docx')
				},
				{ name: gbk('改名.docx'), extra: unicodePath(printed, '旧名.docx') }
			)
		).toEqual(['年报.zip/民政局.docx', '年报.zip/改名.docx']);
	});

	it('never lead out of the archive, whatever they say', async () => {
		expect(
			await paths(
				{ name: '../../etc/passwd' },
				{ name: '/root/a.txt' },
				{ name: 'C:\\windows\\b.txt' },
				{ name: '\\\\server\\share\\c.txt' },
				{ name: 'x/./..//y/d.txt' },
				{ name: 'e\u0000\u202egpj.txt', flags: utf8Flag },
				{ name: '..' }
			)
		).toEqual(
			[
				'etc/passwd',
				'root/a.txt',
				'windows/b.txt',
				'server/share/c.txt',
				'x/y/d.txt',
				'egpj.txt',
				'未命名'
			].map((path) => `年报.zip/${path}`)
		);
	});

	it('two of the same name are both kept', async () => {
		expect(await paths({ name: 'a.docx' }, { name: '../a.docx' }, { name: 'a.docx' })).toEqual([
			'年报.zip/a.docx',
			'年报.zip/a（2）.docx',
			'年报.zip/a（3）.docx'
		]);
	});

	it('thousands of the same name take no time', async () => {
		const same = Array.from({ length: 4000 }, () => ({ name: 'a.docx', method: 0 }));
		const found = await paths(...same);
		expect(new Set(found).size).toBe(4000);
		expect(found.at(-1)).toBe('年报.zip/a（4000）.docx');
	});

	it('what systems and browsers leave beside documents is no member', async () => {
		expect(
			await paths(
				{ name: '年报/' },
				{ name: '__MACOSX/年报/._民政局.docx' },
				{ name: '年报/~$民政局.docx' },
				{ name: '年报/民政局.docx' },
				{ name: gbk('年报/财政局_files/a.js') },
				{ name: gbk('年报/财政局.htm') }
			)
		).toEqual(['年报.zip/年报/民政局.docx', '年报.zip/年报/财政局.htm']);
	});
});

describe('members that cannot be taken out do not hold back the others', () => {
	it.each<[string, Written]>([
		['encrypted', { name: 'x', bytes: '密', flags: 1 }],
		['unsupported_type', { name: 'x', bytes: '甲', method: 14 }],
		['unsupported_type', { name: 'x', bytes: '/etc/passwd', mode: 0o120777 }],
		['broken', { name: 'x', bytes: '甲', declared: { checksum: 1 } }],
		['broken', { name: 'x', bytes: '甲'.repeat(9), declared: { unpacked: 3 } }],
		['broken', { name: 'x', bytes: '甲', declared: { unpacked: 300 } }],
		['broken', { name: 'x', bytes: '甲', declared: { packed: 30000 } }],
		[
			'too_large',
			{ name: 'x', bytes: '甲', declared: { unpacked: archiveLimits.memberBytes + 1 } }
		],
		['archive_bomb', { name: 'x', bytes: Buffer.alloc(archiveLimits.ratioFrom + 1) }]
	])('%s', async (code, member) => {
		const bytes = zip([{ name: 'a', bytes: '前' }, member, { name: 'b', bytes: '后' }]);
		const { members, refused } = await unpacked(bytes);
		expect(members).toEqual([
			['年报.zip/a', '前'],
			['年报.zip/b', '后']
		]);
		expect(refused).toEqual([['年报.zip/x', code]]);
	});

	it('strong encryption of one', async () => {
		const bytes = zip([
			{ name: 'a', bytes: '前' },
			{ name: 'x', bytes: '密', flags: 0x41 }
		]);
		expect(await unpacked(bytes)).toMatchObject({
			members: [['年报.zip/a', '前']],
			refused: [['年报.zip/x', 'encrypted']]
		});
	});
});

describe('limits', () => {
	const limits = { ...archiveLimits, members: 3, totalBytes: 20 };

	it('of members, told before anything is unpacked', async () => {
		const four = zip(['a', 'b', 'c', 'd'].map((name) => ({ name, bytes: name })));
		expect(await unpack(four, 'x.zip', limits)).toMatchObject({
			ok: false,
			refusal: { code: 'archive_too_large' }
		});
	});

	it('of all bytes, archives inside included', async () => {
		const inner = zip([
			{ name: 'a', bytes: 'a'.repeat(12) },
			{ name: 'b', bytes: 'b'.repeat(12) }
		]);
		const outer = zip([
			{ name: '内.zip', bytes: inner },
			{ name: 'c', bytes: 'c' }
		]);
		const { members, refused } = await unpacked(outer, {
			...limits,
			totalBytes: inner.length + 20
		});
		expect(members.map(([path]) => path)).toEqual(['年报.zip/内.zip/a', '年报.zip/c']);
		expect(refused).toEqual([['年报.zip/内.zip/b', 'archive_too_large']]);
	});

	it('of archives within archives', async () => {
		const layers = [1, 2, 3].reduce(
			(bytes, depth) => zip([{ name: `${depth}.zip`, bytes }]),
			zip([{ name: 'a.txt', bytes: '正文' }])
		);
		expect((await unpacked(layers)).refused).toEqual([
			['年报.zip/3.zip/2.zip/1.zip', 'archive_too_deep']
		]);
	});
});

describe('damage', () => {
	const members = ['a', 'b', 'c'].map((name) => ({ name: `${name}.txt`, bytes: `第${name}份` }));

	it.each([
		['sizes before the data', members],
		['sizes behind the data', members.map((member) => ({ ...member, sizesBehind: true }))]
	])('cut off, %s: what is whole is taken out, the rest is told', async (_, written) => {
		const whole = zip(written);
		const cut = whole.subarray(0, whole.indexOf('c.txt') + 8);
		expect(await unpacked(cut)).toEqual({
			members: [
				['年报.zip/a.txt', '第a份'],
				['年报.zip/b.txt', '第b份']
			],
			refused: [['年报.zip/c.txt', 'broken']],
			messages: ['archive_damaged']
		});
	});

	it('a download filled up with zero bytes still gives everything', async () => {
		const padded = Buffer.concat([zip(members), Buffer.alloc(70_000)]);
		expect((await unpacked(padded)).members).toHaveLength(3);
	});

	it('a damaged archive inside another is told at its place', async () => {
		const inner = zip(members);
		const { refused } = await unpacked(zip([{ name: '内.zip', bytes: inner.subarray(0, 90) }]));
		expect(refused).toContainEqual(['年报.zip/内.zip', 'archive_damaged']);
	});

	it.each([
		['archive_empty', zip([])],
		['archive_empty', zip([{ name: '只有文件夹/' }])],
		['archive_damaged', Buffer.from('PK\u0003\u0004', 'latin1')],
		['not_an_archive', Buffer.from('正文')],
		['not_an_archive', zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }])]
	])('%s', async (code, bytes) => {
		expect(await unpack(bytes, 'x.zip')).toMatchObject({ ok: false, refusal: { code } });
	});

	it('any bytes changed, taken out or added end in members, reasons or one refusal', async () => {
		const inner = zip(members);
		const base = zip([
			...members,
			{ name: gbk('财政局.txt'), bytes: '正文', sizesBehind: true },
			{ name: 'd.zip', bytes: inner, method: 0 }
		]);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(base.length - 1), fc.integer({ min: 0, max: 255 })), {
					minLength: 1,
					maxLength: 20
				}),
				fc.nat(base.length),
				fc.uint8Array({ maxLength: 30 }),
				async (changes, end, tail) => {
					const bytes = Buffer.from(base);
					for (const [at, byte] of changes) bytes[at] = byte;
					const outcome = await unpack(Buffer.concat([bytes.subarray(0, end), tail]), 'x.zip');
					if (!outcome.ok) expect(outcome.refusal.text).toMatch(/。$/);
					else for (const { path } of outcome.value.members) expect(path).not.toMatch(/\.\.|\\/);
				}
			),
			{ numRuns: 400 }
		);
	});
});

it('members come one at a time', async () => {
	const bytes = zip([
		{ name: 'a', bytes: '甲' },
		{ name: 'b', bytes: '乙' }
	]);
	const archive = await openArchive(bytes, 'x.zip');
	if (!archive.ok) throw new Error(archive.refusal.text);
	for await (const { path } of archive.value) {
		expect(path).toBe('x.zip/a');
		break;
	}
});
