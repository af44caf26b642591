import type { APIRequestContext } from '@playwright/test';

export const district = '/regions/990101';
const realDistrict = '/regions/330110';

async function firstLink(
	request: APIRequestContext,
	path: string,
	pattern: RegExp
): Promise<string> {
	const html = await (await request.get(path)).text();
	const link = html.match(pattern)?.[0];
	if (!link) throw new Error(`no link like ${pattern} on ${path}`);
	return link;
}

/** A batch with a file that gives no report. */
async function batchPath(request: APIRequestContext): Promise<string> {
	const text = '关于召开例会的通知\n定于下周一上午九时召开例会，请准时参加。';
	const answer = await request.post('/import/batches', { data: { text } });
	return `/import/${(await answer.json()).batch}`;
}

/** Addresses of one page of each kind, with the sample data. Ids are found by following links, as a reader would. */
export async function pagePaths(request: APIRequestContext): Promise<Record<string, string>> {
	const agency = await firstLink(
		request,
		`${district}/agencies`,
		/\/regions\/990101\/agencies\/\d+/
	);
	const bureau = await firstLink(
		request,
		`${realDistrict}/agencies`,
		/\/regions\/330110\/agencies\/\d+/
	);
	return {
		home: '/',
		district,
		earlier: `${district}?year=2021`,
		agencies: `${district}/agencies`,
		agency,
		report: `${agency}/2024`,
		findings: `${district}/findings`,
		problems: `${district}/problems`,
		number: `${district}/numbers/received_new/2025`,
		rate: `${district}/numbers/disclosure_rate/2025`,
		realDistrict,
		bureau,
		realReport: `${bureau}/2020`,
		methods: '/methods',
		import: '/import',
		batch: await batchPath(request)
	};
}
