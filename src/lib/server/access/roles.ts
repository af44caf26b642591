/** What a person is in a region or in an office. */
export const roles = [
	'administrator',
	'monitor',
	'reviewer',
	'editor',
	'viewer',
	'publisher'
] as const;
export type Role = (typeof roles)[number];

/** Roles held in one office: its clerk who files, its head who looks on. All others are held in a region. */
export const officeRoles = ['editor', 'viewer'] as const satisfies readonly Role[];
export type OfficeRole = (typeof officeRoles)[number];

export function isRole(text: string): text is Role {
	return (roles as readonly string[]).includes(text);
}

export function isOfficeRole(role: Role): role is OfficeRole {
	return (officeRoles as readonly Role[]).includes(role);
}

/** Everything that needs authority. What is published needs none. */
export const actions = [
	/** Reports that were approved, for comparison among peers. */
	'read_approved',
	/** Reports in any state with their findings, sources and notes. */
	'read_drafts',
	/** Who has reported and who has not. */
	'read_board',
	/** Upload of files, and the choice of whose report a file is. */
	'import',
	/** The form of an office's own report, to its submission. */
	'file_report',
	/** Notes on a submitted report and its findings. */
	'review',
	/** Acceptance of a submitted report, or its return for correction. */
	'decide',
	/** Deadlines, expected offices, reminders. */
	'manage_campaign',
	/** Regions, offices, their names and reforms. */
	'manage_register',
	/** Invitations, grants, resets. */
	'manage_people',
	'publish',
	'read_audit'
] as const;
export type Action = (typeof actions)[number];

/**
 * How far an action reaches for whoever holds the role. `region`: the region of the grant and all below it, the region as a
 * whole and each of its offices. `peers`: any one office of the grant's own region, and that region as a whole. `office`: the
 * grant's own office.
 */
export type Reach = 'region' | 'peers' | 'office';

const ofOffice = { read_approved: 'peers', read_drafts: 'office' } as const;
const watching = { read_approved: 'region', read_drafts: 'region', read_board: 'region' } as const;

/** What each role may do. What is not named here may not be done. */
export const powers: Readonly<Record<Role, Readonly<Partial<Record<Action, Reach>>>>> = {
	administrator: {
		...watching,
		import: 'region',
		review: 'region',
		decide: 'region',
		manage_campaign: 'region',
		manage_register: 'region',
		manage_people: 'region',
		publish: 'region',
		read_audit: 'region'
	},
	monitor: {
		...watching,
		import: 'region',
		review: 'region',
		decide: 'region',
		manage_campaign: 'region',
		manage_register: 'region'
	},
	reviewer: { ...watching, review: 'region', decide: 'region' },
	editor: { ...ofOffice, import: 'office', file_report: 'office' },
	viewer: ofOffice,
	publisher: { ...watching, publish: 'region' }
};
