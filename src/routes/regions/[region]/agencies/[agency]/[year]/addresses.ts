import { page } from '$app/state';

/** An action of this page, with all that its address asks for. */
export function actionAddress(name: string): string {
	const kept = [...page.url.searchParams].filter(([key]) => !key.startsWith('/') && key !== 'done');
	return `?/${name}${kept.map(([key, value]) => `&${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('')}`;
}
