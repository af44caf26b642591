/** How kinds of offices close applications: weights by row of table 三. `other.*` rows are one row in the 2019 format. */
export const profileNames = [
	'general',
	'planning',
	'housing',
	'police',
	'market',
	'urban',
	'welfare',
	'grassroots'
] as const;
export type ProfileName = (typeof profileNames)[number];

const common = {
	granted: 40,
	partial: 8,
	'denied.third_party': 2,
	'denied.internal_affairs': 1.5,
	'denied.deliberative': 1.5,
	'unavailable.not_held': 24,
	'unavailable.needs_creation': 4,
	'unavailable.unclear': 1.5,
	'rejected.petition': 3,
	'rejected.duplicate': 1.5,
	'other.uncorrected': 2,
	'other.other': 6
};

export const profiles: Readonly<Record<ProfileName, Readonly<Record<string, number>>>> = {
	general: common,
	planning: {
		...common,
		granted: 52,
		partial: 11,
		'denied.administrative_query': 2.5,
		'unavailable.not_held': 29,
		'rejected.published_material': 0.4,
		'other.unpaid': 0.5
	},
	housing: {
		...common,
		granted: 44,
		partial: 13,
		'denied.third_party': 4,
		'unavailable.not_held': 31,
		'rejected.duplicate': 3,
		'rejected.vexatious': 0.8
	},
	police: {
		...common,
		granted: 18,
		partial: 9,
		'denied.prohibited_by_law': 3,
		'denied.public_security': 1.2,
		'denied.enforcement_file': 13,
		'denied.administrative_query': 5,
		'rejected.petition': 7,
		'rejected.reconfirmation': 1
	},
	market: {
		...common,
		granted: 33,
		'denied.third_party': 5,
		'denied.enforcement_file': 7,
		'denied.administrative_query': 4,
		'rejected.petition': 6
	},
	urban: {
		...common,
		granted: 31,
		partial: 10,
		'denied.enforcement_file': 8,
		'rejected.petition': 8,
		'rejected.duplicate': 4
	},
	welfare: {
		...common,
		granted: 46,
		'denied.third_party': 4,
		'denied.administrative_query': 3,
		'rejected.reconfirmation': 0.8
	},
	grassroots: {
		...common,
		granted: 37,
		partial: 10,
		'unavailable.not_held': 33,
		'rejected.petition': 5
	}
};

/** Who applies, as weights. */
export const applicantWeights = {
	natural_person: 86,
	company: 8,
	research: 0.4,
	nonprofit: 0.8,
	legal_service: 3,
	other_org: 1.8
} as const;

/** How applications come in, as weights, by year: less paper, more screens. */
export function channelWeights(year: number): Record<'online' | 'post' | 'in_person', number> {
	const later = year - 2018;
	return { online: 52 + 3 * later, post: 38 - 2.4 * later, in_person: 10 - 0.6 * later };
}
