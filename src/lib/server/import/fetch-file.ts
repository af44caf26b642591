import type { Outcome } from '#lib/report/result.ts';
import type { Claimed } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';

export type Fetched = { bytes: Uint8Array; fileName: string };

/** The bytes of a file taken up: those handed in, or what its address gives. */
export async function fetchFile(db: Database, claimed: Claimed): Promise<Outcome<Fetched>> {
	const { bytes, fileName } = claimed;
	if (bytes) return { ok: true, value: { bytes, fileName }, messages: [] };
	return {
		ok: false,
		refusal: { code: 'bytes_gone', text: '文件内容已不在，请重新选择这个文件。' }
	};
}
