/** How much may be handed in. The server's own limit for one request lies above `request`. */
export const limits = {
	/** Bytes of one file. */
	each: 20_000_000,
	/** Bytes of one archive of files. */
	archive: 200_000_000,
	/** Bytes of what an address gives. */
	fetched: 50_000_000,
	/** Bytes of one request that carries several files, as a browser without JavaScript sends it. */
	request: 200_000_000,
	/** Files of one batch, with those out of archives. */
	count: 5000,
	/** Characters of pasted text. */
	text: 1_000_000,
	/** Addresses in one list. */
	addresses: 500
} as const;

export function megabytes(bytes: number): string {
	return `${bytes / 1_000_000} MB`;
}
