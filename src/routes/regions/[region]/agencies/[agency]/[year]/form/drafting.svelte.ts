import { forget, find, keep, keyOf } from '#lib/components/filing/kept-here.ts';
import { changesBetween, changesNothing } from '#lib/filing/changes.ts';
import { differences, settled, type Change, type Choice } from '#lib/filing/differences.ts';
import type { FormContent } from '#lib/filing/form.ts';
import type { SentDraft } from '#lib/server/pages/filing/form.ts';
import { History } from './history.svelte.ts';

/** `kept`: in this browser, as the server cannot be reached. `ended`: the person is no longer signed in. `refused`: the server does not take it. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'kept' | 'ended' | 'refused' | 'asking';

type Base = { revision: number; content: FormContent };

const pause = { typing: 800, first: 3_000, longest: 60_000 } as const;
const same = (one: FormContent, other: FormContent) => changesNothing(changesBetween(one, other));

/**
 * A form being written: each change is kept in this browser at once, sent to the server after a pause, and joined with what
 * somebody else has sent meanwhile.
 */
export class Drafting {
	readonly history: History;
	state = $state<SaveState>('saved');
	/** When the server last had everything; '' where it never had. */
	savedAt = $state('');
	/** Another's form that has to be joined with this one by a person. */
	theirs = $state.raw<SentDraft | null>(null);
	/** What another's form brought in by itself, and whose it is. */
	brought = $state.raw<{ by: string; changes: Change[] } | null>(null);
	/** Whether this browser could keep what is not sent. */
	isKept = $state(true);
	/** Whether an earlier visit had left something here. */
	isTakenUp = false;
	#base: Base;
	#key: string;
	#address: string;
	#sending: FormContent | null = null;
	/** What was sent last, with or without an answer. */
	#tried: FormContent | null = null;
	#underWay: Promise<void> = Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#wait: number = pause.first;

	constructor(draft: SentDraft, { user, address }: { user: number; address: string }) {
		this.history = new History(draft.content);
		this.#base = { revision: draft.revision, content: draft.content };
		this.savedAt = draft.at;
		this.#key = keyOf(user, address);
		this.#address = `${address}/draft`;
	}

	get content(): FormContent {
		return this.history.content;
	}

	get revision(): number {
		return this.#base.revision;
	}

	/** The texts that both changed otherwise and that a person has to choose between. */
	get joining() {
		return this.theirs && differences(this.#base.content, this.content, this.theirs.content);
	}

	/** Takes up what an earlier visit left in this browser, and sends when the connection comes back. */
	start(): () => void {
		const kept = find(this.#key);
		if (kept) {
			this.isTakenUp = true;
			this.#base = kept.base;
			this.history.begin(kept.content);
			this.#send(0);
		}
		const online = () => this.#send(0);
		const leaving = () => this.#keep();
		const back = () => {
			if (document.visibilityState === 'visible') void this.#look();
		};
		window.addEventListener('online', online);
		window.addEventListener('pagehide', leaving);
		document.addEventListener('visibilitychange', back);
		return () => {
			clearTimeout(this.#timer);
			window.removeEventListener('online', online);
			window.removeEventListener('pagehide', leaving);
			document.removeEventListener('visibilitychange', back);
		};
	}

	change(content: FormContent, stroke: string | null = null): void {
		this.history.change(content, stroke);
		this.#changed();
	}

	undo(): void {
		if (this.history.undo()) this.#changed();
	}

	redo(): void {
		if (this.history.redo()) this.#changed();
	}

	/** Joins both forms as chosen. */
	choose(choices: Readonly<Record<string, Choice>>): void {
		if (this.theirs) this.#join(this.theirs, choices);
	}

	/** Sends what is not sent yet; whether the server then has everything. */
	async saveNow(): Promise<boolean> {
		clearTimeout(this.#timer);
		await this.#underWay;
		clearTimeout(this.#timer);
		await this.#save();
		return this.state === 'saved';
	}

	get #isSent(): boolean {
		return same(this.content, this.#base.content);
	}

	#changed(): void {
		this.#keep();
		if (this.state !== 'asking') {
			if (this.state !== 'kept') this.state = 'waiting';
			this.#send(pause.typing);
		}
	}

	#keep(): void {
		if (this.#isSent) forget(this.#key);
		else this.isKept = keep(this.#key, { base: this.#base, content: this.content });
	}

	#send(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(), milliseconds);
	}

	#save(): Promise<void> {
		if (!this.#sending && this.state !== 'asking') this.#underWay = this.#saveAll();
		return this.#underWay;
	}

	async #saveAll(): Promise<void> {
		if (this.#isSent) return this.#sent();
		const content = this.content;
		this.#sending = content;
		if (this.state !== 'kept') this.state = 'saving';
		try {
			await this.#put(content);
		} catch {
			this.#unreachable();
		} finally {
			this.#sending = null;
		}
	}

	async #put(content: FormContent): Promise<void> {
		const tried = this.#tried;
		this.#tried = content;
		const answer = await fetch(this.#address, {
			method: 'PUT',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ expected: this.#base.revision, content })
		});
		if (answer.ok) {
			const { revision, at } = (await answer.json()) as { revision: number; at: string };
			this.#base = { revision, content };
			this.savedAt = at;
			this.#wait = pause.first;
			this.#keep();
			if (this.#isSent) this.#sent();
			else this.#send(pause.typing);
		} else if (answer.status === 409) {
			const { theirs } = (await answer.json()) as { theirs: SentDraft };
			this.#meet(theirs, [content, ...(tried ? [tried] : [])]);
		} else if (answer.status === 401) {
			this.state = 'ended';
		} else if (answer.status >= 500) {
			this.#unreachable();
		} else {
			this.state = 'refused';
		}
	}

	#sent(): void {
		this.state = 'saved';
		forget(this.#key);
	}

	#unreachable(): void {
		this.state = 'kept';
		this.#keep();
		this.#send(this.#wait);
		this.#wait = Math.min(this.#wait * 2, pause.longest);
	}

	/** Another's form, or what this one had sent itself when the answer was lost on its way. */
	#meet(theirs: SentDraft, mine: readonly FormContent[]): void {
		if (mine.some((content) => same(theirs.content, content))) {
			this.#base = theirs;
			this.#send(0);
			return;
		}
		const { conflicts } = differences(this.#base.content, this.content, theirs.content);
		if (conflicts.length === 0) return this.#join(theirs, {});
		this.theirs = theirs;
		this.state = 'asking';
	}

	#join(theirs: SentDraft, choices: Readonly<Record<string, Choice>>): void {
		const { content: base } = this.#base;
		const { changes } = differences(base, this.content, theirs.content);
		const brought = changes.filter(({ by }) => by === 'theirs');
		this.history.begin(settled(base, this.content, theirs.content, choices));
		this.#base = { revision: theirs.revision, content: theirs.content };
		if (brought.length > 0) this.brought = { by: theirs.by, changes: brought };
		this.theirs = null;
		this.savedAt = theirs.at;
		this.state = 'waiting';
		this.#keep();
		this.#send(0);
	}

	/** Looks for another's changes when the page comes into view again. */
	async #look(): Promise<void> {
		if (this.#sending || this.state === 'asking') return;
		const answer = await fetch(this.#address).catch(() => null);
		if (!answer?.ok) return;
		const theirs = (await answer.json()) as SentDraft | null;
		if (!theirs || theirs.revision <= this.#base.revision || this.#sending) return;
		this.#meet(theirs, [this.content]);
	}
}
