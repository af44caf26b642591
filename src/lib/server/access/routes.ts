import type { Need } from './need.ts';

/** `GET`, `POST` and the like; `POST ?/name` is a page's action of that name, and `POST` its unnamed one. */
export type Requests = Readonly<Record<string, Need>>;

const page = (need: Need): Requests => ({ GET: need });
const importing: Need = { may: 'import', of: 'anywhere' };
const managing: Need = { may: 'manage_people', of: 'anywhere' };
const filing: Need = { may: 'file_report', of: 'office' };
const auditing: Need = { may: 'read_audit', of: 'anywhere' };
const registering: Need = { may: 'manage_register', of: 'region' };
const campaigning: Need = { may: 'manage_campaign', of: 'region' };
const reviewing: Need = { may: 'review', of: 'region' };
const deciding: Need = { may: 'decide', of: 'region' };
const publishing: Need = { may: ['decide', 'publish'], of: 'region' };

const region = '/regions/[region]';
const agency = `${region}/agencies/[agency]`;
const form = `${agency}/[year]/form`;
const register = `${region}/register`;
const board = `${region}/board`;
const desk = `${region}/desk`;

/** Every route with what each of its requests needs. What is not here is refused. */
export const routes: Readonly<Record<string, Requests>> = {
	'/': page('anyone'),
	'/methods': page('anyone'),
	'/self-check': { GET: 'anyone', POST: 'anyone' },
	'/not-found': page('anyone'),
	'/preferences': page('anyone'),

	'/sign-in': { GET: 'anyone', POST: 'anyone' },
	'/sign-in/code': { GET: 'anyone', POST: 'anyone' },
	'/sign-in/second-factor': { GET: 'anyone', POST: 'anyone' },
	'/sign-out': { POST: 'anyone' },
	'/welcome/[token]': { GET: 'anyone', POST: 'anyone' },

	'/account': {
		GET: 'signed_in',
		'POST ?/rename': 'signed_in',
		'POST ?/password': 'signed_in',
		'POST ?/endSession': 'signed_in',
		'POST ?/endOthers': 'signed_in'
	},
	'/account/second-factor': {
		GET: 'signed_in',
		'POST ?/confirm': 'signed_in',
		'POST ?/renew': 'signed_in',
		'POST ?/remove': 'signed_in'
	},

	'/messages': { GET: 'signed_in', 'POST ?/read': 'signed_in' },

	'/people': page(managing),
	'/people/invite': { GET: managing, POST: managing },
	'/people/[person]': {
		GET: managing,
		'POST ?/grant': managing,
		'POST ?/endGrant': managing,
		'POST ?/link': managing,
		'POST ?/requireFactor': managing,
		'POST ?/resetFactor': managing,
		'POST ?/disable': managing,
		'POST ?/endSessions': managing
	},

	'/filing': {
		GET: 'signed_in',
		'POST ?/nilReturn': { may: 'file_report', of: 'anywhere' }
	},

	[region]: page('sight'),
	[`${region}/agencies`]: page('sight'),
	[agency]: page('sight'),
	[`${agency}/[year]`]: {
		GET: 'sight',
		'POST ?/settle': { may: 'review', of: 'office' },
		'POST ?/remark': filing,
		'POST ?/approve': { may: 'decide', of: 'office' },
		'POST ?/return': { may: 'decide', of: 'office' },
		'POST ?/publish': { may: 'decide', of: 'office' }
	},
	[`${agency}/[year]/feedback`]: { GET: deciding, 'POST ?/send': deciding },
	[`${agency}/[year]/feedback.docx`]: page(deciding),
	[`${agency}/[year]/originality`]: page('sight'),
	[`${agency}/[year]/versions`]: {
		GET: 'sight',
		'POST ?/restore': { may: 'review', of: 'office' }
	},
	[`${agency}/[year]/correct`]: {
		GET: { may: 'review', of: 'office' },
		POST: { may: 'review', of: 'office' }
	},
	[`${region}/errata`]: page('sight'),
	[`${region}/errata.csv`]: page('sight'),
	[`${agency}/[year]/source`]: page('sight'),
	[`${agency}/[year]/source/[page].png`]: page('sight'),
	[form]: { GET: filing, 'POST ?/save': filing },
	[`${form}/draft`]: { GET: filing, PUT: filing },
	[`${form}/document`]: page(filing),
	[`${form}/submit`]: { GET: filing, POST: filing },
	[`${region}/findings`]: { GET: 'sight', 'POST ?/settle': reviewing },
	[desk]: { GET: reviewing, 'POST ?/settle': reviewing },
	[`${desk}/list`]: page(reviewing),
	[`${desk}/export.[format]`]: page(reviewing),
	[`${region}/problems`]: {
		GET: 'sight',
		'POST ?/choose': { may: 'review', of: 'region' },
		'POST ?/takeBack': { may: 'review', of: 'region' }
	},
	[`${region}/problems/export.[format]`]: page('sight'),
	[`${region}/numbers/[measure]/[year]`]: page('sight'),
	[`${region}/charts/[chart].[format]`]: page('sight'),
	[`${region}/data`]: page('sight'),
	[`${region}/data/[table].[format]`]: page('sight'),
	'/api/v1/openapi.json': page('anyone'),
	'/api/v1/regions/[region]/[list]': page('sight'),

	'/regions': {
		GET: { may: 'manage_register', of: 'anywhere' },
		'POST ?/add': { may: 'manage_register', of: 'anywhere' }
	},
	[board]: { GET: 'full_sight', 'POST ?/close': campaigning, 'POST ?/reopen': campaigning },
	[`${board}/[agency]`]: {
		GET: 'full_sight',
		'POST ?/exclude': campaigning,
		'POST ?/include': campaigning,
		'POST ?/nilReturn': campaigning,
		'POST ?/withdrawNilReturn': campaigning,
		'POST ?/contact': campaigning,
		'POST ?/approve': deciding,
		'POST ?/return': deciding,
		'POST ?/publish': publishing
	},
	[`${board}/campaign`]: { GET: campaigning, POST: campaigning },
	[`${board}/reminders`]: { GET: campaigning, POST: campaigning },
	[`${board}/letters`]: { POST: campaigning },
	[`${board}/summary`]: page('full_sight'),
	[`${board}/summary.docx`]: page('full_sight'),

	[register]: page('sight'),
	[`${register}/export.[format]`]: page('sight'),
	[`${register}/import`]: {
		GET: registering,
		'POST ?/trial': registering,
		'POST ?/apply': registering
	},
	[`${register}/offices/new`]: { GET: registering, POST: registering },
	[`${register}/offices/[agency]`]: { GET: registering, POST: registering },
	[`${register}/reforms/new`]: {
		GET: registering,
		'POST ?/preview': registering,
		'POST ?/record': registering
	},

	'/audit': page(auditing),
	'/audit/export.csv': page(auditing),

	'/import': { GET: importing, POST: importing },
	'/import/batches': { POST: importing },
	'/import/[batch]': {
		GET: importing,
		'POST ?/cancel': importing,
		'POST ?/cancelFile': importing,
		'POST ?/retry': importing,
		'POST ?/retryFailed': importing,
		'POST ?/retryCancelled': importing,
		'POST ?/store': importing,
		'POST ?/choose': importing
	},
	'/import/[batch]/files': { POST: importing },
	'/import/[batch]/events': page(importing),
	'/import/ledger/[document]': { GET: importing, POST: importing }
};

/** The name of a request in the table. A page's action is named by the first parameter that begins with `/`. */
export function requestName(method: string, parameters: URLSearchParams): string {
	if (method === 'HEAD') return 'GET';
	const action = [...parameters.keys()].find((name) => name.startsWith('/'));
	return method === 'POST' && action !== undefined ? `POST ?${action}` : method;
}

/** What a request needs; null where the table does not have it. */
export function needOf(route: string, request: string): Need | null {
	const requests = Object.hasOwn(routes, route) ? routes[route] : undefined;
	return requests && Object.hasOwn(requests, request) ? (requests[request] ?? null) : null;
}
