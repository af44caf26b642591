import type { Generated, GeneratedAlways } from 'kysely';
import type { Role } from '../../access/roles.ts';

type Users = {
	id: GeneratedAlways<number>;
	login: string;
	name: string;
	/** Null until the person has chosen one. */
	password_hash: string | null;
	/** Key of the second factor, sealed; null where there is none. */
	totp_secret: string | null;
	/** A key shown to the person and not confirmed by a code yet. */
	totp_pending: string | null;
	/** Number of the latest time step whose code was taken: it and those before it are taken no more. */
	totp_step: number | null;
	totp_required: Generated<boolean>;
	disabled_at: Date | null;
	created_at: Date;
};

type RecoveryCodes = { user_id: number; code_hash: string; used_at: Date | null };

export type Awaiting = 'code' | 'enrolment';

type Sessions = {
	/** SHA-256 of the session's id, in hexadecimal; the id itself is kept by the browser alone. */
	id_hash: string;
	user_id: number;
	awaiting: Awaiting | null;
	created_at: Date;
	last_used_at: Date;
	/** Moves on with use, never beyond `ends_at`. */
	expires_at: Date;
	ends_at: Date;
	address: string;
	agent: string;
};

export type LinkPurpose = 'first_administrator' | 'invitation' | 'password_reset';

type OneTimeLinks = {
	token_hash: string;
	purpose: LinkPurpose;
	user_id: number | null;
	created_by: number | null;
	created_at: Date;
	expires_at: Date;
	used_at: Date | null;
};

type Grants = {
	/** Null: everywhere, for administrators alone. */
	region_id: string | null;
	id: GeneratedAlways<number>;
	user_id: number;
	role: Role;
	agency_id: number | null;
	created_by: number | null;
	created_at: Date;
	ended_at: Date | null;
};

type Attempts = { key: string; level: number; at: Date; blocked_until: Date | null };

type FamiliarPlaces = {
	user_id: number;
	kind: 'device' | 'address';
	key: string;
	seen_at: Date;
};

export type PeopleTables = {
	users: Users;
	recovery_codes: RecoveryCodes;
	sessions: Sessions;
	one_time_links: OneTimeLinks;
	grants: Grants;
	attempts: Attempts;
	familiar_places: FamiliarPlaces;
};
