import type { Outcome, Refusal } from '#lib/report/result.ts';
import { ask, type Answer } from './ask.ts';
import { fileNameOf } from './file-name.ts';
import * as refusals from './refusals.ts';
import { NotFetched } from './refusals.ts';
import { checkedAddress, reachOf, type Reach } from './resolve.ts';
import { inTurn } from './turns.ts';

export type FetchOptions = Reach & {
	/** Redirects followed; each is checked like the first address. */
	redirects?: number;
	/** Bytes of the document, both as sent and unpacked. */
	bytes?: number;
	/** Milliseconds for everything but waiting for one's turn. */
	timeLimit?: number;
	/** Milliseconds without anything sent. */
	idleLimit?: number;
	/** Milliseconds between two requests to the same host. */
	delay?: number;
	/** What the link that led here says: names a document that has no name of its own. */
	linkText?: string;
	signal?: AbortSignal;
};

export type Fetched = {
	bytes: Uint8Array;
	fileName: string;
	/** The address that gave the document, after redirects. */
	finalAddress: string;
	/** As the server says it; `application/octet-stream` where it says nothing. */
	mediaType: string;
};

const redirecting = new Set([301, 302, 303, 307, 308]);
const noDocuments =
	/^(?:image|video|audio|font)\/|^text\/(?:css|javascript)$|^application\/(?:x-)?javascript$/;

/**
 * Fetches a document from the public web. It cannot be steered inside: scheme, port and every IP address that the
 * host has are checked, for each redirect anew, and the connection goes to those very addresses. One request at a time to a host.
 * An address that gives no document is refused in one sentence; nothing is thrown for it.
 */
export async function fetchDocument(
	address: string,
	options: FetchOptions = {}
): Promise<Outcome<Fetched>> {
	try {
		return { ok: true, value: await follow(address, options), messages: [] };
	} catch (error) {
		if (!(error instanceof NotFetched)) throw error;
		return { ok: false, refusal: error.refusal };
	}
}

async function follow(address: string, options: FetchOptions): Promise<Fetched> {
	const { redirects = 3, timeLimit = 60_000, delay = 1000 } = options;
	let target = checkedAddress(address, options);
	let left = timeLimit;
	for (let hop = 0; hop <= redirects; hop += 1) {
		const current = target;
		const turn = inTurn(current.host, delay, () => timed(current, left, options));
		const { answer, took } = await orCancelled(turn, options.signal);
		left = Math.max(1, left - took);
		if (!redirecting.has(answer.status)) return documentOf(current, answer, options.linkText);
		const next =
			answer.headers.location && URL.parse(latinToUtf8(answer.headers.location), current);
		if (!next) throw new NotFetched(refusals.redirectLost);
		target = checkedAddress(next.href, options);
	}
	throw new NotFetched(refusals.tooManyRedirects(redirects));
}

/** Header values come as Latin-1; an address with raw Chinese characters was sent in UTF-8. */
const latinToUtf8 = (text: string) => Buffer.from(text, 'latin1').toString();

async function timed(
	address: URL,
	left: number,
	options: FetchOptions
): Promise<{ answer: Answer; took: number }> {
	const { timeLimit = 60_000, bytes = 32 * 1024 * 1024, idleLimit = 20_000 } = options;
	const over = new AbortController();
	const timer = setTimeout(
		() => over.abort(new NotFetched(refusals.timedOut(timeLimit / 1000))),
		left
	);
	const cancel = () => over.abort(new NotFetched(refusals.cancelled));
	options.signal?.addEventListener('abort', cancel, { once: true });
	if (options.signal?.aborted) cancel();
	const started = performance.now();
	try {
		const reach = await orAborted(reachOf(address, options), over.signal);
		const answer = await ask(address, reach, { bytes, idleLimit, signal: over.signal });
		return { answer, took: performance.now() - started };
	} catch (error) {
		throw told(error, address.hostname);
	} finally {
		clearTimeout(timer);
		options.signal?.removeEventListener('abort', cancel);
	}
}

/** Does not wait for one's turn once cancelled; what comes of it later is not wanted. */
function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return work;
	return orAborted(work, signal).catch((error) => {
		throw signal.aborted ? new NotFetched(refusals.cancelled) : error;
	});
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((done, fail) => {
		work.then(done, fail);
		signal.addEventListener('abort', () => fail(signal.reason), { once: true });
		if (signal.aborted) fail(signal.reason);
	});
}

/** Errors by the beginnings of their codes: of names, of TLS and of the network; those left are of HTTP and compression. */
const causes: readonly [RegExp, (host: string) => Refusal][] = [
	[/^(?:ENOTFOUND|EAI_)/, refusals.hostNotFound],
	[
		/^(?:CERT_|ERR_(?:TLS|SSL|OSSL)|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_|INVALID_)/,
		refusals.untrusted
	],
	[/^E[A-Z]+$/, refusals.unreachable],
	[/./, () => refusals.garbled]
];

function told(error: unknown, host: string): unknown {
	if (error instanceof NotFetched || error instanceof TypeError) return error;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const cause = causes.find(([pattern]) => pattern.test(code));
	return cause ? new NotFetched(cause[1](host)) : error;
}

function documentOf(
	address: URL,
	{ status, headers, body }: Answer,
	linkText: string | undefined
): Fetched {
	if (status !== 200) throw new NotFetched(refusals.notShown(status));
	const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
	if (mediaType && noDocuments.test(mediaType))
		throw new NotFetched(refusals.noDocument(mediaType));
	return {
		bytes: body,
		fileName: fileNameOf(address, headers['content-disposition'], linkText, body),
		finalAddress: address.href,
		mediaType: mediaType || 'application/octet-stream'
	};
}
