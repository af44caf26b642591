import type { Access } from '../access/access.ts';
import { deviceName } from '../auth/device-name.ts';
import * as factors from '../db/second-factor.ts';
import * as sessions from '../db/session.ts';
import type { Session } from '../db/session.ts';
import type { Reader } from '../db/types.ts';
import * as users from '../db/user.ts';
import * as grants from '../db/grant.ts';

/** What a person sees of their own account; `session` is the one that they use. */
export async function accountPage(db: Reader, { user }: Access, session: Session, now: Date) {
	const [account, held, all] = await Promise.all([
		users.read(db, user.id),
		grants.list(db),
		sessions.list(db, user.id, now)
	]);
	return {
		login: user.login,
		name: user.name,
		hasSecondFactor: user.hasSecondFactor,
		secondFactorRequired: account?.secondFactorRequired ?? false,
		recoveryCodes: user.hasSecondFactor ? await factors.recoveryCodesLeft(db, user.id) : 0,
		grants: held
			.filter(({ userId }) => userId === user.id)
			.map(({ id, role, regionName, agencyName }) => ({ id, role, regionName, agencyName })),
		sessions: all.map(({ idHash, createdAt, lastUsedAt, address, agent }) => ({
			idHash,
			createdAt,
			lastUsedAt,
			address,
			device: deviceName(agent),
			present: idHash === session.idHash
		}))
	};
}
