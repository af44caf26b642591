import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import type { Block } from './document.ts';
import { read } from './read.ts';
import { sniff } from './sniff.ts';

const title = '试验区档案局2023年政府信息公开工作年度报告';
const html = (charset: string) =>
	`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title}</title></head>
<body><p>${title}</p><table><tr><td>规章</td><td>1=3</td></tr></table><p>${'字'.repeat(50)}</p></body></html>`;

const quoted = (bytes: Uint8Array) =>
	[...bytes]
		.map((byte) =>
			byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : byte
		)
		.map((piece) => (typeof piece === 'string' ? piece : String.fromCharCode(piece)))
		.join('')
		.replace(/((?:=[0-9A-F]{2}|[^=\n]){70})/g, '$1=\r\n');
const in64 = (bytes: Uint8Array) =>
	Buffer.from(bytes)
		.toString('base64')
		.replace(/(.{76})/g, '$1\r\n');

type Part = { head: string[]; body: string };
const saved = (
	parts: Part[],
	lead = 'From: <Saved by a browser>\r\nSubject: =?gb2312?B?suLK1A==?='
) => {
	const pieces = parts.map(
		({ head, body }) => `------=_Part\r\n${head.join('\r\n')}\r\n\r\n${body}\r\n`
	);
	const text = `${lead}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_Part"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n${pieces.join('\r\n')}------=_Part--\r\n`;
	return new Uint8Array(Buffer.from(text, 'latin1'));
};
const picture: Part = {
	head: ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64'],
	body: 'R0lGODlhAQABAAAAACw='
};
const frame: Part = {
	head: ['Content-Type: text/html', 'Content-Transfer-Encoding: 7bit'],
	body: '<html><body><p>Another page</p></body></html>'
};

function shown(block: Block): unknown {
	return block.kind === 'paragraph'
		? block.text
		: block.rows.map((row) => row.map((cell) => cell?.text));
}

async function readSaved(bytes: Uint8Array) {
	expect(sniff(bytes)).toBe('mhtml');
	const outcome = await read(bytes, 'a.mht');
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value;
}

it.each([
	['gb2312', 'quoted-printable', 'text/html;\r\n\tcharset="gb2312"'],
	['gb2312', 'base64', 'text/html; charset=gb2312'],
	['gb2312', 'quoted-printable', 'text/html'],
	['utf-8', 'quoted-printable', 'text/html'],
	['utf-8', 'base64', 'text/html; charset="utf-8"'],
	['gb2312', '8bit', 'text/html; charset="gb2312"']
])('a page in %s, %s, with the head %s', async (charset, transfer, type) => {
	const bytes = iconv.encode(html(charset), charset === 'gb2312' ? 'gb18030' : charset);
	const body =
		transfer === 'base64'
			? in64(bytes)
			: transfer === '8bit'
				? bytes.toString('latin1')
				: quoted(bytes);
	const head = [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${transfer}`];
	const document = await readSaved(saved([{ head, body }, picture, frame]));
	expect(document.medium).toBe('html');
	expect(document.title).toBe(title);
	expect(document.blocks.map(shown)).toEqual([title, [['规章', '1=3']], '字'.repeat(50)]);
	expect(document.blocks[0]?.at).toMatchObject({ kind: 'element' });
});

it('finds the page after pictures, with a disposition of its own or among alternatives', async () => {
	const body = in64(iconv.encode(html('gbk'), 'gbk'));
	const head = ['Content-Transfer-Encoding: base64', 'Content-Type: text/html'];
	const own = { head: ['Content-Disposition: inline', ...head], body };
	expect((await readSaved(saved([picture, own]))).title).toBe(title);
	const inner = `--in\r\nContent-Type: text/plain\r\n\r\nplain\r\n--in\r\n${head.join('\r\n')}\r\n\r\n${body}\r\n--in--`;
	const alternatives = {
		head: ['Content-Type: multipart/alternative; boundary="in"'],
		body: inner
	};
	expect((await readSaved(saved([alternatives]))).title).toBe(title);
});

it('refuses a file without a page, and one that is cut off before it', async () => {
	const codeOf = async (bytes: Uint8Array) => {
		const outcome = await read(bytes, 'a.mht');
		return outcome.ok ? 'read' : outcome.refusal.code;
	};
	expect(await codeOf(saved([picture]))).toBe('broken');
	const whole = saved([{ head: ['Content-Type: text/html'], body: html('utf-8') }]);
	expect(await codeOf(whole.subarray(0, 180))).toBe('broken');
	const deep = Array.from({ length: 400 }, (_, index) => index).map(
		(index) => `--b${index}\r\nContent-Type: multipart/related; boundary="b${index + 1}"\r\n\r\n`
	);
	const start = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b0"\r\n\r\n';
	expect(await codeOf(new TextEncoder().encode(start + deep.join('')))).toBe('broken');
});
