import { may, mayAnywhere, type Access } from './access.ts';
import type { Action } from './roles.ts';

/** The pages of work that are led to from every page, for whoever may use them. */
export const wayNames = [
	'board',
	'desk',
	'filing',
	'register',
	'import',
	'people',
	'audit'
] as const;
export type WayName = (typeof wayNames)[number];

type Page = { route: string; action: Action };

/** Where each leads, and what somebody must be allowed to do anywhere, or in the region that the route names. */
export const pages: Readonly<Record<WayName, Page>> = {
	board: { route: '/regions/[region]/board', action: 'read_board' },
	desk: { route: '/regions/[region]/desk', action: 'review' },
	filing: { route: '/filing', action: 'file_report' },
	register: { route: '/regions/[region]/register', action: 'manage_register' },
	import: { route: '/import', action: 'import' },
	people: { route: '/people', action: 'manage_people' },
	audit: { route: '/audit', action: 'read_audit' }
};

/** A way to show: with the addresses by region, where it leads to a region. */
export type Way =
	{ name: WayName; href: string } | { name: WayName; byRegion: Record<string, string> };

export function waysOf(access: Access | null, regions: readonly { code: string }[]): Way[] {
	return wayNames.flatMap((name): Way[] => {
		const { route, action } = pages[name];
		if (!route.includes('[region]'))
			return mayAnywhere(access, action) ? [{ name, href: route }] : [];
		const allowed = regions.filter(({ code }) => may(access, action, { region: code }));
		const byRegion = allowed.map(({ code }) => [code, route.replace('[region]', code)] as const);
		return byRegion.length > 0 ? [{ name, byRegion: Object.fromEntries(byRegion) }] : [];
	});
}
