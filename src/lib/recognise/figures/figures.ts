import type { Era } from '#lib/report/era.ts';
import type { Figure } from '#lib/report/report.ts';
import { foldProse } from './fold-prose.ts';
import { figuresOfPassage, type Told } from './figures-of-passage.ts';
import type { Subject } from './terms.ts';
import type { SectionPassages } from '#lib/recognise/passage.ts';
import { withCarriedIn } from './with-carried-in.ts';

type Located = Told & Pick<Figure, 'quote' | 'at'>;

/** 一 总体情况, 四 (told in prose by some) and 六 其他需要报告的事项: the sections whose prose quotes the year's figures. */
const quotingSections: readonly SectionPassages['number'][] = [1, 4, 6];
/** Up to 2018 二 主动公开 and 三 依申请公开 are prose too. */
const earlierQuotingSections: readonly SectionPassages['number'][] = [1, 2, 3, 4, 6];

function figuresOfSection({ passages }: SectionPassages, year: number): Located[] {
	let subject: Subject | null = null;
	const located: Located[] = [];
	for (const passage of passages) {
		const fold = foldProse(passage.text);
		const read = figuresOfPassage(fold.text, subject, year);
		subject = read.subject;
		for (const told of read.figures) {
			const { start, end } = fold.original(told.start, told.end);
			located.push({
				...told,
				quote: passage.text.slice(start, end),
				at: passage.locate(start, end)
			});
		}
	}
	return located;
}

/** One figure for a measure and year: a number before words alone, a sum before its parts, else the first that is told. */
function firstOfEach(figures: readonly Located[]): Located[] {
	const rank = ({ by, sum }: Located) => (sum ? 0 : by === 'number' ? 1 : 2);
	return figures.filter((figure, index) =>
		figures.every(
			(other, at) =>
				other.measure !== figure.measure ||
				other.year !== figure.year ||
				rank(figure) < rank(other) ||
				(rank(figure) === rank(other) && index <= at)
		)
	);
}

/**
 * Every number that the prose quotes and whose measure it tells for sure; the others are left out, and nothing is worked
 * out from others except `均已办结` and its like, which repeat the count that they speak of. One figure for each measure and
 * year. Percentages are signed, in percent; money is in yuan. Without a report year nothing can be dated: no figures.
 */
export function quotedFigures(
	sections: readonly SectionPassages[],
	year: number | null,
	era: Era = '2021'
): Figure[] {
	if (year === null) return [];
	const quoting = era === 'pre2019' ? earlierQuotingSections : quotingSections;
	const all = sections
		.filter(({ number }) => quoting.includes(number))
		.flatMap((section) => figuresOfSection(section, year));
	return withCarriedIn(firstOfEach(all), year).map(({ measure, year, value, bound, quote, at }) => {
		return { measure, year, value, bound, quote, at };
	});
}
