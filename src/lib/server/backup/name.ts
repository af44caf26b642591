/** `yuebao-2026-01-20.backup.gz`, by the day on this machine's clock. */
export function backupName(day: Date): string {
	const digits = (number: number) => String(number).padStart(2, '0');
	return `yuebao-${day.getFullYear()}-${digits(day.getMonth() + 1)}-${digits(day.getDate())}.backup.gz`;
}

/** Of the files in a folder the backups that are older than the latest so many; nothing else. */
export function outdated(files: readonly string[], kept: number): string[] {
	return files
		.filter((name) => /^yuebao-\d{4}-\d{2}-\d{2}\.backup\.gz$/.test(name))
		.sort()
		.slice(0, -kept);
}

/** Milliseconds until the clock of this machine next shows so many hours. */
export function untilHour(hour: number, now: Date): number {
	const next = new Date(now);
	next.setHours(hour, 0, 0, 0);
	if (next <= now) next.setDate(next.getDate() + 1);
	return next.getTime() - now.getTime();
}
