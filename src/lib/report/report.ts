import type { TableCode } from './codes.ts';
import type { Era } from './era.ts';
import type { Locator } from './locator.ts';

/** What a cell without a number holds. They are not the same as each other, and none is 0. */
export const blanks = ['empty', 'dash', 'slash', 'none', 'not_applicable', 'unreadable'] as const;
export type Blank = (typeof blanks)[number];

/** One printed value of a statutory table. `value` is null exactly where `blank` is not. */
export type Fact = {
	table: TableCode;
	row: string;
	column: string;
	value: number | null;
	blank: Blank | null;
	/** The characters of the cell as printed. */
	raw: string;
	/** The unit printed for amounts (`万元`, `元`) and beside the rows of the 统计表 (`件`, `条`); null elsewhere. */
	unit: string | null;
	at: Locator;
	/** There exactly where a person's value stands in `value` and `blank`: what is printed. */
	printed?: { value: number | null; blank: Blank | null };
};

/** One of the six sections: its number by the statute (not as misprinted), its title as printed, its prose. */
export type Section = { number: 1 | 2 | 3 | 4 | 5 | 6; title: string; text: string; at: Locator };

export const bounds = ['exact', 'at_least', 'about'] as const;
export type Bound = (typeof bounds)[number];

/**
 * A number that the prose quotes. `measure` is a code of `recognise/figures/figure-measures.ts`; `year` is the year that it speaks of.
 * Percentages are in percent, a fall negative; money is in yuan.
 */
export type Figure = {
	measure: string;
	year: number;
	value: number;
	bound: Bound;
	quote: string;
	at: Locator;
};

/** What section 五 tells or promises to be done about its problems, one point of it. */
export type Improvement = { text: string; at: Locator };

/** One problem that the report admits in section 五, with the areas that it belongs to, and the improvement that surely answers it; null where none does. */
export type Problem = {
	text: string;
	areas: string[];
	at: Locator;
	improvement: Improvement | null;
};

export type Scope = 'agency' | 'aggregate';

export const identitySources = [
	'title',
	'period',
	'prose',
	'signature',
	'page',
	'file_name',
	'agency'
] as const;
export type IdentitySource = (typeof identitySources)[number];

/** What one place says of whose report it is and of which year: `period` is 统计期限, `agency` the kind of office that the name speaks of. `at` is null for a file's name. */
export type IdentityClaim = { source: IdentitySource; quote: string; at: Locator | null } & (
	| { field: 'agency'; value: string }
	| { field: 'year'; value: number }
	| { field: 'scope'; value: Scope }
);

export type Report = {
	/** The agency's name as printed; null where it cannot be told. */
	agency: string | null;
	/** Full name of the region, `浙江省杭州市余杭区`; null where it cannot be told. */
	region: string | null;
	/** GB/T 2260 code of the region; null where it cannot be told. */
	regionCode: string | null;
	year: number | null;
	era: Era;
	scope: Scope | null;
	title: string | null;
	facts: Fact[];
	sections: Section[];
	figures: Figure[];
	problems: Problem[];
	/** Improvements that answer no one problem for sure. */
	improvements: Improvement[];
	/** All that was met on agency, year and scope, what was taken first; absent in a report read back from the store. */
	claims?: IdentityClaim[];
};
