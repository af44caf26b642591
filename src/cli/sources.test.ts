import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '#lib/read/archive/zip.fixture.ts';
import { sourcesOf, type Place } from './sources.ts';

let folder: string;
let server: Server;
let base: string;
let port: number;

const page = (title: string, body: string) =>
	`<html><head><title>${title}</title></head><body>${body}</body></html>`;
const archive = zip([
	{ name: '城区/民政局.txt', bytes: '正文' },
	{ name: '城区/加密.docx', bytes: '密', flags: 1 }
]);

const pages: Readonly<Record<string, string | Uint8Array>> = {
	'/nb/': page(
		'政府信息公开年报',
		`<a href="1.html">民政局2024年政府信息公开年报</a><a href="2.html">财政局2024年政府信息公开年报</a>
		<a href="all.zip">打包下载</a><a href="3.html">水利局2024年政府信息公开年报</a>`
	),
	'/nb/1.html': page(
		'民政局2024年政府信息公开年报',
		'<p>（一）予以公开</p><a href="1.doc">附件</a>'
	),
	'/nb/2.html': page('财政局2024年政府信息公开年报', '<p>见附件</p><a href="2.txt">附件.doc</a>'),
	'/nb/2.txt': '财政局的正文',
	'/nb/all.zip': archive
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'yuebao-sources-'));
	await mkdir(join(folder, '乙'));
	await writeFile(join(folder, '乙', '一.txt'), '正文');
	await writeFile(join(folder, '甲.zip'), archive);
	await writeFile(join(folder, '坏.zip'), archive.subarray(0, archive.length - 60));
	server = createServer((request, response) => {
		const content = pages[request.url ?? ''];
		response.writeHead(content === undefined ? 404 : 200).end(content);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	port = (server.address() as AddressInfo).port;
	base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await new Promise((closed) => server.close(closed));
});

async function all(kind: Place['kind'], value: string) {
	const options = { ports: [port], delay: 0, allowAddress: (ip: string) => ip === '127.0.0.1' };
	const found: [string, string, string][] = [];
	for await (const source of sourcesOf({ kind, value }, options)) {
		const held =
			'bytes' in source ? Buffer.from(source.bytes).toString() : `!${source.refusal.code}`;
		found.push([source.file, source.fileName, held.startsWith('<html') ? 'page' : held]);
	}
	return found;
}

describe('files', () => {
	it('of a folder and of the archives in it', async () => {
		const names = (path: string) => join(folder, path);
		expect(await all('path', folder)).toEqual([
			[names('坏.zip/城区/民政局.txt'), '坏.zip/城区/民政局.txt', '正文'],
			[names('坏.zip/城区/加密.docx'), '坏.zip/城区/加密.docx', '!encrypted'],
			[names('坏.zip'), '坏.zip', '!archive_damaged'],
			[names('甲.zip/城区/民政局.txt'), '甲.zip/城区/民政局.txt', '正文'],
			[names('甲.zip/城区/加密.docx'), '甲.zip/城区/加密.docx', '!encrypted'],
			[names('乙/一.txt'), '一.txt', '正文']
		]);
	});

	it('that are not there', async () => {
		const path = join(folder, '没有.docx');
		expect(await all('path', path)).toEqual([[path, '没有.docx', '!unreadable_file']]);
	});
});

describe('addresses', () => {
	it('a page, or the file that holds its report, or an archive', async () => {
		expect(await all('address', `${base}/nb/1.html`)).toEqual([
			[`${base}/nb/1.html`, '民政局2024年政府信息公开年报.html', 'page']
		]);
		expect(await all('address', `${base}/nb/2.html`)).toEqual([
			[`${base}/nb/2.txt`, '财政局2024年政府信息公开年报.txt', '财政局的正文']
		]);
		expect(await all('address', `${base}/nb/all.zip`)).toEqual([
			[`${base}/nb/all.zip/城区/民政局.txt`, 'all.zip/城区/民政局.txt', '正文'],
			[`${base}/nb/all.zip/城区/加密.docx`, 'all.zip/城区/加密.docx', '!encrypted']
		]);
	});

	it('a list: each report in it, and which is not to be had', async () => {
		const found = await all('list', `${base}/nb/`);
		expect(found.map(([file, , held]) => [file.slice(base.length), held])).toEqual([
			['/nb/1.html', 'page'],
			['/nb/2.txt', '财政局的正文'],
			['/nb/all.zip/城区/民政局.txt', '正文'],
			['/nb/all.zip/城区/加密.docx', '!encrypted'],
			['/nb/3.html', '!status']
		]);
	});

	it('a list without reports, or what is no list', async () => {
		expect((await all('list', `${base}/nb/2.html`)).map(([, , held]) => held)).toEqual([
			'财政局的正文'
		]);
		expect((await all('list', `${base}/nb/all.zip`)).map(([, , held]) => held)).toEqual([
			'!not_a_list'
		]);
		expect((await all('list', `${base}/nb/3.html`)).map(([, , held]) => held)).toEqual(['!status']);
	});
});
