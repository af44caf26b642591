import type { Limits } from '../apart/apart.ts';
import type { Bucket } from '../db/attempt.ts';

/** Bytes of one file, as an import takes it. */
export const largestFile = 20_000_000;

/** What a form adds to its file: boundaries, names. */
export const largestRequest = largestFile + 64 * 1024;

/** How long a file may take to arrive, in milliseconds. */
export const arrival = 60_000;

/** Files that are received or read at the same time, and of those from one network. What is held of them is in memory alone. */
export const atOnce = 4;
export const atOnceFromOne = 2;

/** One process, beside those of imports, that is soon gone again. */
export const readerLimits: Limits = {
	processes: 1,
	milliseconds: 20_000,
	megabytes: 512,
	idle: 60_000
};

/** Offices of one building often share an address: one a minute on the whole, many in a row. */
export const perAddress: Omit<Bucket, 'key'> = {
	limit: 60,
	window: 60 * 60,
	delay: 30,
	longest: 10 * 60
};
