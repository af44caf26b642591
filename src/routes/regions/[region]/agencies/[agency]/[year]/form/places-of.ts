import type { Finding } from '#lib/checks/finding.ts';
import { placeKey } from '#lib/report/place.ts';

/** The cells and prose of the form that a finding is about or counts in, the first first. */
export function placesOf({ place, operands }: Finding): string[] {
	const counted = operands
		.filter(({ year }) => year === undefined)
		.flatMap(({ place, at }) =>
			place ? [placeKey(place)] : at.kind === 'element' ? [at.path] : []
		);
	const keys = place && counted.length === 0 ? [placeKey(place)] : counted;
	const own = place ? placeKey(place) : null;
	return [...new Set(own && keys.includes(own) ? [own, ...keys] : keys)];
}
