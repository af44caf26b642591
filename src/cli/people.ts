import { isRole, roles, type Role } from '#lib/server/access/roles.ts';
import { lifetimes, pathOf } from '#lib/server/auth/links.ts';
import { invite, resetLink, type PeopleFault } from '#lib/server/auth/people.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import * as grants from '#lib/server/db/grant.ts';
import * as users from '#lib/server/db/user.ts';
import type { Database } from '#lib/server/db/types.ts';
import { tellFirst } from './first-administrator.ts';

export const help = `people list | people first | people reset 登录名
people invite 登录名 姓名 --role 角色 [--region 地区代码] [--agency 单位编号]
  list    列出账号及其授权。
  first   还没有管理员时，给出设置管理员的一次性链接。
  invite  新建账号，给出邀请用的一次性链接，7 天内有效。
  reset   给出重设密码的一次性链接，24 小时内有效。
  --role    ${roles.join('、')}；
            editor（经办人）和 viewer（负责人）属于一个单位，要给 --agency。
  --region  行政区划代码；不给即为全部地区，只限 administrator。
  链接的开头取自 ORIGIN，没有设置的为 http://localhost:3000。
  使用内置数据库时，须先停止看板。`;

const say = (words: string) => process.stdout.write(`${words}\n`);

function wrong(words: string): number {
	process.stderr.write(`${words}\n`);
	return 2;
}

const linkOf = (token: string) => `${origin()}${pathOf(token)}`;
const origin = () => process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? '3000'}`;

const faults: Readonly<Record<PeopleFault, string>> = {
	denied: '没有这个账号，或者它已停用。',
	login: '登录名须为 2 至 40 个字母、数字、汉字，可带 . _ -，以字母、数字或汉字开头。',
	login_taken: '这个登录名已有人用。',
	name: '姓名须为 1 至 60 个字。',
	region: '没有这个地区代码，请核对行政区划代码。',
	office: 'editor、viewer 须用 --agency 指定该地区已登记的单位，其他角色不能指定。',
	everywhere: '只有 administrator 可以不给 --region。',
	held_already: '这个账号已有同样的授权。',
	own_account: '不能对自己的账号这样做。',
	no_factor: '请先设置自己的第二重验证。'
};

type Invitation = {
	login: string;
	name: string;
	role: Role;
	region: string | null;
	agencyId: number | null;
};

export async function run(args: string[]): Promise<number> {
	const [action, ...rest] = args;
	const work = workOf(action, rest);
	if (typeof work === 'string') return wrong(`${work}\n${help}`);
	const db = await database();
	try {
		return await work(db);
	} finally {
		await closeDatabase();
	}
}

type Work = (db: Database) => Promise<number>;

/** What to do, or what is wrong with the arguments. */
function workOf(action: string | undefined, rest: string[]): Work | string {
	if (action === 'list' && rest.length === 0) return list;
	if (action === 'first' && rest.length === 0) return first;
	if (action === 'reset' && rest.length === 1) return (db) => reset(db, rest[0] ?? '');
	if (action !== 'invite') return '请写 people list、people first、people invite 或 people reset。';
	const read = invitationOf(rest);
	return typeof read === 'string' ? read : (db) => send(db, read);
}

async function send(db: Database, { login, name, ...wanted }: Invitation): Promise<number> {
	const made = await invite(db, 'cli', { login, name }, wanted, new Date());
	if ('fault' in made) return wrong(faults[made.fault]);
	say(
		`已邀请 ${name}（${login}）。请把下面的一次性链接交给本人，${lifetimes.invitation / 86_400_000} 天内有效：`
	);
	say(linkOf(made.token));
	return 0;
}

async function reset(db: Database, login: string): Promise<number> {
	const user = await users.find(db, login);
	if (!user) return wrong(faults.denied);
	const made = await resetLink(db, 'cli', user.id, new Date());
	if ('fault' in made) return wrong(faults[made.fault]);
	say('请把下面的一次性链接交给本人，用它重新设置密码；此前给出的链接同时失效：');
	say(linkOf(made.token));
	return 0;
}

async function first(db: Database): Promise<number> {
	let told = false;
	await tellFirst(db, origin(), (words) => {
		told = true;
		say(words);
	});
	return told ? 0 : wrong('已经有管理员了；忘记密码的，用 people reset 登录名。');
}

async function list(db: Database): Promise<number> {
	const held = await grants.list(db);
	for (const { id, login, name, hasPassword, hasSecondFactor, disabledAt } of await users.list(
		db
	)) {
		const state = disabledAt ? '已停用' : hasPassword ? '可登录' : '未接受邀请';
		const own = held
			.filter(({ userId }) => userId === id)
			.map(({ role, region, agencyId }) =>
				[role, region ?? '全部', agencyId].filter((part) => part !== null).join('/')
			);
		say([login, name, state, hasSecondFactor ? '有第二重验证' : '', own.join(' ')].join('\t'));
	}
	return 0;
}

function invitationOf(args: readonly string[]): Invitation | string {
	const words: string[] = [];
	const options: Record<string, string> = {};
	const rest = args.values();
	for (const arg of rest) {
		if (!arg.startsWith('--')) words.push(arg);
		else if (['--role', '--region', '--agency'].includes(arg)) {
			const { value } = rest.next();
			if (!value) return `${arg} 后面要有一个值。`;
			options[arg] = value;
		} else return `没有“${arg}”这个选项。`;
	}
	const [login, name, ...others] = words;
	if (login === undefined || name === undefined || others.length > 0)
		return '请写登录名和姓名；姓名中有空格的加引号。';
	const { '--role': role = '', '--region': region = null, '--agency': agency } = options;
	if (!isRole(role)) return `--role 须为 ${roles.join('、')} 之一。`;
	if (agency !== undefined && !/^\d{1,9}$/.test(agency)) return '--agency 须为单位编号。';
	return { login, name, role, region, agencyId: agency === undefined ? null : Number(agency) };
}
