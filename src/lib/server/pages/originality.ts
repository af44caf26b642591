import type { Prose } from '#lib/originality/prose.ts';
import { commonGrams, readText } from '#lib/originality/read-text.ts';
import { repetition } from '#lib/originality/repetition.ts';
import { cut, type ShownSection } from '#lib/originality/side-by-side.ts';
import type { Scope } from '#lib/report/report.ts';
import type { SeenRegion } from '../access/seen-region.ts';
import * as agencies from '../db/agency.ts';
import * as reports from '../db/report.ts';
import type { StoredReport } from '../db/report.ts';
import type { Reader } from '../db/types.ts';
import * as held from '../recheck/held.ts';

export type ComparedReport = {
	agencyId: number;
	agency: string;
	year: number;
	version: number;
	scope: Scope | null;
	sections: ShownSection[];
};

/** Two reports' prose with what both say. `other` is null where there is no such report or it is not seen. */
export type Comparison = {
	own: ComparedReport;
	other: ComparedReport | null;
	/** In percent and in characters of the report's own wording. */
	share: number;
	characters: number;
	of: number;
	/** Passages that are counted. */
	passages: number;
};

type Asked = { agencyId: number; year: number; scope: Scope | undefined };

/** A report's prose beside that of another; null where the report itself is not seen. */
export async function read(
	db: Reader,
	region: SeenRegion,
	asked: Asked,
	otherAsked: { agencyId: number; year: number }
): Promise<Comparison | null> {
	const { agencyId, year, scope } = asked;
	const own = await reports.read(db, region.sight, agencyId, year, undefined, scope);
	if (!own) return null;
	const isSame = otherAsked.agencyId === agencyId && otherAsked.year === year;
	const other = isSame
		? null
		: await reports.read(
				db,
				region.sight,
				otherAsked.agencyId,
				otherAsked.year,
				undefined,
				own.scope ?? undefined
			);
	const names = await agencies.names(db, region.code);
	const named = (report: StoredReport) => {
		const known = names.filter((name) => name.agencyId === report.agencyId);
		const current = known.find(({ kind }) => kind === 'current')?.name;
		return { report, agency: current ?? report.agency ?? '', names: known.map(({ name }) => name) };
	};
	const text = readText(proseOf(region, named(own)));
	const otherText = other && readText(proseOf(region, named(other)));
	const common = await commonOf(db, region, own);
	const found = otherText && repetition(text, otherText, common);
	const shown = ({ report, agency }: Named, prose: Prose, side: 'own' | 'other') => ({
		...{ agencyId: report.agencyId, agency, year: report.year },
		...{ version: report.version, scope: report.scope },
		sections: cut(prose, found?.passages ?? [], side)
	});
	return {
		own: shown(named(own), text.prose, 'own'),
		other: other && otherText && shown(named(other), otherText.prose, 'other'),
		share: Math.round((found?.share ?? 0) * 100),
		characters: found?.characters ?? 0,
		of: found?.of ?? 0,
		passages: (found?.passages ?? []).filter(({ characters }) => characters > 0).length
	};
}

type Named = { report: StoredReport; agency: string; names: readonly string[] };

function proseOf(region: SeenRegion, { report, names }: Named): Prose {
	const printed = report.agency === null ? [] : [report.agency];
	return { names: [...names, ...printed, region.name, region.fullName], sections: report.sections };
}

/** The wording that most offices of the year share, as the check leaves it out; without a view of all of their drafts nothing is left out. */
async function commonOf(db: Reader, { code, sight }: SeenRegion, { year, scope }: StoredReport) {
	if (sight.drafts !== 'all') return new Set<number>();
	const ofYear = await held.prose(db, code, [year]);
	const alike = ofYear.filter(({ aggregate }) => aggregate === (scope === 'aggregate'));
	return commonGrams(alike.map(readText));
}
