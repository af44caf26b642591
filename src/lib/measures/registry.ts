import {
	givenMeasureIds,
	measureIds,
	proseMeasureIds,
	type AnyMeasure,
	type Measure,
	type MeasureId
} from './measure.ts';
import { applicantMeasures } from './registry/applicants.ts';
import { applicationMeasures } from './registry/applications.ts';
import { disputeMeasures } from './registry/disputes.ts';
import { outcomeMeasures } from './registry/outcomes.ts';
import { publicationMeasures } from './registry/publication.ts';
import { reasonMeasures } from './registry/reasons.ts';
import { givenMeasures, proseMeasures } from './registry/told.ts';

/** The measures made of cells, each with its formula, source and comparability. */
export const measures: Readonly<Record<MeasureId, Measure>> = {
	...applicationMeasures,
	...outcomeMeasures,
	...reasonMeasures,
	...applicantMeasures,
	...disputeMeasures,
	...publicationMeasures
};

/** Every measure there is, of whichever kind, in the order in which they are listed. */
export const allMeasures: readonly AnyMeasure[] = [
	...measureIds.map((id) => measures[id]),
	...proseMeasureIds.map((id) => proseMeasures[id]),
	...givenMeasureIds.map((id) => givenMeasures[id])
];

/** The measure of cells of an id, or null where the text is none, as it may come from an address. */
export function measureOf(id: string): Measure | null {
	return (measureIds as readonly string[]).includes(id) ? measures[id as MeasureId] : null;
}

/** The measure of an id, of whichever kind; null where the text is none. */
export function anyMeasureOf(id: string): AnyMeasure | null {
	return allMeasures.find((measure) => measure.id === id) ?? null;
}
