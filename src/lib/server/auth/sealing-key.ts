import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Record<string, string | undefined>;

const fewest = 32;

/** Where the secret lies that is not given by the environment. */
export function keyFile(environment: Environment): string {
	return join(environment.YUEBAO_DATA?.trim() || 'data', 'second-factor.key');
}

/**
 * The key that second factors are sealed with, so that who has the database or a backup alone can make no codes: from
 * `YUEBAO_SECRET`, else from a file of the data folder, which is made at first with 256 random bits for its owner alone.
 * @throws where the secret is shorter than 32 characters, or the file can be neither read nor made
 */
export function sealingKey(environment: Environment = process.env): Buffer {
	const given = environment.YUEBAO_SECRET?.trim();
	const secret = given || secretIn(keyFile(environment));
	if (secret.length < fewest)
		throw new Error(
			given
				? `YUEBAO_SECRET 太短，至少 ${fewest} 个字符。`
				: `密钥文件 ${keyFile(environment)} 不完整；请从备份取回，或移走后重新设置动态口令。`
		);
	return Buffer.from(hkdfSync('sha256', secret, '', 'yuebao second factor', 32));
}

function secretIn(path: string): string {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem;
	}
	mkdirSync(join(path, '..'), { recursive: true });
	try {
		writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
	} catch (problem) {
		if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
	}
	return readFileSync(path, 'utf8').trim();
}
