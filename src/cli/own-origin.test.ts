import { expect, it } from 'vitest';
import { fromOwnAddress } from './own-origin.ts';

it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '10.1.2.3'])(
	'takes a form sent from http://%s to itself',
	(host) => expect(fromOwnAddress({ host, origin: `http://${host}` })).toBe(true)
);

it.each([
	['another site', '127.0.0.1:3000', 'http://example.com'],
	['another port', '127.0.0.1:3000', 'http://127.0.0.1:8080'],
	['another address', '127.0.0.1:3000', 'http://localhost:3000'],
	['a name that somebody else owns', 'example.com:3000', 'http://example.com:3000'],
	[
		'a name that only begins like an address',
		'127.0.0.1.example.com',
		'http://127.0.0.1.example.com'
	],
	['no page', '127.0.0.1:3000', undefined],
	['an opaque page', '127.0.0.1:3000', 'null']
])('refuses %s', (_, host, origin) => expect(fromOwnAddress({ host, origin })).toBe(false));
