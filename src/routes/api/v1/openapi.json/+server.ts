import { json } from '@sveltejs/kit';
import { openapi } from '#lib/server/api/openapi.ts';

export function GET() {
	return json(openapi(), { headers: { 'Cache-Control': 'public, max-age=3600' } });
}
