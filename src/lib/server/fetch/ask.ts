import type { LookupAddress } from 'node:dns';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import { garbled, idle, inside, NotFetched, tooLarge } from './refusals.ts';

export type Bounds = {
	/** Bytes of the body, both as sent and unpacked. */
	bytes: number;
	/** Milliseconds without anything sent. */
	idleLimit: number;
	/** Ends the request; its reason is thrown. */
	signal: AbortSignal;
};

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Uint8Array };

const headers = {
	'user-agent': 'Mozilla/5.0 (compatible; Yuebao/0.1; annual reports on information disclosure)',
	accept: 'text/html,application/xhtml+xml,application/pdf,application/msword,*/*;q=0.8',
	'accept-language': 'zh-CN,zh;q=0.9',
	'accept-encoding': 'gzip, br'
};

/**
 * Asks one address over a connection of its own to one of the IP addresses given, and reads the body of an answer of status 200.
 * @throws NotFetched when a limit is passed or the body cannot be unpacked; Node's own errors of network and TLS.
 */
export async function ask(
	address: URL,
	reach: readonly LookupAddress[],
	{ bytes, idleLimit, signal }: Bounds
): Promise<Answer> {
	const stop = new AbortController();
	const ended = AbortSignal.any([signal, stop.signal]);
	const { request, Agent } = address.protocol === 'https:' ? https : http;
	const agent = new Agent({ keepAlive: false });
	try {
		const response = await new Promise<IncomingMessage>((answer, fail) => {
			request(address, { agent, headers, lookup: only(reach), signal: ended, timeout: idleLimit })
				.on('response', answer)
				.on('error', fail)
				.on('timeout', () => stop.abort(new NotFetched(idle(idleLimit / 1000))))
				.on('socket', (socket) =>
					socket.once('connect', () => {
						if (!isOneOf(reach, socket.remoteAddress)) stop.abort(new NotFetched(inside));
					})
				)
				.end();
		});
		const status = response.statusCode ?? 0;
		const body = status === 200 ? await bodyOf(response, bytes, ended) : new Uint8Array();
		return { status, headers: response.headers, body };
	} catch (error) {
		throw ended.aborted ? ended.reason : error;
	} finally {
		stop.abort();
		agent.destroy();
	}
}

const isOneOf = (reach: readonly LookupAddress[], address: string | undefined) =>
	address === undefined ||
	reach.some(
		(known) => ipaddr.parse(known.address).toString() === ipaddr.parse(address).toString()
	);

/** Answers the connection's question for the host with what was found and checked beforehand. */
function only(reach: readonly LookupAddress[]): LookupFunction {
	return (_host, { all }, answer) => {
		const [first] = reach;
		if (all) answer(null, [...reach]);
		else answer(null, first?.address ?? '', first?.family);
	};
}

const unpackers: Readonly<Record<string, () => Transform>> = {
	gzip: createGunzip,
	'x-gzip': createGunzip,
	deflate: createInflate,
	br: createBrotliDecompress
};

async function bodyOf(
	response: IncomingMessage,
	most: number,
	signal: AbortSignal
): Promise<Uint8Array> {
	const limited = async function* (source: AsyncIterable<Buffer>) {
		let length = 0;
		for await (const chunk of source) {
			length += chunk.length;
			if (length > most) throw new NotFetched(tooLarge(most / 1024 / 1024));
			yield chunk;
		}
	};
	if (Number(response.headers['content-length']) > most) {
		throw new NotFetched(tooLarge(most / 1024 / 1024));
	}
	const chunks: Buffer[] = [];
	const collect = async (source: AsyncIterable<Buffer>) => {
		for await (const chunk of source) chunks.push(chunk);
	};
	const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
	const unpacker = unpackers[encoding];
	if (unpacker) await pipeline(response, limited, unpacker(), limited, collect, { signal });
	else if (encoding === 'identity') await pipeline(response, limited, collect, { signal });
	else throw new NotFetched(garbled);
	return Buffer.concat(chunks);
}
