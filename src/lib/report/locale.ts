/** The languages of the interface and of generated sentences; the first is the base language. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The same words in each language. */
export type Wording = Readonly<Record<Locale, string>>;
