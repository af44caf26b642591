import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { readSeen } from '../access/seen-region.ts';
import type { Access } from '../access/access.ts';
import type { Database } from '../db/types.ts';
import { answered } from '../open-data/answered.ts';
import { usualRows, type Endpoint, type Parameter } from './endpoint.ts';
import { endpointIds, endpoints, type EndpointId } from './endpoints.ts';

export type Asked = {
	db: Database;
	access: Access | null;
	region: string;
	endpoint: string;
	url: URL;
	/** Of whoever asks, for the limit alone. */
	address: string;
	ifNoneMatch: string | null;
};

/** Requests of one address a minute. */
export const requestsAMinute = 120;
const limiter = new RateLimiterMemory({ points: requestsAMinute, duration: 60 });

/** Answers a request of the open interface. */
export async function answer(asked: Asked): Promise<Response> {
	const wait = await secondsToWait(asked.address);
	if (wait !== null)
		return problem(429, '请求太多', `请在 ${wait} 秒后再试。`, { 'Retry-After': String(wait) });
	if (!isEndpoint(asked.endpoint))
		return problem(404, '没有这个接口', `可用的有：${endpointIds.join('、')}。`);
	const endpoint = endpoints[asked.endpoint];
	const query = queryOf(endpoint, asked.url.searchParams);
	if ('wrong' in query) return problem(400, '参数不对', query.wrong);
	const region = await readSeen(asked.db, asked.access, asked.region);
	if (!region) return problem(404, '没有这个地区，或没有公开的数据', `地区代码：${asked.region}`);
	const { limit = usualRows, offset = 0, year, agency } = query.numbers;
	const filter = {
		...(year === undefined ? {} : { year }),
		...(agency === undefined ? {} : { agencyId: agency })
	};
	const { total, rows } = await endpoint.rows(asked.db, region.sight, filter, { offset, limit });
	const names = endpoint.table.columns.map(({ name }) => name);
	const page = rows.map((row) =>
		Object.fromEntries(names.map((name, place) => [name, row[place]]))
	);
	const next = offset + limit < total ? nextOf(asked.url, offset + limit) : null;
	return answered(JSON.stringify({ total, offset, next, rows: page }), asked.ifNoneMatch, {
		'Content-Type': 'application/json; charset=utf-8'
	});
}

function isEndpoint(text: string): text is EndpointId {
	return (endpointIds as readonly string[]).includes(text);
}

async function secondsToWait(address: string): Promise<number | null> {
	try {
		await limiter.consume(address);
		return null;
	} catch (limited) {
		if (!(limited instanceof RateLimiterRes)) throw limited;
		return Math.ceil(limited.msBeforeNext / 1000);
	}
}

type Numbers = Partial<Record<Parameter['name'], number>>;

/** The parameters as numbers, or what is wrong with them. */
function queryOf(
	{ parameters }: Endpoint,
	given: URLSearchParams
): { numbers: Numbers } | { wrong: string } {
	const numbers: Numbers = {};
	for (const [name, text] of given) {
		const parameter = parameters.find((one) => one.name === name);
		if (!parameter)
			return {
				wrong: `没有参数“${name}”；可用的有：${parameters.map(({ name }) => name).join('、')}。`
			};
		const { minimum, maximum } = parameter;
		const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		if (!(value >= minimum && value <= maximum))
			return { wrong: `参数“${name}”应为 ${minimum} 到 ${maximum} 的整数。` };
		numbers[parameter.name] = value;
	}
	return { numbers };
}

function nextOf(url: URL, offset: number): string {
	const next = new URL(url);
	next.searchParams.set('offset', String(offset));
	return next.pathname + next.search;
}

/** What is wrong, by RFC 9457. */
function problem(
	status: number,
	title: string,
	detail: string,
	headers: Record<string, string> = {}
): Response {
	return new Response(JSON.stringify({ title, status, detail }), {
		status,
		headers: { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' }
	});
}
