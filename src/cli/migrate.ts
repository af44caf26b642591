import { connect, settingsFrom } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';

export const help = `migrate
  把数据库结构更新到当前版本；npm start 会自动进行，通常不必单独运行。`;

export async function run(args: string[]): Promise<number> {
	if (args.length > 0) {
		process.stderr.write(`这个命令没有参数。\n${help}\n`);
		return 2;
	}
	const db = connect(settingsFrom(process.env));
	try {
		const done = await migrate(db);
		for (const name of done) process.stdout.write(`已更新：${name}\n`);
		if (done.length === 0) process.stdout.write('数据库结构已是最新。\n');
		return 0;
	} finally {
		await db.destroy();
	}
}
