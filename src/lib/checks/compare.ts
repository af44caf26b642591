import { placeKey, type Place } from '#lib/report/place.ts';
import type { Blank, Fact, Report } from '#lib/report/report.ts';
import type { Finding } from './finding.ts';

/** What a cell says: its number or kind of blank, the characters printed, and the unit that they are in where one is printed. */
export type CellValue = {
	value: number | null;
	blank: Blank | null;
	raw: string;
	unit?: string | null;
};

export type CellChange = { place: Place; held: CellValue | null; read: CellValue | null };

export const identityParts = ['title', 'agency', 'region', 'scope', 'era'] as const;
export type IdentityPart = (typeof identityParts)[number];
export type IdentityChange = { part: IdentityPart; held: string | null; read: string | null };

export type CellChanges = {
	/** Cells that only the report read has, in the order of its tables. */
	added: CellChange[];
	/** Cells that only the report held has. */
	removed: CellChange[];
	/** Cells that say another number, or a number instead of a blank, or another kind of blank, or another unit. */
	changed: CellChange[];
};

export type ReportChanges = CellChanges & { identity: IdentityChange[] };

type Compared = Pick<Report, 'facts' | IdentityPart>;

type ComparedFact = Omit<Fact, 'at'>;

/**
 * What the cells read newly change against those held. Characters alone (`1,204` for `1204`)
 * are no change. Of a cell printed twice the first counts.
 */
export function compareCells(
	held: readonly ComparedFact[],
	read: readonly ComparedFact[]
): CellChanges {
	const before = cellsOf(held);
	const after = cellsOf(read);
	const change = (key: string): CellChange => {
		const fact = (after.get(key) ?? before.get(key))!;
		return {
			place: { table: fact.table, row: fact.row, column: fact.column },
			held: valueOf(before.get(key)),
			read: valueOf(after.get(key))
		};
	};
	const changes = [...after.keys(), ...before.keys().filter((key) => !after.has(key))].map(change);
	return {
		added: changes.filter(({ held }) => held === null),
		removed: changes.filter(({ read }) => read === null),
		changed: changes.filter(({ held, read }) => held && read && !saysTheSame(held, read))
	};
}

/** What a report read newly changes against the version held: its cells, and what it says of itself. */
export function compareReports(held: Compared | null, read: Compared): ReportChanges {
	return {
		...compareCells(held?.facts ?? [], read.facts),
		identity: held
			? identityParts
					.map((part) => ({ part, held: held[part], read: read[part] }))
					.filter(({ held, read }) => held !== read)
			: []
	};
}

function cellsOf(facts: readonly ComparedFact[]): Map<string, ComparedFact> {
	const cells = new Map<string, ComparedFact>();
	for (const fact of facts) {
		const key = placeKey(fact);
		if (!cells.has(key)) cells.set(key, fact);
	}
	return cells;
}

const saysTheSame = (one: CellValue, other: CellValue) =>
	one.value === other.value && one.blank === other.blank && one.unit === other.unit;

function valueOf(fact: ComparedFact | undefined): CellValue | null {
	return fact ? { value: fact.value, blank: fact.blank, raw: fact.raw, unit: fact.unit } : null;
}

export type FindingChanges = {
	/** Findings that the report read has and the report held has not: rules newly broken. */
	broken: Finding[];
	/** Findings that go away. */
	healed: Finding[];
};

/** Which rules newly break and which heal. A finding is told by its rule, its place and its operands' places, not by its numbers. */
export function compareFindings(
	held: readonly Finding[],
	read: readonly Finding[]
): FindingChanges {
	const before = new Set(held.map(sameAs));
	const after = new Set(read.map(sameAs));
	return {
		broken: read.filter((finding) => !before.has(sameAs(finding))),
		healed: held.filter((finding) => !after.has(sameAs(finding)))
	};
}

function sameAs({ rule, place, operands }: Finding): string {
	const places = operands.map((operand) =>
		operand.place ? placeKey(operand.place) : operand.label
	);
	return JSON.stringify([rule, place && placeKey(place), [...new Set(places)].sort()]);
}
