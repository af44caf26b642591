import type { Wording } from './locale.ts';

/** Format versions of the statutory report, oldest first. */
export const eras = ['pre2019', '2019', '2021'] as const;
export type Era = (typeof eras)[number];

export type EraFormat = {
	/** First and last report year, inclusive; null where the format is still in force. */
	years: readonly [number, number | null];
	name: Wording;
	legalBasis: string;
};

export const eraFormats: Readonly<Record<Era, EraFormat>> = {
	pre2019: {
		years: [2008, 2018],
		name: { 'zh-CN': '2018 年及以前的统计表', en: 'statistical form up to 2018' },
		legalBasis: '《中华人民共和国政府信息公开条例》（2008 年施行）'
	},
	'2019': {
		years: [2019, 2020],
		name: { 'zh-CN': '2019 年格式', en: '2019 format' },
		legalBasis: '国办公开办函〔2019〕60号'
	},
	'2021': {
		years: [2021, null],
		name: { 'zh-CN': '2021 年格式', en: '2021 format' },
		legalBasis: '国办公开办函〔2021〕30号'
	}
};

/** The format that the law prescribes for a report year; null before the first format. */
export function eraOfYear(year: number): Era | null {
	return (
		eras.find((era) => {
			const [first, last] = eraFormats[era].years;
			return year >= first && (last === null || year <= last);
		}) ?? null
	);
}
