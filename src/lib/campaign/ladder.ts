/** The rungs of chasing: 提醒 until the deadline, then 催报, 再催, 通报. */
export const rungs = ['remind', 'urge', 'urge_again', 'circulate'] as const;
export type Rung = (typeof rungs)[number];

/** How a reminder goes out: in the product, as a letter, by mail. */
export const reminderChannels = ['message', 'letter', 'mail'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];

/** From how many days past the deadline on a rung holds, highest first. */
const from: readonly { rung: Rung; daysLate: number }[] = [
	{ rung: 'circulate', daysLate: 15 },
	{ rung: 'urge_again', daysLate: 6 },
	{ rung: 'urge', daysLate: 1 }
];

/** The rung for an office with so many days left, negative once the deadline has passed. */
export function rungOf(daysLeft: number): Rung {
	return from.find(({ daysLate }) => -daysLeft >= daysLate)?.rung ?? 'remind';
}

export function isRung(text: string): text is Rung {
	return (rungs as readonly string[]).includes(text);
}
