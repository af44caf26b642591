import { lifetimes, makeFirst, pathOf } from '#lib/server/auth/links.ts';
import type { Database } from '#lib/server/db/types.ts';

const hours = lifetimes.first_administrator / 3_600_000;

/**
 * Says the one-time link by which the first administrator's account is made, as long as there is none. There is no default
 * password. A link said before opens nothing any more.
 */
export async function tellFirst(
	db: Database,
	address: string,
	say: (words: string) => void
): Promise<void> {
	const token = await makeFirst(db, new Date());
	if (token === null) return;
	say(`还没有管理员。请在 ${hours} 小时内打开下面的一次性链接，设置管理员的账号和密码：`);
	say(`  ${address}${pathOf(token)}`);
	say('此前给出的链接同时失效；没有用上的，重新启动即得新的链接。');
}
