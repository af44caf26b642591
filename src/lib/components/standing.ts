import { m } from '#lib/paraglide/messages.js';

/** Whether an agency's report of a year is here, and what the checks said of it. */
export type Standing = {
	agencyId: number;
	agency: string;
	year: number;
	state: 'held' | 'late' | 'missing';
	errors: number;
	warnings: number;
};

export const symbols = ['held', 'look', 'late', 'missing'] as const;
export type StandingSymbol = (typeof symbols)[number];

export const symbolNames: Readonly<Record<StandingSymbol, () => string>> = {
	held: m.shell_standings_held,
	look: m.shell_standings_look,
	late: m.shell_standings_late,
	missing: m.shell_standings_missing
};

/** The symbols of a report: a late one that also does not add up has both. */
export function symbolsOf({ state, errors, warnings }: Standing): StandingSymbol[] {
	if (state === 'missing') return ['missing'];
	const look = errors + warnings > 0;
	if (state === 'late') return look ? ['late', 'look'] : ['late'];
	return look ? ['look'] : ['held'];
}

/** A standing in words, for those who do not see the symbol. */
export function standingInWords(standing: Standing): string {
	const { agency, year, errors, warnings } = standing;
	const names = symbolsOf(standing).map((symbol) => symbolNames[symbol]());
	const counts = errors + warnings > 0 ? [m.shell_standings_counts({ errors, warnings })] : [];
	return m.shell_standings_cell({ agency, year, state: [...names, ...counts].join(' · ') });
}

export type StandingRow = { id: number; name: string; byYear: ReadonlyMap<number, Standing> };

/** One row an agency, in the order of their first standing. */
export function rowsOf(standings: readonly Standing[]): StandingRow[] {
	const rows = new Map<number, { id: number; name: string; byYear: Map<number, Standing> }>();
	for (const standing of standings) {
		const { agencyId: id, agency: name, year } = standing;
		const row = rows.get(id) ?? { id, name, byYear: new Map() };
		rows.set(id, row);
		row.byYear.set(year, standing);
	}
	return [...rows.values()];
}
