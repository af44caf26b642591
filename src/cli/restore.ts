import { keyFile } from '#lib/server/auth/sealing-key.ts';
import { restoreBackup } from '#lib/server/backup/restore.ts';
import * as audit from '#lib/server/db/audit.ts';
import { connect, settingsFrom } from '#lib/server/db/connect.ts';
import { unassigned } from '#lib/server/db/region.ts';
import { absolute } from './paths.ts';

export const help = `restore 文件 [--replace]
  用备份文件恢复整个数据库：全部恢复，或者什么都不改。旧版本的备份会更新到当前结构。只恢复到空数据库；
  --replace  替换现有的全部数据（例如首次启动时载入的演示数据）。
  恢复后所有人须重新登录。用内置数据库的，须先停止看板。`;

export async function run(args: string[]): Promise<number> {
	const files = args.filter((arg) => !arg.startsWith('-'));
	const options = args.filter((arg) => arg.startsWith('-'));
	const [file] = files;
	if (!file || files.length > 1 || options.some((option) => option !== '--replace')) {
		process.stderr.write(`请写一个备份文件。\n${help}\n`);
		return 2;
	}
	const db = connect(settingsFrom(process.env));
	try {
		const { taken, tables, rows } = await restoreBackup(db, absolute(file), {
			replace: options.includes('--replace')
		});
		await db.transaction().execute((trx) =>
			audit.record(trx, unassigned, {
				...{ actor: 'cli', action: 'restored', subject: {}, detail: { taken, rows } }
			})
		);
		process.stdout.write(
			`已恢复到 ${new Date(taken).toLocaleString('zh-CN')} 的备份（${tables} 张表，${rows} 行）。所有人须重新登录。\n` +
				`动态口令另需备份当时的密钥：把当时的 ${keyFile(process.env)} 一并放回（用 YUEBAO_SECRET 的，须与当时相同）；` +
				'没有它的，用恢复码登录，或由管理员重置动态口令。\n'
		);
		return 0;
	} finally {
		await db.destroy();
	}
}
