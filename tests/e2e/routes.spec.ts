import { expect, request as requests, test, type APIRequestContext } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guest, offices, people, places, signIn, type Who } from './people.ts';

/**
 * Who is let through, by hand: N nobody, A administrator of everything, and of the own region M monitor, R reviewer, P publisher,
 * E editor and V viewer of its first office. Four words: at the own office, at another office of the own region, in another
 * region, in the made-up one (whose first office E and V belong to). `-` nobody at all.
 */
const allowed: Readonly<Record<string, string>> = {
	'GET /': 'NAMRPEV',
	'GET /methods': 'NAMRPEV',
	'GET /self-check': 'NAMRPEV',
	'POST /self-check': 'NAMRPEV',
	'GET /preferences': 'NAMRPEV',
	'GET /not-found': '-',
	'GET /sign-in': 'NAMRPEV',
	'POST /sign-in': 'N',
	'GET /sign-in/code': 'NAMRPEV',
	'POST /sign-in/code': 'N',
	'GET /sign-in/second-factor': 'NAMRPEV',
	'POST /sign-in/second-factor': 'N',
	'POST /sign-out': 'N',
	'GET /welcome/[token]': 'NAMRPEV',
	'POST /welcome/[token]': 'N',

	'GET /account': 'AMRPEV',
	'POST /account ?/rename': 'AMRPEV',
	'POST /account ?/password': 'V',
	// There is no such session.
	'POST /account ?/endSession': '',
	'POST /account ?/endOthers': '',
	'GET /account/second-factor': 'AMRPEV',
	'POST /account/second-factor ?/confirm': 'V',
	// Nobody here has a second factor.
	'POST /account/second-factor ?/renew': '',
	'POST /account/second-factor ?/remove': '',
	'GET /messages': 'AMRPEV',
	'POST /messages ?/read': 'AMRPEV',
	'GET /filing': 'AMRPEV',
	'POST /filing ?/nilReturn': 'E',

	'GET /people': 'A',
	'GET /people/invite': 'A',
	'POST /people/invite': 'A',
	'GET /people/[person]': 'A',
	'POST /people/[person] ?/grant': 'A',
	'POST /people/[person] ?/endGrant': 'A',
	'POST /people/[person] ?/link': 'A',
	'POST /people/[person] ?/requireFactor': 'A',
	'POST /people/[person] ?/resetFactor': 'A',
	'POST /people/[person] ?/disable': 'A',
	'POST /people/[person] ?/endSessions': 'A',
	'GET /audit': 'A',
	'GET /audit/export.csv': 'A',

	'GET /regions': 'AM',
	'POST /regions ?/add': 'AM',
	'GET /regions/[region]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/agencies': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/findings': 'AMRPEV AMRPEV A NAMRPEV',
	'POST /regions/[region]/findings ?/settle': 'AMR AMR A A',
	'GET /regions/[region]/desk': 'AMR AMR A A',
	'POST /regions/[region]/desk ?/settle': 'AMR AMR A A',
	'GET /regions/[region]/desk/list': 'AMR AMR A A',
	'GET /regions/[region]/desk/export.[format]': 'AMR AMR A A',
	'GET /regions/[region]/problems': 'AMRPEV AMRPEV A NAMRPEV',
	'POST /regions/[region]/problems ?/choose': 'AMR AMR A A',
	'POST /regions/[region]/problems ?/takeBack': 'AMR AMR A A',
	'GET /regions/[region]/problems/export.[format]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/numbers/[measure]/[year]': 'AMRPEV AMRP A NAMRPEV',
	'GET /regions/[region]/charts/[chart].[format]': 'AMRPEV AMRP A NAMRPEV',
	'GET /regions/[region]/errata': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/errata.csv': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/agencies/[agency]/[year]/versions': 'AMRPEV AMRP A NAMRPEV',
	'POST /regions/[region]/agencies/[agency]/[year]/versions ?/restore': 'AMR AMR A A',
	'GET /regions/[region]/agencies/[agency]/[year]/correct': 'AMR AMR A A',
	'POST /regions/[region]/agencies/[agency]/[year]/correct': 'AMR AMR A A',
	'GET /regions/[region]/data': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/data/[table].[format]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /api/v1/openapi.json': 'NAMRPEV',
	'GET /api/v1/regions/[region]/[list]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/agencies/[agency]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/agencies/[agency]/[year]': 'AMRPEV AMRP A NAMRPEV',
	'POST /regions/[region]/agencies/[agency]/[year] ?/settle': 'AMR AMR A A',
	'POST /regions/[region]/agencies/[agency]/[year] ?/remark': 'E - - E',
	'POST /regions/[region]/agencies/[agency]/[year] ?/approve': 'AMR AMR A A',
	'POST /regions/[region]/agencies/[agency]/[year] ?/return': 'AMR AMR A A',
	'POST /regions/[region]/agencies/[agency]/[year] ?/publish': 'AMR AMR A A',
	'GET /regions/[region]/agencies/[agency]/[year]/originality': 'AMRPEV AMRP A NAMRPEV',
	'GET /regions/[region]/agencies/[agency]/[year]/source': 'AMRPEV AMRP A NAMRPEV',
	'GET /regions/[region]/agencies/[agency]/[year]/feedback': 'AMR AMR A A',
	'POST /regions/[region]/agencies/[agency]/[year]/feedback ?/send': 'AMR AMR A A',
	'GET /regions/[region]/agencies/[agency]/[year]/feedback.docx': 'AMR AMR A A',
	// None of these reports is of a PDF.
	'GET /regions/[region]/agencies/[agency]/[year]/source/[page].png': '- - - -',
	'GET /regions/[region]/agencies/[agency]/[year]/form': 'E - - E',
	'POST /regions/[region]/agencies/[agency]/[year]/form ?/save': 'E - - E',
	'GET /regions/[region]/agencies/[agency]/[year]/form/draft': 'E - - E',
	'PUT /regions/[region]/agencies/[agency]/[year]/form/draft': 'E - - E',
	'GET /regions/[region]/agencies/[agency]/[year]/form/document': 'E - - E',
	'GET /regions/[region]/agencies/[agency]/[year]/form/submit': 'E - - E',
	'POST /regions/[region]/agencies/[agency]/[year]/form/submit': 'E - - E',

	'GET /regions/[region]/board': 'AMRP AMRP A NAMRPEV',
	'POST /regions/[region]/board ?/close': 'AM AM A A',
	'POST /regions/[region]/board ?/reopen': 'AM AM A A',
	'GET /regions/[region]/board/[agency]': 'AMRP AMRP A NAMRPEV',
	'POST /regions/[region]/board/[agency] ?/exclude': 'AM AM A A',
	'POST /regions/[region]/board/[agency] ?/include': 'AM AM A A',
	'POST /regions/[region]/board/[agency] ?/nilReturn': 'AM AM A A',
	'POST /regions/[region]/board/[agency] ?/withdrawNilReturn': 'AM AM A A',
	'POST /regions/[region]/board/[agency] ?/contact': 'AM AM A A',
	'POST /regions/[region]/board/[agency] ?/approve': 'AMR AMR A A',
	'POST /regions/[region]/board/[agency] ?/return': 'AMR AMR A A',
	'POST /regions/[region]/board/[agency] ?/publish': 'AMRP AMRP A A',
	'GET /regions/[region]/board/campaign': 'AM AM A A',
	'POST /regions/[region]/board/campaign': 'AM AM A A',
	'GET /regions/[region]/board/reminders': 'AM AM A A',
	'POST /regions/[region]/board/reminders': 'AM AM A A',
	'POST /regions/[region]/board/letters': 'AM AM A A',
	'GET /regions/[region]/board/summary': 'AMRP AMRP A NAMRPEV',
	'GET /regions/[region]/board/summary.docx': 'AMRP AMRP A NAMRPEV',

	'GET /regions/[region]/register': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/register/export.[format]': 'AMRPEV AMRPEV A NAMRPEV',
	'GET /regions/[region]/register/import': 'AM AM A A',
	'POST /regions/[region]/register/import ?/trial': 'AM AM A A',
	'POST /regions/[region]/register/import ?/apply': 'AM AM A A',
	'GET /regions/[region]/register/offices/new': 'AM AM A A',
	'POST /regions/[region]/register/offices/new': 'AM AM A A',
	'GET /regions/[region]/register/offices/[agency]': 'AM AM A A',
	'POST /regions/[region]/register/offices/[agency]': 'AM AM A A',
	'GET /regions/[region]/register/reforms/new': 'AM AM A A',
	'POST /regions/[region]/register/reforms/new ?/preview': 'AM AM A A',
	'POST /regions/[region]/register/reforms/new ?/record': 'AM AM A A',

	'GET /import': 'AME',
	'POST /import': 'AME',
	'POST /import/batches': 'AME AM A A',
	'GET /import/[batch]': 'AME AM A A',
	'POST /import/[batch] ?/cancel': 'AME AM A A',
	'POST /import/[batch] ?/cancelFile': 'AME AM A A',
	'POST /import/[batch] ?/retry': 'AME AM A A',
	'POST /import/[batch] ?/retryFailed': 'AME AM A A',
	'POST /import/[batch] ?/retryCancelled': 'AME AM A A',
	'POST /import/[batch] ?/store': 'AME AM A A',
	'POST /import/[batch] ?/choose': 'AME AM A A',
	'POST /import/[batch]/files': 'AME AM A A',
	'GET /import/[batch]/events': 'AME AM A A',
	// There is no such document.
	'GET /import/ledger/[document]': '- - - -',
	'POST /import/ledger/[document]': '- - - -'
};

/** Requests that would end sessions which other tests use, or run into limits: tried by those alone who are named in the table. */
const careful = /^POST \/(sign-|welcome|account)/;

const letters: Readonly<Record<string, Who | null>> = {
	N: null,
	A: 'administrator',
	M: 'monitor',
	R: 'reviewer',
	P: 'publisher',
	E: 'editor',
	V: 'viewer'
};

/** Every route of the program with every request that it answers, read from the sources. */
function everyRequest(): string[] {
	const root = join(import.meta.dirname, '../../src/routes');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
	const found = files.flatMap((file) => {
		const [, folder = '', name = ''] = file.match(/^(?:(.*)\/)?(\+[^/]+)$/) ?? [];
		const route = `/${folder}`;
		if (name === '+page.svelte') return [`GET ${route}`];
		if (name !== '+page.server.ts' && name !== '+server.ts') return [];
		const text = readFileSync(join(root, file), 'utf8');
		if (name === '+server.ts')
			return [...text.matchAll(/export (?:async )?(?:function|const) ([A-Z]+)\b/g)].map(
				([, method]) => `${method} ${route}`
			);
		const actions = text.split(/export const actions\b/)[1] ?? '';
		const names = [...actions.matchAll(/^\t(?:async )?(\w+)(?=[:(,]|$)/gm)].map(([, name]) => name);
		return [
			`GET ${route}`,
			...names.map((name) => `POST ${route}${name === 'default' ? '' : ` ?/${name}`}`)
		];
	});
	return [...new Set(found)].toSorted();
}

// eslint-disable-next-line no-empty-pattern -- Playwright asks for the pattern
test.beforeEach(({}, { project }) => {
	test.skip(project.name !== 'wide', 'no page is looked at');
});

test('the table has every request of every route, and no other', () => {
	expect(everyRequest()).toEqual(Object.keys(allowed).toSorted());
});

/** A year whose form no other test fills in, and one before there was anything to decide on. */
const formYear = 2022;
const emptyYear = 2011;

type Place = { region: string; agency: string; year: number; batch: string };

/** The id of an office: the first of a region, or the one of a name. */
async function officeIn(request: APIRequestContext, region: string, name = ''): Promise<string> {
	const html = await (await request.get(`/regions/${region}/agencies`)).text();
	const links = [...html.matchAll(/href="\/regions\/\d+\/agencies\/(\d+)"[^>]*>([^<]*)</g)];
	const found = links.find(([, , text = '']) => name === '' || text.includes(name));
	if (!found?.[1]) throw new Error(`no office ${name} in ${region}`);
	return found[1];
}

const says = '关于召开例会的通知\n定于下周一上午九时召开例会，请准时参加。';

async function batchFor(request: APIRequestContext, region: string): Promise<string> {
	const answer = await request.post('/import/batches', { data: { text: says, region } });
	return (await answer.json()).batch;
}

async function placesFor(chief: APIRequestContext): Promise<Place[]> {
	const own = await officeIn(chief, places.own);
	const other = await officeIn(chief, places.own, offices.other.slice(3));
	const quiet = await officeIn(chief, places.quiet);
	const madeUp = await officeIn(chief, places.madeUp);
	const at = async (region: string, agency: string, year: number, target: string) => ({
		...{ region, agency, year },
		batch: await batchFor(chief, target)
	});
	return [
		await at(places.own, own, 2020, `${places.own}/${own}`),
		await at(places.own, other, 2024, `${places.own}/${other}`),
		await at(places.quiet, quiet, 2024, places.quiet),
		await at(places.madeUp, madeUp, 2024, places.madeUp)
	];
}

async function guestId(chief: APIRequestContext): Promise<string> {
	const html = await (await chief.get('/people')).text();
	const row = html.split('<tr').find((row) => row.includes(guest.login)) ?? '';
	const id = row.match(/\/people\/(\d+)/)?.[1];
	if (!id) throw new Error('no guest');
	return id;
}

function addressOf(route: string, { region, agency, year, batch }: Place, person: string): string {
	const form = route.endsWith('/form') || route.includes('/form/');
	const parts: Record<string, string> = {
		...{ region, agency, batch, person, token: 'x'.repeat(43) },
		...{ year: String(form ? formYear : year), page: '1', measure: 'received_new' },
		...{ chart: 'applications', format: /charts/.test(route) ? 'svg' : 'csv' },
		...{ document: `${region}-999999`, table: 'reports', list: 'reports' }
	};
	const path = route.replace(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? name);
	if (/\/(numbers|charts)\//.test(path)) return `${path}?agency=${agency}`;
	if (path.endsWith('/correct')) return `${path}?cell=requests/received_new/total`;
	return /\/board\/(\[agency\]|summary\.docx)$/.test(route) ? `${path}?year=${year}` : path;
}

/** Sends a request with nothing in it but a year without reports. Whoever is refused is led to sign in, or told that there is nothing, or to choose another region. */
async function isLetThrough(
	request: APIRequestContext,
	name: string,
	place: Place,
	person: string
): Promise<boolean> {
	const [method = '', route = '', action] = name.split(' ');
	const page = addressOf(route, place, person);
	const address = action ? page.replace(/\?.*|$/, action) : page;
	const origin = new URL(test.info().project.use.baseURL!).origin;
	const ofBatch = route === '/import/batches';
	const target = place.batch.startsWith(places.own)
		? `${place.region}/${place.agency}`
		: place.region;
	const answer = await request.fetch(address, {
		method,
		maxRetries: 2,
		maxRedirects: 0,
		headers:
			method === 'GET'
				? { accept: '*/*' }
				: {
						accept: 'application/json',
						origin,
						'x-sveltekit-action': 'true',
						'x-file-path': 'a.txt'
					},
		...(method === 'POST' && !ofBatch && !route.endsWith('/files')
			? { form: { year: String(emptyYear) } }
			: {}),
		...(ofBatch ? { data: { text: says, region: target } } : {}),
		...(method === 'PUT' ? { data: {} } : {})
	});
	if (ofBatch && answer.status() === 400) return false;
	if ([401, 404].includes(answer.status())) return false;
	expect(answer.status(), `${name} at ${address}`).toBeLessThan(500);
	const led = answer.headers().location ?? (await answer.text().catch(() => ''));
	const toSignIn = /^\/sign-in\?next=|"location":"\/sign-in\?next=/;
	if (toSignIn.test(led)) return false;
	return !/"type":"(?:error|failure)","status":404/.test(led);
}

test('every request by everybody at every place is let through or refused as the table says', async ({
	baseURL
}) => {
	const sessions = new Map<string, APIRequestContext>();
	for (const [letter, who] of Object.entries(letters)) {
		const request = await requests.newContext({ baseURL });
		if (who) await signIn({ request }, who);
		sessions.set(letter, request);
	}
	const chief = sessions.get('A')!;
	const everywhere = await placesFor(chief);
	const person = await guestId(chief);
	const wrong: string[] = [];
	const tries = Object.entries(allowed).flatMap(([name, words]) =>
		words
			.split(' ')
			.flatMap((word, index) =>
				[...sessions.keys()]
					.filter((letter) => !careful.test(name) || letter === 'N' || word.includes(letter))
					.map((letter) => ({ name, word, letter, place: everywhere[index]! }))
			)
	);
	const next = async (): Promise<void> => {
		const one = tries.shift();
		if (!one) return;
		const { name, word, letter, place } = one;
		const through = await isLetThrough(sessions.get(letter)!, name, place, person);
		if (through !== word.includes(letter))
			wrong.push(
				`${name} at ${place.region}/${place.agency}: ${letter} ${through ? 'let through' : 'refused'}`
			);
		return next();
	};
	await Promise.all([next(), next(), next(), next()]);
	for (const request of sessions.values()) await request.dispose();
	expect(wrong.toSorted()).toEqual([]);
	expect(Object.keys(people)).toHaveLength(6);
});

test('a page that one may not see is the page that does not exist, and a foreign site changes nothing', async ({
	request,
	baseURL
}) => {
	await signIn({ request }, 'viewer');
	const unseen = await request.get(`/regions/${places.quiet}`, {
		headers: { accept: 'text/html' }
	});
	const nowhere = await request.get('/regions/999999', { headers: { accept: 'text/html' } });
	expect([unseen.status(), nowhere.status()]).toEqual([404, 404]);
	expect(await unseen.text()).toContain('没有找到');
	for (const data of ['', '?x-sveltekit-invalidated=111'])
		expect(
			(await request.get(`/regions/${places.quiet}/__data.json${data}`)).status(),
			'data of a page'
		).toBe(404);
	for (const [type, body] of [
		['application/x-www-form-urlencoded', 'name=x'],
		['text/plain', '{"name":"x"}'],
		['application/json', '{"name":"x"}']
	] as const) {
		const answer = await request.post('/account?/rename', {
			headers: { origin: 'https://elsewhere.example', 'content-type': type },
			data: Buffer.from(body)
		});
		expect(answer.status(), type).toBe(403);
	}
	const asked = await requests.newContext({ baseURL });
	const hidden = `/regions/${places.own}/agencies?year=2020`;
	const led = await asked.get(hidden, { headers: { accept: 'text/html' }, maxRedirects: 0 });
	expect(led.headers().location).toBe(`/sign-in?next=${encodeURIComponent(hidden)}`);
	await asked.dispose();
	const away = await request.get('/preferences?theme=dark&return=//elsewhere.example', {
		maxRedirects: 0
	});
	expect(new URL(away.headers().location!, baseURL).origin).toBe(new URL(baseURL!).origin);
});
