import { m } from '#lib/paraglide/messages.js';
import type { FileState } from '#lib/server/db/tables/imports.ts';

type Look = {
	name: () => string;
	tone: 'plain' | 'seal' | 'amber' | 'good' | 'data';
	/** Colour of its part of the progress bar; null where it is not done yet. */
	colour: string | null;
};

/** How each state is named and shown, in the order of the progress bar. */
export const states: Readonly<Record<FileState, Look>> = {
	stored: { name: m.import_state_stored, tone: 'good', colour: 'var(--good)' },
	new_version: { name: m.import_state_new_version, tone: 'data', colour: 'var(--data)' },
	previewed: { name: m.import_state_previewed, tone: 'data', colour: 'var(--chart-partial)' },
	unchanged: { name: m.import_state_unchanged, tone: 'plain', colour: 'var(--edge)' },
	unpacked: { name: m.import_state_unpacked, tone: 'plain', colour: 'var(--edge)' },
	waiting: { name: m.import_state_waiting, tone: 'amber', colour: 'var(--amber)' },
	failed: { name: m.import_state_failed, tone: 'seal', colour: 'var(--seal)' },
	cancelled: { name: m.import_state_cancelled, tone: 'plain', colour: 'var(--chart-other)' },
	unpacking: { name: m.import_state_unpacking, tone: 'data', colour: null },
	reading: { name: m.import_state_reading, tone: 'data', colour: null },
	accepted: { name: m.import_state_accepted, tone: 'plain', colour: null }
};

export const shownStates = Object.keys(states) as FileState[];
