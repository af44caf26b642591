import { expect, it } from 'vitest';
import { isDay } from './begin.ts';
import { formOf } from './form.ts';

it('takes for a day only days of the calendar', () => {
	expect(isDay('2024-02-29')).toBe(true);
	for (const text of ['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '', '2024-01-01x'])
		expect(isDay(text)).toBe(false);
});

it('reads a form; what is not plainly a value is not given', () => {
	const sent: Record<string, unknown> = {
		...{ region: ' 330110 ', received: '', dryRun: 'yes', text: ' \n ' },
		addresses: { length: 3 }
	};
	expect(formOf((name) => sent[name], { count: 2, firstName: 'a.docx' })).toEqual({
		...{ region: '330110', received: null, dryRun: false, text: null, addresses: null },
		...{ files: 2, firstName: 'a.docx' }
	});
});
