import { answer } from '#lib/server/api/answer.ts';

export async function GET({ locals, params, url, request, getClientAddress }) {
	return answer({
		db: locals.db,
		access: locals.access,
		region: params.region,
		endpoint: params.list,
		url,
		address: getClientAddress(),
		ifNoneMatch: request.headers.get('if-none-match')
	});
}
