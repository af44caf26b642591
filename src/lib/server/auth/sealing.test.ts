import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isSealed, open, seal } from './sealing.ts';
import { keyFile, sealingKey } from './sealing-key.ts';

const first = sealingKey({ YUEBAO_SECRET: 'a'.repeat(32) });
const second = sealingKey({ YUEBAO_SECRET: 'b'.repeat(32) });

it('is opened by its key, as what it is about, and unchanged', () => {
	const sealed = seal('GEZDGNBVGY3TQOJQ', 'user:7', first);
	expect(isSealed(sealed)).toBe(true);
	expect(sealed).not.toContain('GEZDGNBVGY3TQOJQ');
	expect(open(sealed, 'user:7', first)).toBe('GEZDGNBVGY3TQOJQ');
	expect(open(sealed, 'user:8', first)).toBeNull();
	expect(open(sealed, 'user:7', second)).toBeNull();
	expect(open(sealed.slice(0, -2), 'user:7', first)).toBeNull();
	expect(open('GEZDGNBVGY3TQOJQ', 'user:7', first)).toBeNull();
	expect(seal('GEZDGNBVGY3TQOJQ', 'user:7', first)).not.toBe(sealed);
});

it('has a key of its own in the data folder, for the owner alone, the same at every start', () => {
	const folder = mkdtempSync(join(tmpdir(), 'yuebao-key-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const environment = { YUEBAO_DATA: join(folder, 'data') };
	const key = sealingKey(environment);
	expect(statSync(keyFile(environment)).mode & 0o777).toBe(0o600);
	expect(sealingKey(environment)).toEqual(key);
	truncateSync(keyFile(environment), 4);
	expect(() => sealingKey(environment)).toThrow('second-factor.key');
	expect(() => sealingKey({ YUEBAO_SECRET: 'short' })).toThrow('YUEBAO_SECRET');
});
