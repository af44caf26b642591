import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchDocument, type FetchOptions } from './fetch.ts';
import { isPublic } from './public-address.ts';

const page = '<html><head><title>民政局2024年年报</title></head><body><p>正文</p></body></html>';
let server: Server;
let port: number;
let asked: string[] = [];
let answer: RequestListener;

beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push(`${request.headers.host}${request.url}`);
		answer(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	port = (server.address() as AddressInfo).port;
});
afterEach(() => {
	asked = [];
	server.closeAllConnections();
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** Public addresses, and the one of the test's own server. */
const options = (more: FetchOptions = {}): FetchOptions => ({
	ports: [port],
	allowAddress: (address) => address === '127.0.0.1' || isPublic(address),
	lookup: async () => [{ address: '127.0.0.1', family: 4 }],
	delay: 0,
	timeLimit: 5000,
	...more
});

const at = (path: string, host = 'www.example.cn') => `http://${host}:${port}${path}`;

async function refusalOf(address: string, more: FetchOptions = {}) {
	const outcome = await fetchDocument(address, options(more));
	if (outcome.ok) throw new Error(`fetched ${outcome.value.finalAddress}`);
	expect(outcome.refusal.text).toMatch(/^[^\n]+。$/);
	return outcome.refusal.code;
}

async function fetched(address: string, more: FetchOptions = {}) {
	const outcome = await fetchDocument(address, options(more));
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	return outcome.value;
}

const give =
	(body: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
	(_, response) =>
		response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);

/** UTF-8 as it stands, which Node writes only as Latin-1. */
const raw = (text: string) => Buffer.from(text).toString('latin1');

/** The first address leads to the second, which gives the page. */
const lead =
	(location: string, status = 302): RequestListener =>
	(request, response) =>
		request.url === '/first'
			? response.writeHead(status, { location: raw(location) }).end()
			: give(page)(request, response);

describe('a document', () => {
	it('comes with its bytes, name, address and media type, asked for as Yuebao', async () => {
		let agent: string | undefined;
		answer = (request, response) => {
			agent = request.headers['user-agent'];
			give(page, { 'content-type': 'Text/HTML; charset=utf-8' })(request, response);
		};
		const { bytes, ...rest } = await fetched(at('/art/2025/1.html#top'));
		expect(Buffer.from(bytes).toString()).toBe(page);
		expect(rest).toEqual({
			fileName: '民政局2024年年报.html',
			finalAddress: at('/art/2025/1.html'),
			mediaType: 'text/html'
		});
		expect(agent).toContain('Yuebao');
	});

	it.each([
		['gzip', gzipSync(page)],
		['br', brotliCompressSync(page)],
		['deflate', deflateSync(page)]
	])('is unpacked from %s', async (encoding, body) => {
		answer = give(body, { 'content-encoding': encoding });
		expect(Buffer.from((await fetched(at('/'))).bytes).toString()).toBe(page);
	});

	const pdf = Buffer.from('%PDF-1.7 …');
	it.each([
		['年报.pdf', `attachment; filename*=UTF-8''${encodeURIComponent('年报.pdf')}`, pdf],
		['年报.pdf', `attachment; filename="${Buffer.from('年报.pdf').toString('latin1')}"`, pdf],
		['年报.pdf', `attachment; filename=${iconv.encode('年报.pdf', 'gbk').toString('latin1')}`, pdf],
		['.. etc passwd.pdf', 'attachment; filename="/../etc/passwd"', pdf],
		['附件 1.pdf', '', pdf]
	])('is named %s', async (name, disposition, body) => {
		answer = give(body, disposition ? { 'content-disposition': disposition } : {});
		const path = encodeURI('/files/附件 1.pdf');
		expect((await fetched(at(path))).fileName).toBe(name.replace(/^\.\. /, ''));
	});

	it('without a name of its own is called by the link to it', async () => {
		answer = give(pdf);
		const { fileName } = await fetched(at('/P0201.pdf'), { linkText: '水利局2023年年报' });
		expect(fileName).toBe('水利局2023年年报.pdf');
	});
});

describe('cannot be steered inside', () => {
	it.each([
		['address_invalid', 'ftp://www.example.cn/a'],
		['address_invalid', 'file:///etc/passwd'],
		['address_invalid', 'data:text/html,a'],
		['address_invalid', '年报'],
		['address_refused', 'http://user:word@www.example.cn/'],
		['address_refused', 'http://www.example.cn:6379/'],
		['address_refused', 'http://www.example.cn:22/']
	])('%s: %s', async (code, address) => {
		expect(await refusalOf(address)).toBe(code);
		expect(asked).toEqual([]);
	});

	const insides = (end: string) => [
		`http://127.0.0.2${end}`,
		`http://[::1]${end}`,
		`http://[::ffff:127.0.0.1]${end}`,
		`http://[fd00:ec2::254]${end}`,
		`http://169.254.169.254${end}/latest/meta-data/`,
		`http://0.0.0.0${end}`,
		`http://0${end}`,
		`http://2130706434${end}`,
		`http://0x7f000002${end}`,
		`http://0177.0.0.02${end}`,
		`http://127.2${end}`,
		`http://１２７.０.０.２${end}`,
		`http://10.0.0.1${end}`
	];

	it('not by an IP address, however it is written', async () => {
		for (const address of [...insides(''), ...insides(`:${port}`)]) {
			expect(await refusalOf(address), address).toBe('address_refused');
		}
	});

	it('not by a redirect', async () => {
		for (const address of [...insides(''), 'http://user:word@www.example.cn/', at('/', '[::1]')]) {
			answer = lead(address);
			expect(await refusalOf(at('/first')), address).toBe('address_refused');
		}
		answer = lead('file:///etc/passwd');
		expect(await refusalOf(at('/first'))).toBe('address_invalid');
		expect(new Set(asked)).toEqual(new Set([`www.example.cn:${port}/first`]));
	});

	it('not by a name that leads inside, not even beside a public address', async () => {
		const lookup = async () => [
			{ address: '114.114.114.114', family: 4 },
			{ address: '192.168.0.1', family: 4 }
		];
		expect(await refusalOf(at('/'), { lookup })).toBe('address_refused');
	});

	it('not by a name that leads elsewhere when asked again', async () => {
		answer = give(page);
		const answers = ['127.0.0.1', '127.0.0.2'];
		const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }];
		await fetched(at('/'), { lookup });
		expect(answers).toEqual(['127.0.0.2']);
		expect(await refusalOf(at('/'), { lookup })).toBe('address_refused');
	});

	it('not by a name that leads elsewhere after a redirect to itself', async () => {
		answer = lead('/second');
		const answers = ['127.0.0.1', '127.0.0.2'];
		const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }];
		expect(await refusalOf(at('/first'), { lookup })).toBe('address_refused');
		expect(asked).toEqual([`www.example.cn:${port}/first`]);
	});

	it('local addresses are refused unless a caller allows them', async () => {
		const bare = await fetchDocument(`http://127.0.0.1:${port}/`, { ports: [port], delay: 0 });
		expect(bare).toMatchObject({ ok: false, refusal: { code: 'address_refused' } });
		const named = await fetchDocument(`http://localhost:${port}/`, { ports: [port], delay: 0 });
		expect(named).toMatchObject({ ok: false, refusal: { code: 'address_refused' } });
		expect(asked).toEqual([]);
	});
});

describe('redirects', () => {
	it.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
		answer = lead('../second?a=1', status);
		expect((await fetched(at('/first'))).finalAddress).toBe(at('/second?a=1'));
	});

	it('a few, not for ever', async () => {
		answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
		expect(await refusalOf(at('/again'))).toBe('redirects');
		expect(asked).toHaveLength(4);
	});

	it('to nowhere', async () => {
		answer = (_, response) => response.writeHead(302).end();
		expect(await refusalOf(at('/'))).toBe('redirects');
	});
});

describe('limits', () => {
	const bytes = 100_000;

	it('a length that is told', async () => {
		answer = (_, response) => response.writeHead(200, { 'content-length': 2 * bytes }).write('a');
		expect(await refusalOf(at('/'), { bytes })).toBe('too_large');
	});

	it('a body without end', async () => {
		answer = (_, response) => {
			const more = () => response.write('a'.repeat(20_000)) && setImmediate(more);
			response.on('drain', more).on('error', () => {});
			more();
		};
		expect(await refusalOf(at('/'), { bytes })).toBe('too_large');
	});

	it('a small body that unpacks to a large one', async () => {
		answer = give(gzipSync(Buffer.alloc(50 * bytes)), { 'content-encoding': 'gzip' });
		expect(await refusalOf(at('/'), { bytes })).toBe('too_large');
	});

	it('a body that never comes', async () => {
		answer = (_, response) => response.writeHead(200).write('a');
		expect(await refusalOf(at('/'), { idleLimit: 100 })).toBe('timed_out');
	});

	it('no answer at all', async () => {
		answer = () => {};
		expect(await refusalOf(at('/'), { idleLimit: 100 })).toBe('timed_out');
	});

	it('a body that drips', async () => {
		answer = (_, response) => {
			const drip = setInterval(() => response.write('a'), 20);
			response.on('close', () => clearInterval(drip));
		};
		expect(await refusalOf(at('/'), { timeLimit: 200 })).toBe('timed_out');
	});

	it('a name that is never found', async () => {
		const lookup = () => new Promise<never>(() => {});
		expect(await refusalOf(at('/'), { timeLimit: 50, lookup })).toBe('timed_out');
	});

	it('ends when it is cancelled', async () => {
		const cancel = new AbortController();
		answer = () => cancel.abort();
		expect(await refusalOf(at('/'), { signal: cancel.signal })).toBe('cancelled');
		expect(await refusalOf(at('/'), { signal: cancel.signal })).toBe('cancelled');
		expect(asked).toHaveLength(1);
	});
});

describe('while it waits for its turn', () => {
	it('it ends when it is cancelled, and the one before it does not', async () => {
		const cancel = new AbortController();
		let release = () => {};
		answer = (request, response) => {
			release = () => give(page)(request, response);
			cancel.abort();
		};
		const first = fetched(at('/1', 'wait.cn'));
		expect(await refusalOf(at('/2', 'wait.cn'), { signal: cancel.signal })).toBe('cancelled');
		release();
		expect((await first).finalAddress).toBe(at('/1', 'wait.cn'));
		expect(asked).toEqual([`wait.cn:${port}/1`]);
	});
});

describe('what gives no document is refused in a sentence', () => {
	it.each([404, 403, 412, 401, 429, 500, 502, 204, 304, 206])('status %i', async (status) => {
		answer = (_, response) => response.writeHead(status).end('a'.repeat(status === 404 ? 9e6 : 0));
		expect(await refusalOf(at('/'))).toBe('status');
	});

	it.each(['image/png', 'video/mp4', 'text/css', 'application/javascript'])('%s', async (type) => {
		answer = give('a', { 'content-type': type });
		expect(await refusalOf(at('/'))).toBe('unsupported_type');
	});

	it.each([
		['gzip', gzipSync(page).subarray(0, 40)],
		['gzip', Buffer.from('no gzip at all')],
		['br', Buffer.from('no brotli at all')],
		['compress', Buffer.from(page)]
	])('broken %s', async (encoding, body) => {
		answer = give(body, { 'content-encoding': encoding });
		expect(await refusalOf(at('/'))).toBe('broken');
	});

	it('a connection cut short', async () => {
		answer = (_, response) => {
			response.writeHead(200, { 'content-length': '100' }).write('a');
			setImmediate(() => response.destroy());
		};
		expect(await refusalOf(at('/'))).toMatch(/unreachable|broken/);
	});

	it('something that is not HTTP', async () => {
		answer = (request) => request.socket.end('SSH-2.0-OpenSSH\r\n');
		expect(await refusalOf(at('/'))).toBe('broken');
	});

	it('a plain server asked for TLS', async () => {
		expect(await refusalOf(at('/').replace('http:', 'https:'))).toBe('certificate');
	});

	it('a host that nobody knows, or that nobody answers for', async () => {
		const lookup = async () => Promise.reject(new Error('ENOTFOUND'));
		expect(await refusalOf(at('/'), { lookup })).toBe('host_not_found');
		const closed = createServer();
		await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
		const free = (closed.address() as AddressInfo).port;
		await new Promise((done) => closed.close(done));
		expect(await refusalOf(`http://www.example.cn:${free}/`, { ports: [free] })).toBe(
			'unreachable'
		);
	});
});

describe('politeness', () => {
	it('one request at a time to a host; others do not wait', async () => {
		const under: string[] = [];
		let most = 0;
		answer = (request, response) => {
			under.push(request.headers.host ?? '');
			const own = under.filter((host) => host === request.headers.host).length;
			most = Math.max(most, own);
			setImmediate(() => {
				under.splice(under.indexOf(request.headers.host ?? ''), 1);
				give(page)(request, response);
			});
		};
		const addresses = [1, 2, 3].flatMap((n) => [at(`/${n}`, 'a.cn'), at(`/${n}`, 'b.cn')]);
		await Promise.all(addresses.map((address) => fetched(address)));
		expect(most).toBe(1);
		expect(asked.filter((line) => line.startsWith('a.cn'))).toEqual(
			[1, 2, 3].map((n) => `a.cn:${port}/${n}`)
		);
	});

	it('a pause between two, after a failure too', async () => {
		const times: number[] = [];
		answer = (_, response) => {
			times.push(performance.now());
			response.writeHead(500).end();
		};
		await Promise.all([1, 2].map((n) => refusalOf(at(`/${n}`, 'pause.cn'), { delay: 80 })));
		expect(times[1]! - times[0]!).toBeGreaterThan(75);
	});
});
