import { generateSync } from 'otplib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessOf } from '#lib/server/access/load.ts';
import { may, type Access } from '#lib/server/access/access.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import * as account from '#lib/server/auth/account.ts';
import type { Visitor } from '#lib/server/auth/limits.ts';
import * as links from '#lib/server/auth/links.ts';
import * as people from '#lib/server/auth/people.ts';
import { confirmKey, enterCode, offerKey, sealHeldKeys } from '#lib/server/auth/second-factor.ts';
import { hashOf } from '#lib/server/auth/secret.ts';
import * as sessions from '#lib/server/auth/sessions.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as factors from '#lib/server/db/second-factor.ts';
import * as regions from '#lib/server/db/region.ts';
import * as storedSessions from '#lib/server/db/session.ts';
import type { Database, Tables } from '#lib/server/db/types.ts';
import * as users from '#lib/server/db/user.ts';
import { openBatch } from '#lib/server/import/accept.ts';
import { progressEvents } from '#lib/server/pages/import/events.ts';
import { mayStillFollow } from '#lib/server/pages/import/permit-of.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { overBoth } from './databases.ts';

const start = new Date('2026-12-01T01:00:00Z');
const later = (minutes: number, from = start) => new Date(from.getTime() + minutes * 60_000);
const days = (count: number, from = start) => later(count * 24 * 60, from);
const desk: Visitor = { address: '10.1.2.3', agent: 'Desk', device: null };
const password = '三月春风吹又生 2026';
const secret = 'what second factors of this test are sealed with';

vi.stubEnv('YUEBAO_SECRET', secret);
afterAll(() => vi.unstubAllEnvs());

type Made = { id: number; login: string };

overBoth('people', (open) => {
	let db: Database;
	let chief: Access;
	const yuhang = regionOfCode('330110')!;
	const xihu = regionOfCode('330106')!;
	let office = 0;
	let count = 0;

	const accessFor = async (id: number) => {
		const user = (await users.read(db, id))!;
		return accessOf(db, { ...user });
	};
	const by = (access: Access) => ({ access, address: desk.address });
	const accept = (token: string, now: Date, login = '') =>
		links.accept(db, token, { login, name: '某某', password }, desk.address, now);

	/** Somebody with a role and a password. */
	async function somebody(
		role: Parameters<typeof people.invite>[3]['role'],
		region: string | null,
		agencyId: number | null = null
	): Promise<Made> {
		const login = `person${++count}`;
		const made = await people.invite(
			db,
			'cli',
			{ login, name: login },
			{ role, region, agencyId },
			start
		);
		if ('fault' in made) throw new Error(made.fault);
		expect(await accept(made.token, start)).toMatchObject({ kind: 'accepted' });
		return { id: made.user, login };
	}

	const enter = async ({ login }: Made, now = start, visitor = desk, secret = password) =>
		signIn(db, { login, password: secret }, visitor, now);
	const entered = async (who: Made, now = start, visitor = desk) => {
		const result = await enter(who, now, visitor);
		if (result.kind !== 'entered') throw new Error(result.kind);
		return result.entry;
	};
	const valid = (id: string, now: Date) => sessions.validate(db, id, desk.address, () => now);

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			for (const region of [yuhang, xihu]) await regions.ensure(trx, region);
			const bureau = { shortName: null, kind: 'bureau', validFrom: null, validTo: null } as const;
			await agencies.register(trx, yuhang, [{ name: '余杭区财政局', ...bureau }]);
		});
		office = (await agencies.list(db, '330110'))[0]!.id;
	});

	describe('the first administrator', () => {
		it('comes by a link that is made anew until somebody has used it, and never after', async () => {
			const old = (await links.makeFirst(db, start))!;
			const token = (await links.makeFirst(db, later(1)))!;
			expect(await accept(old, later(2), 'chief')).toEqual({ kind: 'gone' });
			expect(await accept(token, days(1.1), 'chief')).toEqual({ kind: 'gone' });
			const weak = { login: 'chief', name: '主任', password: 'password123' };
			expect(await links.accept(db, token, weak, '::1', later(3))).toEqual({
				kind: 'fault',
				fault: 'common'
			});
			expect(await accept(token, later(3), 'chief')).toMatchObject({ kind: 'accepted' });
			expect(await links.makeFirst(db, later(4))).toBeNull();
			chief = await accessFor((await users.find(db, 'CHIEF'))!.id);
			expect(may(chief, 'manage_people', { region: '440000' })).toBe(true);
		});
	});

	describe('links', () => {
		const invited = async () => {
			const login = `person${++count}`;
			const wanted = { role: 'viewer', region: '330110', agencyId: office } as const;
			const made = await people.invite(db, by(chief), { login, name: '新人' }, wanted, start);
			if ('fault' in made) throw new Error(made.fault);
			return { ...made, login };
		};

		it('are used once: replayed, they open nothing and change nothing', async () => {
			const { token, login } = await invited();
			expect(await links.open(db, token, start)).toMatchObject({ purpose: 'invitation' });
			expect(await accept(token, start)).toMatchObject({ kind: 'accepted' });
			const before = await users.find(db, login);
			expect(await accept(token, later(1))).toEqual({ kind: 'gone' });
			expect(await links.open(db, token, later(1))).toBeNull();
			expect(await users.find(db, login)).toEqual(before);
		});

		it('used by several at once let one of them win', async () => {
			const { token } = await invited();
			const results = await Promise.all(Array.from({ length: 6 }, () => accept(token, start)));
			expect(results.map(({ kind }) => kind).toSorted()).toEqual([
				'accepted',
				...Array(5).fill('gone')
			]);
		});

		it('end: invitations after seven days, resets after one, and when a newer one is made', async () => {
			const { token, user } = await invited();
			expect(await links.open(db, token, days(6.9))).not.toBeNull();
			expect(await links.open(db, token, days(7.1))).toBeNull();
			const again = await people.resetLink(db, by(chief), user, start);
			expect(await links.open(db, token, start)).toBeNull();
			expect(await accept('token' in again ? again.token : '', start)).toMatchObject({
				kind: 'accepted'
			});
			const reset = await people.resetLink(db, by(chief), user, start);
			const resetToken = 'token' in reset ? reset.token : '';
			expect(await links.open(db, resetToken, days(0.9))).toMatchObject({
				purpose: 'password_reset'
			});
			expect(await links.open(db, resetToken, days(1.1))).toBeNull();
		});

		it('a reset ends every session, and asks for the second factor all the same', async () => {
			const who = await somebody('reviewer', '330110');
			const { id } = await entered(who);
			const made = await people.resetLink(db, by(chief), who.id, start);
			await accept('token' in made ? made.token : '', later(1));
			expect(await valid(id, later(2))).toBeNull();
		});
	});

	describe('sessions', () => {
		it('have a new id at each sign-in and at elevation, and the id brought along opens nothing', async () => {
			const who = await somebody('reviewer', '330110');
			const planted = 'a'.repeat(40);
			const result = await signIn(db, { login: who.login, password }, desk, start, planted);
			if (result.kind !== 'entered') throw new Error(result.kind);
			expect(result.entry.id).not.toBe(planted);
			expect(await valid(planted, start)).toBeNull();
			const second = await signIn(db, { login: who.login, password }, desk, start, result.entry.id);
			expect(await valid(result.entry.id, start)).toBeNull();
			expect(second.kind === 'entered' && (await valid(second.entry.id, start))).toBeTruthy();
		});

		it('last thirty days after each use, and ninety in all', async () => {
			const who = await somebody('reviewer', '330110');
			const unused = await entered(who);
			expect(await valid(unused.id, days(30.1))).toBeNull();
			const { id } = await entered(who);
			for (const day of [29, 58, 87, 89.9])
				expect(await valid(id, days(day)), `${day}`).not.toBeNull();
			expect(await valid(id, days(90.1))).toBeNull();
		});

		it('are listed, and end one by one or all but this one; others’ stay', async () => {
			const [who, other] = [
				await somebody('reviewer', '330110'),
				await somebody('monitor', '330110')
			];
			const own = { ...who, name: who.login };
			const here = await entered(who);
			const there = await entered(who, later(1), { ...desk, address: '10.9.9.9', agent: 'Phone' });
			await entered(who, later(2));
			const foreign = await entered(other);
			const listed = await storedSessions.list(db, who.id, later(3));
			expect(listed.map(({ agent, address }) => [agent, address])).toEqual([
				['Desk', '10.1.2.3'],
				['Phone', '10.9.9.9'],
				['Desk', '10.1.2.3']
			]);
			expect(await account.endSessions(db, own, hashOf(foreign.id), hashOf(here.id), desk)).toBe(0);
			expect(await account.endSessions(db, own, hashOf(there.id), hashOf(here.id), desk)).toBe(1);
			expect(await valid(there.id, later(3))).toBeNull();
			expect(await account.endSessions(db, own, null, hashOf(here.id), desk)).toBe(1);
			expect(await valid(here.id, later(3))).not.toBeNull();
			expect(await valid(foreign.id, later(3))).not.toBeNull();
		});

		it('end when the password changes, and when the person is kept out', async () => {
			const who = await somebody('reviewer', '330110');
			const own = { ...who, name: who.login };
			const { id } = await entered(who);
			const wanted = '另一句很长的话';
			const tried = (present: string, next = wanted + 'abc') =>
				account.changePassword(db, own, { present, wanted: next }, desk, start);
			expect(await tried('wrong password')).toBe('wrong_password');
			expect(await tried(password, 'short')).toBe('short');
			expect(await valid(id, start)).not.toBeNull();
			expect(await tried(password)).toBeNull();
			expect(await valid(id, start)).toBeNull();
			expect((await enter(who)).kind).toBe('refused');
			const again = await enter(who, start, desk, wanted + 'abc');
			expect(again.kind).toBe('entered');
			expect(await people.disable(db, by(chief), who.id, true, start)).toBeNull();
			expect(again.kind === 'entered' && (await valid(again.entry.id, start))).toBeNull();
			expect((await enter(who, start, desk, wanted + 'abc')).kind).toBe('refused');
		});

		it('a dump of every table holds nothing that opens a session or a link', async () => {
			const who = await somebody('reviewer', '330110');
			const entry = await entered(who);
			const made = await people.resetLink(db, by(chief), who.id, start);
			const token = 'token' in made ? made.token : '';
			const tables: (keyof Tables)[] = [
				'users',
				'sessions',
				'one_time_links',
				'recovery_codes',
				'attempts',
				'familiar_places',
				'audit_events',
				'grants'
			];
			const dump: string[] = [];
			for (const table of tables) {
				const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
				dump.push(JSON.stringify(rows));
			}
			for (const secret of [entry.id, entry.device!, token, password])
				expect(dump.join('')).not.toContain(secret);
			const stolen = dump.join('').match(/[0-9a-f]{64}/g)!;
			for (const hash of new Set(stolen)) {
				expect(await valid(hash, start)).toBeNull();
				expect(await valid(hash.slice(0, 40), start)).toBeNull();
				expect(await links.open(db, hash, start)).toBeNull();
				expect(await links.open(db, hash.slice(0, 43), start)).toBeNull();
			}
		});
	});

	describe('guessing', () => {
		const guess = (who: Made, secret: string, visitor: Visitor, now: Date) =>
			enter(who, now, visitor, secret);

		/** Ten thousand guesses, ten at a time; `rate` a minute. */
		async function tenThousand(
			rate: number,
			each: (n: number, now: Date) => Promise<{ kind: string }>
		) {
			const kinds: string[] = [];
			for (let n = 0; n < 10_000; n += 10) {
				const now = later(n / rate);
				const ten = Array.from({ length: 10 }, (_, index) => each(n + index, now));
				kinds.push(...(await Promise.all(ten)).map(({ kind }) => kind));
			}
			return { kinds, through: kinds.filter((kind) => kind !== 'too_many').length };
		}

		it('ten thousand times from one address gets few guesses through, and none while it is closed', async () => {
			const who = await somebody('reviewer', '330110');
			const thief = { address: '203.0.113.7', agent: 'x', device: null };
			const { kinds, through } = await tenThousand(60, (n, now) =>
				guess(who, n === 5000 ? password : `guess ${n} 0000`, thief, now)
			);
			expect(through).toBeLessThan(40);
			expect(kinds).not.toContain('entered');
		}, 240_000);

		it('from ten thousand addresses too, while the owner gets in from a known device or address', async () => {
			const who = await somebody('reviewer', '330110');
			const { device } = await entered(who);
			const { through } = await tenThousand(600, (n, now) => {
				const address = `198.18.${n >> 8}.${n & 255}`;
				return guess(who, `guess ${n} 0000`, { ...desk, address }, now);
			});
			expect(through).toBeLessThan(70);
			const now = later(10_000 / 600);
			const away = { address: '192.0.2.99', agent: 'Desk', device: null };
			expect((await enter(who, now, away)).kind).toBe('too_many');
			expect((await enter(who, now, { ...away, device })).kind).toBe('entered');
			expect((await enter(who, now, desk)).kind).toBe('entered');
		}, 240_000);

		it('from the owner’s own address never keeps out the owner’s own browser', async () => {
			const who = await somebody('reviewer', '330110');
			const { device } = await entered(who);
			for (let n = 0; n < 60; n++) await guess(who, `guess ${n} 0000`, desk, start);
			expect((await enter(who, start)).kind).toBe('too_many');
			expect((await enter(who, start, { ...desk, device })).kind).toBe('entered');
			expect((await enter(who, later(16))).kind).toBe('entered');
		});

		it('many at once gets no more through than one after another', async () => {
			const who = await somebody('reviewer', '330110');
			const thief = { address: '203.0.113.8', agent: 'x', device: null };
			const all = await Promise.all(
				Array.from({ length: 60 }, (_, n) => guess(who, `guess ${n} 0000`, thief, start))
			);
			expect(all.filter(({ kind }) => kind === 'refused').length).toBeLessThanOrEqual(6);
		});

		it('tells nothing of who exists: a login that nobody has is refused and slowed down alike', async () => {
			const who = await somebody('reviewer', '330110');
			const nobody = { id: 0, login: 'nobody-at-all' };
			const tried = async (whom: Made, address: string) => {
				const kinds: string[] = [];
				for (let n = 0; n < 9; n++)
					kinds.push((await guess(whom, `guess ${n} 0000`, { ...desk, address }, start)).kind);
				return kinds;
			};
			const [real, unreal] = [
				await tried(who, '203.0.113.20'),
				await tried(nobody, '203.0.113.21')
			];
			expect(real).toEqual(unreal);
			expect(real[0]).toBe('refused');
			expect(real.at(-1)).toBe('too_many');
		});
	});

	it('who follows an import is told no more once the session or the grant has ended', async () => {
		const clerk = await somebody('editor', '330110', office);
		const { id } = await entered(clerk);
		const { session } = (await valid(id, start))!;
		const permit = ownPermit<'import'>('test', { region: '330110', agencyId: office });
		const batch = await openBatch(db, permit, {
			...{ label: '测试', receivedOn: null, dryRun: false, expected: 1 }
		});
		const told = async (read: ReadableStreamDefaultReader<Uint8Array>) => {
			for (;;) {
				const { done, value } = await read.read();
				if (done) return 'ended';
				if (new TextDecoder().decode(value).includes('event:')) return 'told';
			}
		};
		const still = () => mayStillFollow(db, session, batch, start);
		const pace = { gather: 5, look: 20, beat: 60_000 };
		const reader = progressEvents(db, batch, still, pace).getReader();
		expect(await told(reader)).toBe('told');
		await account.endSessions(db, { ...clerk, name: '' }, session.idHash, '', desk);
		expect(await told(reader)).toBe('ended');
		const again = (await valid((await entered(clerk)).id, start))!.session;
		expect(await mayStillFollow(db, again, batch, start)).toBe(true);
		await db
			.updateTable('grants')
			.set({ ended_at: start })
			.where('user_id', '=', clerk.id)
			.execute();
		expect(await mayStillFollow(db, again, batch, start)).toBe(false);
	});

	describe('second factor', () => {
		const codeAt = (key: string, now: Date) =>
			generateSync({ secret: key, epoch: Math.floor(now.getTime() / 1000) });

		async function withFactor() {
			const who = await somebody('reviewer', '330110');
			await people.requireSecondFactor(db, by(chief), who.id, true);
			const waiting = await entered(who);
			expect(waiting).toMatchObject({ awaiting: 'enrolment', device: null });
			const { text, svg } = await offerKey(db, who);
			expect(svg).toContain('<svg');
			const key = text.replaceAll(' ', '');
			expect(await confirmKey(db, who, '000000', desk.address, start)).toBeNull();
			const codes = (await confirmKey(db, who, codeAt(key, start), desk.address, start))!;
			expect(codes).toHaveLength(10);
			expect(await valid(waiting.id, start)).toBeNull();
			return { who, key, codes };
		}

		const enterWith = async (who: Made, code: string, now: Date) => {
			const waiting = await entered(who, now);
			expect(waiting).toMatchObject({ awaiting: 'code' });
			const user = (await users.read(db, who.id))!;
			const result = await enterCode(db, user, code, desk, now, waiting.id);
			if (result.kind === 'entered') {
				expect(result.entry.id).not.toBe(waiting.id);
				expect(await valid(waiting.id, now)).toBeNull();
				expect((await valid(result.entry.id, now))?.session.awaiting).toBeNull();
			}
			return result.kind;
		};

		it('is sealed in the database, bare keys of earlier versions from the next start on', async () => {
			const { who, key } = await withFactor();
			const held = () => factors.read(db, who.id);
			const sealed = (await held()).current!;
			expect(sealed).not.toContain(key);
			expect(await sealHeldKeys(db)).toBe(0);
			await factors.replace(db as never, who.id, { current: key, offered: null });
			expect(await sealHeldKeys(db)).toBe(1);
			expect((await held()).current).not.toContain(key);
			expect(await enterWith(who, codeAt(key, later(10)), later(10))).toBe('entered');
		});

		it('of a stolen database opens nothing without the key file', async () => {
			const { who, key } = await withFactor();
			vi.stubEnv('YUEBAO_SECRET', 'another machine, another secret of its own');
			const code = codeAt(key, later(10));
			expect(await enterWith(who, code, later(10))).toBe('refused');
			vi.stubEnv('YUEBAO_SECRET', secret);
			expect(await enterWith(who, code, later(10))).toBe('entered');
		});

		it('takes each code once, with one step of drift', async () => {
			const { who, key } = await withFactor();
			const [drifted, now] = [later(10.5), later(11)];
			expect(await enterWith(who, codeAt(key, start), later(0.1))).toBe('refused');
			expect(await enterWith(who, codeAt(key, drifted), now)).toBe('entered');
			expect(await enterWith(who, codeAt(key, drifted), now)).toBe('refused');
			expect(await enterWith(who, codeAt(key, later(20)), later(21.5))).toBe('refused');
			const spaced = codeAt(key, later(30)).replace(/^.../, '$& ');
			expect(await enterWith(who, spaced, later(30))).toBe('entered');
		});

		it('one code used by two at once lets one of them in', async () => {
			const { who, key } = await withFactor();
			const now = later(10);
			const user = (await users.read(db, who.id))!;
			const waiting = [await entered(who, now), await entered(who, now)];
			const results = await Promise.all(
				waiting.map(({ id }) => enterCode(db, user, codeAt(key, now), desk, now, id))
			);
			expect(results.map(({ kind }) => kind).toSorted()).toEqual(['entered', 'refused']);
		});

		it('takes each recovery code once, however it is typed', async () => {
			const { who, codes } = await withFactor();
			const typed = codes[3]!.toUpperCase().replaceAll('-', ' ');
			expect(await enterWith(who, typed, later(5))).toBe('entered');
			expect(await enterWith(who, codes[3]!, later(6))).toBe('refused');
			expect(await enterWith(who, codes[4]!, later(7))).toBe('entered');
			expect(await factors.recoveryCodesLeft(db, who.id)).toBe(8);
		});

		it('does not wait longer than ten minutes, and signs nobody in while it waits', async () => {
			const { who } = await withFactor();
			const { id } = await entered(who);
			expect((await valid(id, later(9)))?.session.awaiting).toBe('code');
			expect(await valid(id, later(11))).toBeNull();
			expect(await storedSessions.list(db, who.id, start)).toEqual([]);
		});

		it('guessed codes are stopped', async () => {
			const { who } = await withFactor();
			const user = (await users.read(db, who.id))!;
			let through = 0;
			for (let n = 0; n < 300; n++) {
				const visitor = { ...desk, address: `198.51.100.${n % 250}` };
				const result = await enterCode(db, user, `${100000 + n}`, visitor, later(1), 'x');
				if (result.kind === 'refused') through++;
			}
			expect(through).toBeLessThan(25);
		});

		it('is reset by an administrator, and not taken away by its owner while it is required', async () => {
			const { who } = await withFactor();
			const own = { ...who, name: who.login };
			expect(await account.removeSecondFactor(db, own, password, desk, start)).toBe('required');
			expect(await people.resetSecondFactor(db, by(chief), who.id)).toBeNull();
			expect(await entered(who)).toMatchObject({ awaiting: 'enrolment' });
		});
	});

	describe('administrators of a region', () => {
		let local: Access;
		beforeAll(async () => {
			local = await accessFor((await somebody('administrator', '330110')).id);
		});

		it('invite and grant within it, and nowhere else', async () => {
			const person = () => ({ login: `person${++count}`, name: '新人' });
			const tried = (wanted: Parameters<typeof people.invite>[3]) =>
				people.invite(db, by(local), person(), wanted, start);
			expect(await tried({ role: 'editor', region: '330110', agencyId: office })).toHaveProperty(
				'token'
			);
			for (const wanted of [
				{ role: 'reviewer', region: '330106', agencyId: null },
				{ role: 'reviewer', region: '330100', agencyId: null },
				{ role: 'administrator', region: null, agencyId: null }
			] as const)
				expect(await tried(wanted)).toEqual({ fault: 'denied' });
			expect(await tried({ role: 'editor', region: '330110', agencyId: null })).toEqual({
				fault: 'office'
			});
			expect(await tried({ role: 'editor', region: '330110', agencyId: 99_999 })).toEqual({
				fault: 'office'
			});
		});

		it('cannot take over an account that holds more', async () => {
			const wide = await somebody('monitor', '330000');
			for (const change of [
				people.resetLink(db, by(local), chief.user.id, start),
				people.resetLink(db, by(local), wide.id, start),
				people.disable(db, by(local), chief.user.id, true, start),
				people.resetSecondFactor(db, by(local), wide.id),
				people.requireSecondFactor(db, by(local), wide.id, true)
			])
				expect(await change).toEqual({ fault: 'denied' });
			const viewer = await accessFor((await somebody('viewer', '330110', office)).id);
			expect(await people.resetLink(db, by(viewer), wide.id, start)).toEqual({ fault: 'denied' });
		});

		it('a link that somebody made opens nothing once another gives the person more', async () => {
			const regional = await accessFor((await somebody('administrator', '330110')).id);
			const [login, grant] = [`person${++count}`, { role: 'viewer', region: '330110' } as const];
			const low = await people.invite(
				...([
					db,
					by(regional),
					{ login, name: login },
					{ ...grant, agencyId: office },
					start
				] as const)
			);
			if ('fault' in low) throw new Error(low.fault);
			const more = { role: 'administrator', region: null, agencyId: null } as const;
			expect(await people.addGrant(db, 'cli', low.user, more, start)).toBeNull();
			expect((await accept(low.token, start)).kind).toBe('gone');
		});

		it('no administrator shuts themselves out', async () => {
			expect(await people.resetLink(db, by(chief), chief.user.id, start)).toEqual({
				fault: 'own_account'
			});
			const [own] = chief.grants;
			expect(await people.disable(db, by(chief), chief.user.id, true, start)).toEqual({
				fault: 'own_account'
			});
			expect(await people.endGrant(db, by(chief), chief.user.id, own!.id, start)).toEqual({
				fault: 'own_account'
			});
			expect((await accessFor(chief.user.id)).grants).toHaveLength(1);
		});
	});

	it('grants reach all regions below, over regions that are not held too', async () => {
		const monitor = await accessFor((await somebody('monitor', '330000')).id);
		expect(may(monitor, 'read_drafts', { region: '330110' })).toBe(true);
		expect(may(monitor, 'read_drafts', { region: '440000' })).toBe(false);
		expect(may(monitor, 'manage_people', { region: '330110' })).toBe(false);
	});

	it('a grant is held once, and ends at once', async () => {
		const who = await somebody('reviewer', '330110');
		const wanted = { role: 'publisher', region: '330110', agencyId: null } as const;
		expect(await people.addGrant(db, by(chief), who.id, wanted, start)).toBeNull();
		expect(await people.addGrant(db, by(chief), who.id, wanted, start)).toEqual({
			fault: 'held_already'
		});
		const { id } = (await accessFor(who.id)).grants.find(({ role }) => role === 'publisher')!;
		expect(await people.endGrant(db, by(chief), who.id, id, start)).toBeNull();
		expect(may(await accessFor(who.id), 'publish', { region: '330110' })).toBe(false);
	});

	it('every change is written down with who, whom and from where', async () => {
		const who = await somebody('reviewer', '330110');
		await people.disable(db, by(chief), who.id, true, start);
		const [latest] = await audit.list(db, regions.unassigned, { limit: 1 });
		expect(latest).toMatchObject({
			actor: `user:${chief.user.id}`,
			action: 'disabled',
			subject: { user: who.id, login: who.login },
			address: desk.address
		});
	});
});
