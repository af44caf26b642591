import { join } from 'node:path';
import { backupName } from '#lib/server/backup/name.ts';
import { takeBackup } from '#lib/server/backup/take.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import { DatabaseInUse } from '#lib/server/db/lock.ts';
import { absolute } from './paths.ts';

export const help = `backup [文件]
  把整个数据库备份成一个文件（不写文件名的，以当天日期命名，放在当前文件夹）。内置数据库和 PostgreSQL 服务器的备份通用。
  备份里有口令的散列和加密了的动态口令密钥，请妥善保管；不含登录会话和一次性链接。打开动态口令密钥的
  second-factor.key 在数据文件夹里，不在备份里：请另存一份，不要与备份放在一起。
  用内置数据库的，须先停止看板；要在看板运行时备份，请设置 YUEBAO_BACKUP_FOLDER，每晚自动备份。`;

export async function run(args: string[]): Promise<number> {
	const [file, ...rest] = args;
	if (rest.length > 0 || file?.startsWith('-')) {
		process.stderr.write(`参数不对。\n${help}\n`);
		return 2;
	}
	const now = new Date();
	const path = absolute(file ?? join('.', backupName(now)));
	try {
		const { tables, rows, bytes } = await takeBackup(await database(), path, now);
		process.stdout.write(
			`已备份：${path}（${tables} 张表，${rows} 行，${(bytes / 2 ** 20).toFixed(1)} MB）。\n`
		);
		return 0;
	} catch (error) {
		if (!(error instanceof DatabaseInUse)) throw error;
		throw new Error(
			`${error.message}\n要在看板运行时备份，请设置 YUEBAO_BACKUP_FOLDER=文件夹 后启动看板，每晚自动备份，保留最近 14 份。`,
			{ cause: error }
		);
	} finally {
		await closeDatabase();
	}
}
