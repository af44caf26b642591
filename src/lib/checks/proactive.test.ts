import { expect, it } from 'vitest';
import { check } from './check.ts';
import { printing, soundReport } from './sample-report.fixture.ts';

const row = (values: Record<string, number | null>) =>
	Object.fromEntries(Object.entries(values).map(([cell, value]) => [`proactive/${cell}`, value]));

it('notices fewer documents in force than the year added', () => {
	const report = printing(
		soundReport(),
		row({
			'normative_documents/issued': 8,
			'normative_documents/repealed': 1,
			'normative_documents/in_force': 3
		})
	);
	expect(check(report)).toMatchObject([
		{ rule: 'proactive_stock', severity: 'notice', difference: -4 }
	]);
});

it('accepts documents issued and repealed in one year, and notices a blank beside them', () => {
	const numbers = { 'regulations/issued': 2, 'regulations/repealed': 2 };
	expect(check(printing(soundReport(), row({ ...numbers, 'regulations/in_force': 0 })))).toEqual(
		[]
	);
	expect(
		check(printing(soundReport(), row({ 'regulations/issued': 2, 'regulations/in_force': null })))
	).toMatchObject([{ rule: 'proactive_blank', severity: 'notice' }]);
});

it('notices in the 2019 format more newly published than in all, and a fall below none', () => {
	const report = printing(
		soundReport({}, { era: '2019' }),
		row({
			'regulations/newly_published': 4,
			'regulations/published_total': 1,
			'licensing/prior_items': 2,
			'licensing/change': -5
		})
	);
	expect(check(report).map(({ rule }) => rule)).toEqual(['proactive_stock', 'proactive_change']);
});
