import type { FeedbackLetter, Point } from './letter.ts';

/** The letter as the office reads it among its messages: everything but the values' places, which its report's page shows. */
export function plainText({
	title,
	office,
	paragraphs,
	points,
	sender,
	day
}: FeedbackLetter): string {
	return [title.join(''), `${office}：`, ...paragraphs, ...points.map(pointText), sender, day].join(
		'\n'
	);
}

const pointText = ({ number, gravity, sentence, asked }: Point) =>
	`${number}．【${gravity}】${sentence}${asked}`;
