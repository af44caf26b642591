import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Reader } from '#lib/server/db/types.ts';

const parts: Readonly<Record<string, Wording>> = {
	import: { 'zh-CN': '报告导入', en: 'import' },
	demo: { 'zh-CN': '示例数据', en: 'sample data' },
	cli: { 'zh-CN': '命令行', en: 'command line' }
};

/** Who the actors of a record are, for people to read: a person by name, a part of the program by what it does. */
export async function namesOfActors(
	db: Reader,
	actors: readonly string[],
	locale: Locale
): Promise<(actor: string) => string> {
	const ids = [...new Set(actors)].flatMap((actor) => /^user:(\d+)$/.exec(actor)?.[1] ?? []);
	const users =
		ids.length === 0
			? []
			: await db
					.selectFrom('users')
					.select(['id', 'name'])
					.where('id', 'in', ids.map(Number))
					.execute();
	const names = new Map(users.map(({ id, name }) => [`user:${id}`, name]));
	return (actor) => names.get(actor) ?? parts[actor]?.[locale] ?? actor;
}
