import { m } from '#lib/paraglide/messages.js';

/** A batch is called by its first file and how many there are. */
export function batchLabel(first: string, total: number): string {
	return total > 1 ? m.import_batch_label_more({ name: first, n: total }) : first;
}
