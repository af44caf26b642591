import type { Locator } from './locator.ts';

/** Numbers and words that a sentence about a message or finding is made of. */
export type Detail = Readonly<Record<string, string | number | null>>;

/** Something a reader or recogniser met and tells: nothing is lost in silence. `text` is a Chinese sentence for a person. */
export type Message = { code: string; text: string; detail: Detail; at: Locator | null };

/** Why a file gives no report: one clear Chinese sentence that says what to do next. */
export type Refusal = { code: string; text: string };

export type Result<T> = { value: T; messages: Message[] };

/** A value with its messages, or the reason why there is none. */
export type Outcome<T> = ({ ok: true } & Result<T>) | { ok: false; refusal: Refusal };
