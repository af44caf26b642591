const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Fewer days than these are no time to mend a report in. */
const fewestDays = 3;
const usualDays = 7;

/**
 * Until when an office is asked to answer, `YYYY-MM-DD`: its last day for the report where that leaves time enough, else a week
 * from today.
 */
export function answerDueOn(reportDueOn: string, today: string): string {
	return reportDueOn >= daysAfter(today, fewestDays) ? reportDueOn : daysAfter(today, usualDays);
}

function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
