import type { Cell } from '#lib/read/document.ts';
import { placeOf } from '#lib/report/locator.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import { headingUnit, looksLikeValue, readValue } from '#lib/report/printed-value.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { eraFrom } from '#lib/recognise/identity/dating.ts';
import { leadingRegion } from '#lib/recognise/identity/gazetteer.ts';
import { plainYears } from '#lib/recognise/identity/title.ts';
import { labelKey } from '#lib/recognise/label.ts';
import { message } from '#lib/recognise/message.ts';
import type { Ledger, LedgerColumn, LedgerTable } from './ledger.ts';
import { faultsOf, type LedgerMapping } from './mapping.ts';
import { ledgerMessage } from './sentences.ts';

export type LedgerOptions = {
	/** The report year of rows without one of their own, where a person says so. */
	year?: number | null;
	/** Tells a year where neither a person, the row nor the ledger's title does. */
	fileName?: string;
};

/** One office's report for one year, with what is told about its row. */
export type LedgerReport = { report: Report; messages: Message[] };

type Used = { column: LedgerColumn; place: Place };
type Form = {
	office: number;
	year: number | null;
	region: number | null;
	cells: Used[];
};
type Line = { office: Cell; name: string; region: string; facts: Fact[]; messages: Message[] };
type Dated = Line & { year: number | null; table: LedgerTable };

const isTotal = (name: string) =>
	/^(?:合计|总计|小计|共计|总数|汇总|累计|平均|全[省市区县旗州](?:合计|总计|汇总)?$)|(?:合计|小计|总计|汇总)(?:数)?$/.test(
		name
	);
/** Notes and signatures below a table, which may stand in the column of offices. */
const isNote = (name: string) =>
	name.length > 40 || /[。；：:]|^(?:注|说明|备注|填表|制表|审核|联系|单位负责人)/.test(name);

const compact = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\s+/g, '');

function formsOf({ columns }: Ledger, mapping: LedgerMapping): Map<number, Form> {
	const forms = new Map<number, Form>();
	const columnOf = (form: number, kind: string) =>
		columns.find((column, i) => column.form === form && mapping[i]!.kind === kind)?.index ?? null;
	for (const form of new Set(columns.map((column) => column.form))) {
		const office = columnOf(form, 'office');
		if (office === null) continue;
		const cells = columns.flatMap((column, i): Used[] => {
			const use = mapping[i]!;
			return column.form === form && use.kind === 'cell' ? [{ column, place: use.place }] : [];
		});
		const [year, region] = [columnOf(form, 'year'), columnOf(form, 'region')];
		forms.set(form, { office, year, region, cells });
	}
	return forms;
}

/** The years that texts name, `2023年` or a sheet called `2023`: one, or null where they name none or several. */
function yearIn(texts: readonly string[]): number | null {
	const years = texts.flatMap((text) => {
		const plain = plainYears(text);
		const named = [...plain.matchAll(/(?<!\d)(20\d{2})(?=年)/g)].map(([year]) => Number(year));
		const alone = plain.match(/^\D{0,8}(20\d{2})\D{0,8}$/)?.[1];
		return named.length > 0 ? named : alone ? [Number(alone)] : [];
	});
	return new Set(years).size === 1 ? years[0]! : null;
}

function readRow(row: readonly (Cell | null)[], { cells }: Form): Pick<Line, 'facts' | 'messages'> {
	const facts: Fact[] = [];
	const messages: Message[] = [];
	for (const { column, place } of cells) {
		const cell = row[column.index];
		if (!cell) continue;
		const raw = cell.text;
		if (cell.columnSpan * cell.rowSpan > 1) {
			if (raw.trim() === '') continue;
			const detail = { place: placeName(place), raw: raw.trim() };
			messages.push(ledgerMessage('ledger_cell_merged', cell.at, detail));
			continue;
		}
		const { value, blank, unit } = readValue(raw);
		const money = place.table === 'proactive' && /amount$/.test(place.column);
		const heading = money ? column.heads.map(headingUnit).findLast((one) => one !== null) : null;
		facts.push({
			...place,
			value,
			blank,
			raw,
			unit: money || place.table === 'indicators' ? (unit ?? heading ?? null) : null,
			at: cell.at
		});
		if (blank === 'unreadable') {
			const detail = { place: placeName(place), raw: raw.trim() };
			messages.push(message('unreadable_value', cell.at, detail));
		}
	}
	return { facts, messages };
}

const isFilled = ({ facts, messages }: Pick<Line, 'facts' | 'messages'>) =>
	messages.length > 0 || facts.some((fact) => fact.blank !== 'empty');

type Year = { year: number | null; told: Message | null; unreadable: string | null };

function yearOfRow(
	row: readonly (Cell | null)[],
	form: Form,
	table: LedgerTable,
	{ year: given, fileName }: LedgerOptions
): Year {
	const cell = form.year === null ? null : row[form.year];
	const raw = compact(cell?.text);
	if (cell && raw !== '') {
		const own = raw.match(/^(20\d{2})(?:年(?:度)?)?$/)?.[1];
		if (!own) return { year: null, told: null, unreadable: raw };
		const year = Number(own);
		return { year, told: ledgerMessage('ledger_year_of_row', cell.at, { year }), unreadable: null };
	}
	if (given) {
		const told = ledgerMessage('ledger_year_given', null, { year: given });
		return { year: given, told, unreadable: null };
	}
	const year = yearIn(table.titles) ?? yearIn([fileName ?? '']);
	return {
		year,
		told: year
			? ledgerMessage('ledger_year_of_title', null, { year })
			: message('year_unknown', null),
		unreadable: null
	};
}

/** The rows of a table that are an office's; what is left out is told. */
function linesOf(
	table: LedgerTable,
	form: Form,
	options: LedgerOptions,
	tell: (message: Message) => void
): Dated[] {
	return table.rows.flatMap((row): Dated[] => {
		const office = row[form.office];
		const name = compact(office?.text);
		const read = readRow(row, form);
		const first = row.find((cell) => cell !== null);
		const words = row.flatMap((cell) =>
			cell && !looksLikeValue(cell.text) ? compact(cell.text) : []
		);
		const total = isTotal(name) ? name : name === '' ? words.find(isTotal) : undefined;
		if (total !== undefined) {
			tell(ledgerMessage('ledger_total_row', office?.at ?? null, { office: total }));
			return [];
		}
		if (name === '' || looksLikeValue(name)) {
			const at = office?.at ?? first?.at ?? null;
			const detail = { row: at ? (placeOf(at).match(/(\d+)$/)?.[1] ?? '') : '' };
			if (isFilled(read)) tell(ledgerMessage('ledger_row_without_office', at, detail));
			return [];
		}
		if (!isFilled(read)) {
			if (!isNote(name)) tell(ledgerMessage('ledger_row_empty', office!.at, { office: name }));
			return [];
		}
		if (!read.facts.some(({ value }) => value !== null) && isNote(name)) return [];
		const { year, told, unreadable } = yearOfRow(row, form, table, options);
		if (unreadable !== null) {
			const detail = { office: name, raw: unreadable };
			tell(ledgerMessage('ledger_year_unreadable', office!.at, detail));
			return [];
		}
		const region = form.region === null ? '' : compact(row[form.region]?.text);
		const messages = told ? [told, ...read.messages] : read.messages;
		return [{ office: office!, name, region, facts: read.facts, messages, year, table }];
	});
}

const valuesOf = (facts: readonly Fact[]) => facts.map(({ raw }) => raw.trim()).join('|');

/** Rows of one office, year and form: one where they say the same; none, and told, where they do not. */
function oneEach(lines: readonly Dated[], tell: (message: Message) => void): Dated[] {
	const [first] = lines;
	if (!first) return [];
	const same = lines.every((line) => valuesOf(line.facts) === valuesOf(first.facts));
	if (same) return [first];
	const detail = { office: first.name, year: first.year, rows: lines.length };
	tell(ledgerMessage('ledger_office_repeated', first.office.at, detail));
	return [];
}

/** A government in a ledger of offices may stand for its own office or for all of them: its scope is not told. */
const isGovernment = (name: string) => /[省市区县旗州盟]人民政府$/.test(name);

function reportOf(lines: readonly Dated[], ignored: Message | null): LedgerReport {
	const { name, region: told, year, table, office } = lines[0]!;
	const facts = lines.flatMap((line) => line.facts);
	const context = [...table.titles, told].join('\n');
	const region =
		leadingRegion(name, context)?.region ?? leadingRegion(told, context)?.region ?? null;
	const era = eraFrom(facts, year);
	return {
		report: {
			agency: name,
			region: region?.fullName ?? null,
			regionCode: region?.code ?? null,
			year,
			era: era.era,
			scope: isGovernment(name) ? null : 'agency',
			title: null,
			facts,
			sections: [],
			figures: [],
			problems: [],
			improvements: []
		},
		messages: [
			...lines.flatMap((line) => line.messages),
			...(era.message ? [era.message] : []),
			...(ignored ? [{ ...ignored, at: office.at }] : [])
		]
	};
}

/** Columns with numbers that no use was chosen for. */
function ignoredColumns({ columns }: Ledger, mapping: LedgerMapping): Message | null {
	const left = columns.filter(
		({ samples }, index) =>
			mapping[index]!.kind === 'ignored' &&
			samples.some((sample) => readValue(sample).value !== null)
	);
	const names = left
		.map(({ name, heads }) => heads.at(-1) ?? name)
		.filter((head) => !/^序/.test(head));
	if (names.length === 0) return null;
	return ledgerMessage('ledger_columns_ignored', null, { columns: names.join('、') });
}

/**
 * One report for each office and year of a ledger, from the columns that its mapping tells; facts keep their cells. Rows of totals,
 * rows without an office and repeated rows that differ are left out and told in `messages`. What a ledger does not hold (prose, other
 * cells) the reports do not either.
 * @throws when the mapping is not one of this ledger (see `faultsOf`).
 */
export function readLedger(
	ledger: Ledger,
	mapping: LedgerMapping,
	options: LedgerOptions = {}
): { reports: LedgerReport[]; messages: Message[] } {
	const faults = faultsOf(ledger, mapping);
	if (faults.length > 0) throw new Error(`a mapping with faults: ${faults.join(', ')}`);
	const messages: Message[] = [];
	const tell = (one: Message) => messages.push(one);
	const forms = formsOf(ledger, mapping);
	const lines = ledger.tables.flatMap((table) => {
		const form = forms.get(table.form);
		return form ? linesOf(table, form, options, tell) : [];
	});
	const subjects = Map.groupBy(lines, ({ name, year }) => `${labelKey(name)} ${year}`);
	const ignored = ignoredColumns(ledger, mapping);
	const reports = [...subjects.values()].flatMap((own) => {
		const kept = [...Map.groupBy(own, ({ table }) => table.form).values()].flatMap((rows) =>
			oneEach(rows, tell)
		);
		return kept.length > 0 ? [reportOf(kept, ignored)] : [];
	});
	return { reports, messages };
}
