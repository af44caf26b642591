import type { Refusal } from '#lib/report/result.ts';
import * as claims from '../db/import-claim.ts';
import type { Claimed, FileEnd } from '../db/import-claim.ts';
import type { FileKey } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import { failed } from '../operations/log.ts';
import { announce } from './changes.ts';
import { inTurn } from './courtesy.ts';

/**
 * Takes a file up and works on it. Does nothing where it was cancelled or is another's; where the program fails at
 * it, the file ends as failed and stays, so that it can be tried again.
 */
export async function taken(
	db: Database,
	key: FileKey,
	work: (claimed: Claimed) => Promise<void>
): Promise<void> {
	const claimed = await inTurn(() => claims.claim(db, key));
	if (!claimed) return;
	announce(key.batch);
	try {
		await work(claimed);
	} catch (error) {
		if (!(error instanceof claims.Superseded)) await fail(db, claimed, error);
	} finally {
		announce(key.batch);
	}
}

/** Writes how a try ended that stores no report. */
export async function end(db: Database, claimed: Claimed, ended: FileEnd): Promise<void> {
	await db.transaction().execute((trx) => claims.settle(trx, claimed, ended));
}

const notStored: Refusal = {
	code: 'not_stored',
	text: '程序未能处理此文件，原因已记入服务器日志；文件还在，可以重试。'
};

async function fail(db: Database, claimed: Claimed, error: unknown): Promise<void> {
	failed('导入文件时出错', error);
	try {
		await end(db, claimed, { state: 'failed', reason: notStored });
	} catch (problem) {
		if (!(problem instanceof claims.Superseded)) throw problem;
	}
}
