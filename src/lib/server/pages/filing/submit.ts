import { sentence } from '#lib/checks/check.ts';
import { severities, type Finding, type Severity } from '#lib/checks/finding.ts';
import { liveFindings, prosePath } from '#lib/filing/as-report.ts';
import { formOf, inputsOf, type Form, type FormContent } from '#lib/filing/form.ts';
import { whereInWords } from '#lib/filing/differences.ts';
import { sectionHeadings } from '#lib/filing/guidance.ts';
import { lengths } from '#lib/filing/received-content.ts';
import { cellProblems, proseProblems, unfilled } from '#lib/filing/unfilled.ts';
import { findingAnchor } from '#lib/publish/anchors.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeKey, placeName, placeOfKey } from '#lib/report/place.ts';
import type { Access } from '#lib/server/access/access.ts';
import type { DraftKey } from '#lib/server/db/draft.ts';
import type { Database, Reader } from '#lib/server/db/types.ts';
import { saveDraft, type FilingPermit } from '#lib/server/filing/save.ts';
import { submitDraft, type Submitted } from '#lib/server/filing/submit.ts';
import { readForm } from './form.ts';

/** Something that does not add up, to be confirmed with a reason where it is an error. */
export type ToConfirm = {
	anchor: string;
	severity: Severity;
	sentence: string;
	/** Where in the form it is: a cell's key, or `prose/1`. */
	at: string;
	/** What was noted there before. */
	reason: string;
};

/** The cell of the form that a finding is about, or one that it counts in; else the prose. */
function whereOf({ place, operands }: Finding, cells: ReadonlySet<string>): string {
	const own = operands.filter(({ year }) => year === undefined);
	const places = [place, ...own.map((operand) => operand.place)].flatMap((place) =>
		place ? [placeKey(place)] : []
	);
	const prose = own.flatMap(({ at }) =>
		at.kind === 'element' && at.path.startsWith('prose/') ? [at.path] : []
	);
	return places.find((key) => cells.has(key)) ?? prose[0] ?? prosePath(1);
}

function toConfirm(findings: readonly Finding[], content: FormContent, form: Form, locale: Locale) {
	const cells = new Set(inputsOf(form).map(({ place }) => placeKey(place)));
	return findings.map((finding): ToConfirm => {
		const at = whereOf(finding, cells);
		const { severity } = finding;
		const anchor = findingAnchor(finding);
		return {
			anchor,
			severity,
			sentence: sentence(finding, locale),
			at,
			reason: content.notes[at] ?? ''
		};
	});
}

/** What stands before a form is handed in: what is unfilled, what cannot stay, what does not add up, and the report itself. */
export async function readSubmission(
	db: Reader,
	access: Access | null,
	key: DraftKey,
	today: string,
	locale: Locale
) {
	const shown = await readForm(db, access, key, today);
	if (!shown) return null;
	const { draft, context, before, agency, status, isClosed, isSubmitted } = shown;
	const { content } = draft;
	const form = formOf(key.year);
	const open = unfilled(content, form);
	const findings = liveFindings(content, context, before);
	return {
		agency,
		year: key.year,
		revision: draft.revision,
		savedBy: draft.by,
		savedAt: draft.at,
		status,
		isClosed,
		isSubmitted,
		content,
		/** No cell holds anything: to be confirmed before it is handed in. */
		isBlank: open.cells.length === inputsOf(form).length,
		openCells: open.cells.map((place) => ({
			key: placeKey(place),
			name: placeName(place, locale)
		})),
		openSections: open.sections.map((number) => ({
			number,
			name: sectionHeadings[number][locale]
		})),
		problems: [
			...Object.entries(cellProblems(content, form)).map(([at, problem]) => ({
				at,
				name: placeName(placeOfKey(at), locale),
				words: problem[locale]
			})),
			...proseProblems(content).map(({ section, paragraph, problem }) => ({
				at: prosePath(section),
				name: whereInWords({ part: 'prose', section, paragraph }, locale),
				words: problem[locale]
			}))
		],
		findings: severities.flatMap((severity) =>
			toConfirm(findings, content, form, locale).filter((finding) => finding.severity === severity)
		)
	};
}

export type SubmissionPage = NonNullable<Awaited<ReturnType<typeof readSubmission>>>;

export type HandedIn = Submitted | { kind: 'unexplained'; anchors: string[] } | { kind: 'blank' };

/**
 * Hands a form in as the page before showed it. A form without a number has to be confirmed, and each error with a reason, which is kept as the note of its
 * place; the printed values stay as they are.
 */
export async function handIn(
	db: Database,
	access: Access | null,
	permit: FilingPermit,
	key: DraftKey,
	asked: {
		revision: number;
		signedOn: string;
		/** Whether it was confirmed that no cell is filled in. */
		blankConfirmed: boolean;
		reason: (anchor: string) => string;
		today: string;
		locale: Locale;
		now: Date;
	}
): Promise<HandedIn> {
	const { revision, reason, today, locale, now } = asked;
	const shown = await readSubmission(db, access, key, today, locale);
	if (!shown) return { kind: 'incomplete' };
	if (shown.revision !== revision) return { kind: 'changed', revision: shown.revision };
	if (shown.isBlank && !asked.blankConfirmed) return { kind: 'blank' };
	const errors = shown.findings.filter(({ severity }) => severity === 'error');
	const unexplained = errors.filter(({ anchor }) => reason(anchor) === '');
	if (unexplained.length > 0)
		return { kind: 'unexplained', anchors: unexplained.map(({ anchor }) => anchor) };
	const { content } = shown;
	const notes = { ...content.notes };
	for (const { anchor, at } of errors) {
		const given = reason(anchor).slice(0, lengths.note);
		const [before = ''] = [notes[at]];
		if (!before.includes(given))
			notes[at] = [before, given].filter(Boolean).join('；').slice(0, lengths.note);
	}
	const write = { expected: revision, content: { ...content, notes } };
	const saved = await saveDraft(db, permit, key.year, write, now);
	if (saved.kind === 'conflict') return { kind: 'changed', revision: saved.theirs.revision };
	const { signedOn } = asked;
	return submitDraft(db, permit, key.year, {
		expected: saved.revision,
		signedOn,
		receivedOn: today
	});
}
