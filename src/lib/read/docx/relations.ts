import type { Package } from './package.ts';
import { attributeOf, childrenOf, nameOf, parseXml } from './xml.ts';

/** What a part refers to: by id, the last word of its type (`styles`, `numbering`, `aFChunk`) and the part's name. */
export type Relation = { id: string; kind: string; target: string };

/** A target as a part's name: relative ones start from the folder of the part that names them. */
function resolved(folder: string, target: string): string {
	const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
	for (const step of target.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** The relations of a part, or of the package where the part is `''`. External ones are left out. */
export function relationsOf(file: Package, part: string): Relation[] {
	const slash = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, slash);
	const bytes = file.part(`${folder}_rels/${part.slice(slash)}.rels`);
	const root = bytes && parseXml(bytes);
	if (!root) return [];
	return childrenOf(root).flatMap((element) => {
		if (nameOf(element) !== 'Relationship') return [];
		const target = attributeOf(element, 'Target');
		if (target === null || attributeOf(element, 'TargetMode') === 'External') return [];
		return [
			{
				id: attributeOf(element, 'Id') ?? '',
				kind: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
				target: resolved(folder, target)
			}
		];
	});
}
