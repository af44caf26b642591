import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits that fits in an address and in a cookie: 43 characters. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** Whether a text has the form of such a secret: others need not be looked up. */
export function isToken(text: string | null | undefined): text is string {
	return /^[\w-]{43}$/.test(text ?? '');
}

/**
 * SHA-256 in hexadecimal. Secrets of 80 random bits and more need no slower hash: there is nothing to guess from. Looking one
 * up by its hash compares hashes, whose bytes nobody who lacks the secret can choose.
 */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function same(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}
