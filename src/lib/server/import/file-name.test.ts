import { expect, it } from 'vitest';
import { plainFolder, plainName } from './file-name.ts';

it('keeps the last part of a path and nothing that a terminal or a reader obeys', () => {
	expect(plainName('../../etc/年报.html')).toBe('年报.html');
	expect(plainName('C:\\年报\\2020.txt')).toBe('2020.txt');
	expect(plainName('a\u001b[31m\u0000b.txt')).toBe('a[31mb.txt');
	expect(plainName('年报\u202Etxt.exe')).toBe('年报txt.exe');
	expect(plainName('报'.repeat(500))).toHaveLength(200);
	expect(plainName('dir/')).toBe('—');
});

it('keeps the folders of a path, and nothing that leads elsewhere', () => {
	expect(plainFolder('年报/城区/民政局.doc')).toBe('年报/城区');
	expect(plainFolder('/../..//etc/passwd')).toBe('etc');
	expect(plainFolder('a.txt')).toBe('');
	expect(plainFolder('x/'.repeat(500)).split('/')).toHaveLength(8);
});
