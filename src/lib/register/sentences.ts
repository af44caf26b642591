import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Reform, ReformKind } from './reform.ts';

/** The names of who stands before and after a reform, and of the region that an office came from or went to. */
export type ReformNames = { before: readonly string[]; after: readonly string[]; region: string };

const listed = (names: readonly string[], locale: Locale) => {
	if (locale === 'zh-CN') return names.join('、');
	return names.length > 1
		? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
		: (names[0] ?? '');
};

const without = (names: readonly string[], others: readonly string[]) =>
	names.filter((name) => !others.includes(name));

type Clause = (names: ReformNames, locale: Locale) => string;

const clauses: Readonly<Record<ReformKind, Clause>> = {
	rename: ({ before, after }, locale) =>
		locale === 'zh-CN' ? `${before[0]}更名为${after[0]}` : `${before[0]} renamed ${after[0]}`,
	merge: ({ before, after }, locale) => {
		const others = without(before, after);
		const goesOn = others.length < before.length;
		if (locale === 'zh-CN')
			return goesOn
				? `${listed(others, locale)}并入${after[0]}`
				: `${listed(before, locale)}合并为${after[0]}`;
		return `${listed(goesOn ? others : before, locale)} merged into ${after[0]}`;
	},
	split: ({ before, after }, locale) => {
		const others = without(after, before);
		const goesOn = others.length < after.length;
		if (locale === 'zh-CN')
			return goesOn
				? `${before[0]}分出${listed(others, locale)}`
				: `${before[0]}分设为${listed(after, locale)}`;
		return goesOn
			? `${listed(others, locale)} split off from ${before[0]}`
			: `${before[0]} split into ${listed(after, locale)}`;
	},
	move: ({ before, after, region }, locale) => {
		if (locale === 'zh-CN')
			return after.length ? `${after[0]}由${region}划入` : `${before[0]}划往${region}`;
		return after.length ? `${after[0]} moved in from ${region}` : `${before[0]} moved to ${region}`;
	},
	abolish: ({ before }, locale) =>
		locale === 'zh-CN' ? `${before[0]}撤销` : `${before[0]} abolished`
};

/** What a reform did, without its day: 粮食和物资储备局并入发展和改革局. */
export function reformClause({ kind }: Pick<Reform, 'kind'>, names: ReformNames): Wording {
	return { 'zh-CN': clauses[kind](names, 'zh-CN'), en: clauses[kind](names, 'en') };
}
