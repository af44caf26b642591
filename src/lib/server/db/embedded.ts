import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import { lock } from './lock.ts';
import type { Source } from './statements.ts';

/** Values as the server's driver gives them too; bytes by Buffer, many times quicker than PGlite's own way. */
const values = {
	parsers: {
		[types.INT8]: Number,
		[types.NUMERIC]: Number,
		[types.DATE]: (day: string) => day,
		[types.BYTEA]: (hex: string) => Buffer.from(hex.slice(2), 'hex')
	},
	serializers: {
		[types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
	}
};

/**
 * PostgreSQL inside this process, its files in `folder`/postgres, or in memory where `folder` is null.
 * Every commit is written to the files before it is acknowledged, so a killed process loses none;
 * PGlite runs without fsync, so a power cut may lose the last ones.
 * Opening, on the first query, throws DatabaseInUse when another process has the folder open.
 */
export function embedded(
	folder: string | null
): { dialect: PGliteDialect } & Extract<Source, { kind: 'embedded' }> {
	let opening: Promise<PGlite> | null = null;
	const opened = () => {
		opening ??= (folder === null ? PGlite.create(values) : openLocked(folder)).catch((error) => {
			opening = null;
			throw error;
		});
		return opening;
	};
	let restricted = false;
	return {
		kind: 'embedded',
		dialect: new PGliteDialect({ pglite: opened }),
		opened,
		restrict: async (role) => {
			await (await opened()).exec(`set role ${role}`);
			restricted = true;
		},
		isRestricted: () => restricted
	};
}

async function openLocked(folder: string): Promise<PGlite> {
	mkdirSync(folder, { recursive: true });
	const release = lock(join(folder, 'lock'));
	try {
		const pglite = await openFolder(join(folder, 'postgres'));
		const close = pglite.close.bind(pglite);
		pglite.close = async () => {
			await close();
			release();
		};
		return pglite;
	} catch (error) {
		release();
		throw error;
	}
}

/** A new database is made beside its place and moved there when it is whole, so that a first start which is broken off leaves no half of one. */
async function openFolder(dataDir: string): Promise<PGlite> {
	if (!existsSync(dataDir)) {
		const unfinished = `${dataDir}.new`;
		rmSync(unfinished, { recursive: true, force: true });
		await (await PGlite.create({ dataDir: unfinished })).close();
		renameSync(unfinished, dataDir);
	}
	return PGlite.create({ dataDir, relaxedDurability: false, ...values });
}
