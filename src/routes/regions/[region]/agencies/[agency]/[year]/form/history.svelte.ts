import type { FormContent } from '#lib/filing/form.ts';

const longest = 500;

/** A form's content with what it was before each change, to be undone and done again. */
export class History {
	content = $state.raw() as FormContent;
	#past: FormContent[] = [];
	#future: FormContent[] = [];
	#stroke: string | null = null;

	constructor(content: FormContent) {
		this.content = content;
	}

	/** Changes of the same stroke, such as typing in one cell, are undone at once. */
	change(content: FormContent, stroke: string | null = null): void {
		if (stroke === null || stroke !== this.#stroke) {
			this.#past = [...this.#past.slice(1 - longest), this.content];
		}
		this.#stroke = stroke;
		this.#future = [];
		this.content = content;
	}

	endStroke(): void {
		this.#stroke = null;
	}

	undo(): boolean {
		return this.#step(this.#past, this.#future);
	}

	redo(): boolean {
		return this.#step(this.#future, this.#past);
	}

	/** What came from elsewhere: nothing before it can be undone, lest another's work be undone with it. */
	begin(content: FormContent): void {
		this.#past = [];
		this.#future = [];
		this.#stroke = null;
		this.content = content;
	}

	#step(from: FormContent[], to: FormContent[]): boolean {
		const content = from.pop();
		if (content === undefined) return false;
		to.push(this.content);
		this.#stroke = null;
		this.content = content;
		return true;
	}
}
