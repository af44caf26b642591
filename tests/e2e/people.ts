import type { APIRequestContext } from '@playwright/test';

/** Region of the grants, whose first office the office roles are held in, as in the made-up region; and a region of nobody's. */
export const places = { own: '330110', quiet: '330106', madeUp: '990101' } as const;

/** Offices that the sample data do not have: another one of the own region, and the one of the quiet region. */
export const offices = { other: '余杭区试验办公室', quiet: '西湖区试验办公室' } as const;

/** Who is there to sign in as: all but the administrator of everything hold their role in the own region alone. */
export const people = {
	administrator: { login: 'tester-admin', name: '测试管理员' },
	monitor: { login: 'tester-monitor', name: '测试监测员' },
	reviewer: { login: 'tester-reviewer', name: '测试审核员' },
	publisher: { login: 'tester-publisher', name: '测试发布员' },
	editor: { login: 'tester-editor', name: '测试填报员' },
	viewer: { login: 'tester-viewer', name: '测试负责人' }
} as const;
/** Another editor of the made-up office, for two at once. */
export const colleague = { login: 'tester-colleague', name: '测试同事' } as const;

/** Holds nothing that a test is about: others may change this account. */
export const guest = { login: 'tester-guest', name: '测试来宾' } as const;

export type Who = keyof typeof people;

export const password = '梧桐树下 reads 9 reports';

/** Signs in as one of the people: in the browser of a page, or for requests of their own. */
export async function signIn(
	{ request }: { request: APIRequestContext },
	who: Who | typeof colleague
): Promise<void> {
	const { login } = typeof who === 'string' ? people[who] : who;
	const { origin } = new URL((await request.get('/sign-in')).url());
	const answer = await request.post('/sign-in', {
		form: { login, password },
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	if (answer.headers().location === undefined)
		throw new Error(`${login} was not let in: ${answer.status()}`);
}
