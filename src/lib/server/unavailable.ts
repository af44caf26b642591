import { DatabaseInUse } from './db/lock.ts';
import { failed } from './operations/log.ts';

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** The page shown while there is no database: what is wrong in one sentence, and what to do. */
export function unavailable(problem: unknown): Response {
	failed('数据库没有打开', problem);
	const sentence =
		problem instanceof DatabaseInUse
			? problem.message
			: '数据库没有打开。请查看程序输出中的原因；设置了 DATABASE_URL 的，请确认服务器可以连接。';
	const escaped = sentence.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
	return new Response(
		`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>暂时打不开 · 阅报</title>` +
			`<meta name="viewport" content="width=device-width, initial-scale=1">` +
			`<meta name="color-scheme" content="light dark">` +
			`<body style="font:15px/1.65 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem">` +
			`<h1 style="font-size:22px">暂时打不开数据库</h1><p>${escaped}</p>` +
			`<p lang="en">The database cannot be opened at present; the program's output says why.</p>`,
		{ status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' } }
	);
}
