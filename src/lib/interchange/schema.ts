import { reformKinds } from '#lib/register/reform.ts';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { tables } from '#lib/report/codes.ts';
import { eras } from '#lib/report/era.ts';
import { blanks, bounds } from '#lib/report/report.ts';
import { reportStatuses } from '#lib/report/status.ts';
import { formatName, formatVersion, nameKinds } from './format.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const whole = { type: 'integer', minimum: 0 };
const year = { type: 'integer', minimum: 2000, maximum: 2100 };
const yearOrNull = { ...year, type: ['integer', 'null'] };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const dayOrNull = { ...day, type: ['string', 'null'] };
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const agencyKey = { type: 'string', pattern: '^a\\d+$' };

const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values });
const oneOfOrNull = (values: readonly string[]) => ({
	type: ['string', 'null'],
	enum: [...values, null]
});
const listOf = (items: JsonSchema) => ({ type: 'array', items });
/** Every property is there, and no other. */
const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []) => ({
	type: 'object',
	properties,
	required: Object.keys(properties).filter((name) => !optional.includes(name)),
	additionalProperties: false
});

const passage = { start: whole, end: whole };
const inPassage = ['start', 'end'];
const locator = {
	description: 'Where in the source document something stands.',
	oneOf: [
		object({ kind: { const: 'line' }, line: whole, start: whole, end: whole, endLine: whole }, [
			'endLine'
		]),
		object({ kind: { const: 'element' }, path: text, ...passage }, inPassage),
		object({ kind: { const: 'paragraph' }, paragraph: whole, ...passage }, inPassage),
		object(
			{ kind: { const: 'cell' }, table: whole, row: whole, cell: whole, ...passage },
			inPassage
		),
		object({ kind: { const: 'sheet' }, sheet: text, cell: text, ...passage }, inPassage),
		object(
			{
				kind: { const: 'page' },
				page: whole,
				box: object({
					left: { type: 'number' },
					top: { type: 'number' },
					right: { type: 'number' },
					bottom: { type: 'number' }
				}),
				...passage
			},
			inPassage
		)
	]
};
const at = { $ref: '#/$defs/locator' };

const improvement = object({ text, at });

const valued = {
	value: { type: ['number', 'null'], description: 'Null exactly where `blank` is not.' },
	blank: oneOfOrNull(blanks)
};

const fact = object(
	{
		table: oneOf(tables),
		row: text,
		column: text,
		...valued,
		raw: { ...text, description: 'The characters of the cell as printed.' },
		unit: textOrNull,
		at,
		printed: {
			...object(valued),
			description: 'There exactly where a person corrected the value: what is printed.'
		}
	},
	['printed']
);

const draft = 'https://json-schema.org/draft/2020-12/schema';
const format = { format: { const: formatName }, formatVersion: { const: formatVersion } };

export const reportSchema: JsonSchema = {
	$schema: draft,
	title: '政府信息公开工作年度报告',
	...object({
		...format,
		agencyKey,
		source: digest,
		fromLedger: { type: 'boolean' },
		status: oneOf(reportStatuses),
		publishedOn: dayOrNull,
		report: object({
			agency: text,
			region: textOrNull,
			regionCode: textOrNull,
			year,
			era: oneOf(eras),
			scope: oneOfOrNull(['agency', 'aggregate']),
			title: textOrNull,
			facts: listOf(fact),
			sections: listOf(
				object({ number: { type: 'integer', minimum: 1, maximum: 6 }, title: text, text, at })
			),
			figures: listOf(
				object({
					measure: text,
					year,
					value: { type: 'number' },
					bound: oneOf(bounds),
					quote: text,
					at
				})
			),
			problems: listOf(
				object({
					text,
					areas: listOf(text),
					at,
					improvement: { oneOf: [improvement, { type: 'null' }] }
				})
			),
			improvements: listOf(improvement)
		}),
		messages: listOf(
			object({
				code: text,
				text,
				detail: {
					type: 'object',
					additionalProperties: { type: ['string', 'number', 'null'] }
				},
				at: { oneOf: [at, { type: 'null' }] }
			})
		)
	}),
	$defs: { locator }
};

export const packageSchema: JsonSchema = {
	$schema: draft,
	title: '一个地区的年度报告交换包',
	...object({
		...format,
		made: text,
		region: object({
			code: { type: 'string', pattern: '^\\d{6}(\\d{3}){0,2}$' },
			name: text,
			fullName: text,
			synthetic: { type: 'boolean' }
		}),
		agencies: listOf(
			object({
				key: agencyKey,
				kind: oneOf(agencyKinds),
				validFrom: yearOrNull,
				validTo: yearOrNull,
				successor: { ...agencyKey, type: ['string', 'null'] },
				names: listOf(
					object({ name: text, kind: oneOf(nameKinds), validFrom: yearOrNull, validTo: yearOrNull })
				)
			})
		),
		reforms: listOf(
			object({
				kind: oneOf(reformKinds),
				on: day,
				firstYear: year,
				basis: text,
				note: textOrNull,
				before: listOf(agencyKey),
				after: listOf(agencyKey)
			})
		),
		sources: listOf(
			object({ sha256: digest, fileName: text, mediaType: text, receivedOn: dayOrNull })
		),
		reports: listOf({ type: 'string', pattern: '^reports/[a-z0-9-]+\\.json$' })
	})
};
