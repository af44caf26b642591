import { saysSynthetic } from '#lib/report/synthetic.ts';
import type { Report } from '#lib/report/report.ts';
import type { Refusal } from '#lib/report/result.ts';

const syntheticRegion: Refusal = {
	code: 'synthetic_region',
	text: '所选地区只放合成的示例数据，真实年报不能放进去；请改选真实地区，或不选地区。'
};

const syntheticDocument: Refusal = {
	code: 'synthetic_document',
	text: '这份报告写明是合成数据，不能与真实年报放在一起；示例数据请用 demo load 载入。'
};

/** `demo`: the sample data itself. `filed`: the program made it of a form that an office of its region filled in. */
export type Provenance = 'demo' | 'filed' | 'elsewhere';

/**
 * Why a file may not go where it is sent: made-up reports and real ones are never mixed. Null where it may.
 * Only the sample data itself and its offices' own forms go into a synthetic region.
 */
export function mixing(
	provenance: Provenance,
	intoSynthetic: boolean,
	report: Pick<Report, 'sections'> | null
): Refusal | null {
	if (provenance === 'demo') return null;
	if (intoSynthetic) return provenance === 'filed' ? null : syntheticRegion;
	return report && saysSynthetic(report) ? syntheticDocument : null;
}
