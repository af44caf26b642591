/** A finding of a report as a form names it: which one it is, and the numbers that it rested on when it was shown. */
export type Chosen = { reportId: number; key: string; digest: string };

const most = 2000;
const shape = /^([1-9]\d{0,8})\.([0-9a-f]{32})\.([0-9a-f]{32})$/;

export function choiceOf({ reportId, key, digest }: Chosen): string {
	return `${reportId}.${key}.${digest}`;
}

/** The findings that a form chose, by report; what is no such word is left out. `all` in the form stands for all listed. */
export function chosenIn(data: FormData): Map<number, Chosen[]> {
	const words = data.getAll(data.has('all') ? 'listed' : 'finding').slice(0, most);
	const chosen = [...new Set(words.map(String))].flatMap((word): Chosen[] => {
		const [, report, key, digest] = shape.exec(word) ?? [];
		return report && key && digest ? [{ reportId: Number(report), key, digest }] : [];
	});
	return Map.groupBy(chosen, ({ reportId }) => reportId);
}
