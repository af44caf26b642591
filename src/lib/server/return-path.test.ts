import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

const origin = 'http://localhost:3000';

test.each([
	['/regions/990101?year=2024#cell-requests/total/total', undefined],
	['/', undefined],
	[null, '/'],
	['', '/'],
	['https://example.org/', '/'],
	['//example.org/', '/'],
	['/\\example.org/', '/'],
	['/\t/example.org', '/'],
	['javascript:alert(1)', '/'],
	['regions', '/']
])('goes back to %j as %j', (asked, expected) => {
	expect(returnPath(asked, origin)).toBe(expected ?? asked);
});

test('a path that only becomes another site after tidying stays here', () => {
	expect(returnPath('/.//example.org', origin)).toBe('/example.org');
});
