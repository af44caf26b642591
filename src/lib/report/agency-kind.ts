/** Kinds of agency, told from the name. Depth in the tree of regions is not a kind. */
export const agencyKinds = [
	'bureau',
	'government_office',
	'government',
	'town',
	'street',
	'zone',
	'vertical'
] as const;
export type AgencyKind = (typeof agencyKinds)[number];
