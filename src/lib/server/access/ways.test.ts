import { expect, it } from 'vitest';
import type { Access, HeldGrant } from './access.ts';
import { needOf } from './routes.ts';
import { pages, wayNames, waysOf } from './ways.ts';

const held = (grant: Partial<HeldGrant> & Pick<HeldGrant, 'role'>): Access => ({
	user: { id: 7, login: 'seven', name: '某人', hasSecondFactor: false },
	grants: [{ id: 1, region: '330110', agencyId: null, within: ['330110'], ...grant }]
});
const regions = [{ code: '330106' }, { code: '330110' }];
const namesFor = (access: Access | null) => waysOf(access, regions).map(({ name }) => name);

it('lead to pages that there are', () => {
	for (const name of wayNames) expect(needOf(pages[name].route, 'GET'), name).not.toBeNull();
});

it('are shown to whoever may go them, and to the regions where they may', () => {
	expect(namesFor(null)).toEqual([]);
	expect(namesFor(held({ role: 'editor', agencyId: 3 }))).toEqual(['filing', 'import']);
	expect(namesFor(held({ role: 'viewer', agencyId: 3 }))).toEqual([]);
	expect(waysOf(held({ role: 'reviewer' }), regions)).toEqual([
		{ name: 'board', byRegion: { '330110': '/regions/330110/board' } },
		{ name: 'desk', byRegion: { '330110': '/regions/330110/desk' } }
	]);
	expect(namesFor(held({ role: 'monitor' }))).toEqual(['board', 'desk', 'register', 'import']);
});
