export type Choice = { value: string; label: string };

/** One thing that a list can be narrowed by; `value` is what the address asks for now, empty for all. */
export type Filter =
	| { kind: 'choice'; name: string; label: string; value: string; all: string; choices: Choice[] }
	| { kind: 'words'; name: string; label: string; value: string };
