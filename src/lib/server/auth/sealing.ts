import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const form = 'sealed1';

/**
 * A text that only the key opens again, and only as what it is about (AES-256-GCM, NIST SP 800-38D, with a random nonce of 96
 * bits): copied to another person's row it opens nothing.
 */
export function seal(text: string, about: string, key: Buffer): string {
	const nonce = randomBytes(12);
	const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
	const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
	return [form, ...[nonce, sealing.getAuthTag(), sealed].map(inBase64)].join('.');
}

/** What was sealed; null where the key is another, it is about something else, or it was changed. */
export function open(sealed: string, about: string, key: Buffer): string | null {
	if (!isSealed(sealed)) return null;
	const [, nonce, tag, text] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
	try {
		const opening = createDecipheriv(cipher, key, nonce!, { authTagLength: 16 })
			.setAAD(Buffer.from(about))
			.setAuthTag(tag!);
		return opening.update(text!, undefined, 'utf8') + opening.final('utf8');
	} catch {
		return null;
	}
}

export function isSealed(text: string): boolean {
	return text.startsWith(`${form}.`) && text.split('.').length === 4;
}

const inBase64 = (bytes: Buffer) => bytes.toString('base64url');
