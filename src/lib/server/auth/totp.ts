import { generateSecret, generateURI, verifySync } from 'otplib';
import { toString as drawn } from 'qrcode';
import { randomBytes } from 'node:crypto';

/** Codes of RFC 6238 as every authenticator app makes them: SHA-1, six digits, 30 seconds; a key of 160 bits (RFC 4226, 4). */
const period = 30;
const issuer = '阅报 Yuebao';

/** A new key in Base32. */
export function newKey(): string {
	return generateSecret({ length: 20 });
}

/**
 * The time step that a code belongs to, of now, the one before and the one after (RFC 6238, 5.2); null where it is no code of
 * them, or its step is not later than the latest one taken.
 */
export function stepOf(key: string, code: string, latest: number | null, now: Date): number | null {
	const token = code.normalize('NFKC').replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return null;
	const result = verifySync({
		secret: key,
		token,
		epoch: Math.floor(now.getTime() / 1000),
		epochTolerance: period,
		...(latest === null ? {} : { afterTimeStep: latest })
	});
	return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** A key for an authenticator app: the picture to photograph, as SVG, and the key in groups to type. */
export async function shown(key: string, login: string): Promise<{ svg: string; text: string }> {
	const uri = generateURI({ issuer, label: login, secret: key });
	const svg = await drawn(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
	return { svg, text: key.match(/.{1,4}/g)?.join(' ') ?? key };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten codes of 80 random bits, each to be used once where the app is not at hand. */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: 10 }, () =>
		[...randomBytes(16)]
			.map((byte) => alphabet[byte % alphabet.length])
			.join('')
			.replace(/.{4}(?=.)/g, '$&-')
	);
}

/** A recovery code in one form however it was typed; null where it cannot be one. */
export function normalRecoveryCode(text: string): string | null {
	const bare = text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
	return /^[a-z2-7]{16}$/.test(bare) ? bare.replace(/.{4}(?=.)/g, '$&-') : null;
}
