import { expect, it } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

it('keeps what was asked for last, and never more than its limit', () => {
	const cache = boundedCache<string>(6, (value) => value.length);
	cache.set('a', 'aa');
	cache.set('b', 'bb');
	cache.set('c', 'cc');
	expect(cache.get('a')).toBe('aa');
	cache.set('d', 'ddd');
	expect([...'abcd'].map((key) => cache.get(key))).toEqual(['aa', undefined, undefined, 'ddd']);
});

it('takes nothing that is too heavy for it, and weighs a key anew', () => {
	const cache = boundedCache<string>(3, (value) => value.length);
	cache.set('a', 'aaa');
	cache.set('b', 'bbbb');
	expect(cache.get('a')).toBe('aaa');
	expect(cache.get('b')).toBeUndefined();
	cache.set('a', 'a');
	cache.set('c', 'cc');
	expect([cache.get('a'), cache.get('c')]).toEqual(['a', 'cc']);
});
