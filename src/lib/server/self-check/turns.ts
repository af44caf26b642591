import { atOnce, atOnceFromOne } from './limits.ts';

const going = new Map<string, number>();

/**
 * Takes one of the few places for files that are looked at together; null where all are taken, or this network has its share. What
 * comes back gives the place free again.
 */
export function takeTurn(network: string): (() => void) | null {
	const all = [...going.values()].reduce((sum, count) => sum + count, 0);
	const own = going.get(network) ?? 0;
	if (all >= atOnce || own >= atOnceFromOne) return null;
	going.set(network, own + 1);
	let over = false;
	return () => {
		if (over) return;
		over = true;
		const left = (going.get(network) ?? 1) - 1;
		if (left > 0) going.set(network, left);
		else going.delete(network);
	};
}
