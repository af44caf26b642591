import { expect, it } from 'vitest';
import { backupName, outdated, untilHour } from './name.ts';

it('names a backup by its day, and takes only the oldest backups away', () => {
	expect(backupName(new Date(2026, 0, 5, 3))).toBe('yuebao-2026-01-05.backup.gz');
	const days = Array.from({ length: 16 }, (_, day) => backupName(new Date(2026, 0, day + 1)));
	const files = ['notes.txt', 'yuebao-by-hand.backup.gz', ...days.toReversed()];
	expect(outdated(files, 14)).toEqual(days.slice(0, 2));
	expect(outdated(days.slice(0, 3), 14)).toEqual([]);
});

it('waits for the next time that the clock shows the hour', () => {
	expect(untilHour(3, new Date(2026, 0, 5, 2, 30))).toBe(1_800_000);
	expect(untilHour(3, new Date(2026, 0, 5, 3, 0))).toBe(86_400_000);
});
