import { sentence } from '#lib/checks/check.ts';
import type { CellChange, CellValue, IdentityPart } from '#lib/checks/compare.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';
import { placeKey, placeName } from '#lib/report/place.ts';
import type { PreviewedChanges } from '#lib/server/import/preview.ts';

export type CellChangeView = {
	key: string;
	place: string;
	held: string | null;
	read: string | null;
};

/** What storing a file would change, in the reader's language. */
export type PreviewView = {
	/** One sentence that sums it up. */
	summary: string;
	identity: { part: string; held: string; read: string }[];
	/** Cells changed, lost and new, in this order, as many as can be looked through. */
	cells: CellChangeView[];
	/** How many more cells there are. */
	more: number;
	broken: string[];
	healed: string[];
};

const mostCells = 300;

export function previewView(changes: PreviewedChanges, locale: Locale): PreviewView {
	const { heldVersion, report, broken, healed } = changes;
	const cells = [...report.changed, ...report.removed, ...report.added];
	return {
		summary:
			heldVersion === null
				? m.import_preview_new({ cells: changes.cells, broken: broken.length }, { locale })
				: m.import_preview_version(
						{
							version: heldVersion,
							changed: report.changed.length,
							added: report.added.length,
							removed: report.removed.length,
							broken: broken.length,
							healed: healed.length
						},
						{ locale }
					),
		identity: report.identity.map(({ part, held, read }) => ({
			part: partNames[part]({}, { locale }),
			held: held ?? '—',
			read: read ?? '—'
		})),
		cells: cells.slice(0, mostCells).map((change) => cellView(change, locale)),
		more: Math.max(0, cells.length - mostCells),
		broken: broken.map((finding) => sentence(finding, locale)),
		healed: healed.map((finding) => sentence(finding, locale))
	};
}

function cellView({ place, held, read }: CellChange, locale: Locale): CellChangeView {
	return {
		key: placeKey(place),
		place: placeName(place, locale),
		held: held && printed(held, locale),
		read: read && printed(read, locale)
	};
}

/** A cell as it is printed; an empty one is told so. */
function printed({ raw }: CellValue, locale: Locale): string {
	return raw.trim() === '' ? m.import_preview_blank({}, { locale }) : raw.trim();
}

type Name = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const partNames: Record<IdentityPart, Name> = {
	title: m.import_part_title,
	agency: m.import_part_agency,
	region: m.import_part_region,
	scope: m.import_part_scope,
	era: m.import_part_era
};
