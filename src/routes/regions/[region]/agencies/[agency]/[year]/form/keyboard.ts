/** How a cell is being worked on, as in a spreadsheet: about to be overwritten, overwritten by typing, or edited with the caret moving inside. */
type Mode = 'ready' | 'typing' | 'editing';

/** What the keyboard asks of the form besides moving between cells. */
export type Commands = {
	/** Sets a cell back to what it was when it was entered. */
	restore: (key: string, text: string) => void;
	undo: () => void;
	redo: () => void;
	save: () => void;
	/** Leads to the note of the cell. */
	note: () => void;
	/** A cell was entered; typing in it is one change. */
	entered: (key: string) => void;
};

const isCell = (target: EventTarget | null): target is HTMLInputElement =>
	target instanceof HTMLInputElement && target.dataset.cell !== undefined;

/** The cells of the form row by row, through all its tables. */
function rowsOf(form: HTMLElement): HTMLInputElement[][] {
	return [...form.querySelectorAll('tr')]
		.map((row) => [...row.querySelectorAll<HTMLInputElement>('input[data-cell]')])
		.filter((cells) => cells.length > 0);
}

type Step = (x: number, y: number) => [x: number, y: number];
const steps: Readonly<Record<string, Step>> = {
	ArrowUp: (x, y) => [x, y - 1],
	ArrowDown: (x, y) => [x, y + 1],
	ArrowLeft: (x, y) => [x - 1, y],
	ArrowRight: (x, y) => [x + 1, y],
	Home: (_, y) => [0, y],
	End: (_, y) => [Infinity, y]
};
/** While the caret moves inside a cell, these keys are its own. */
const ofCaret = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

function move(form: HTMLElement, from: HTMLInputElement, step: Step): void {
	const rows = rowsOf(form);
	const y = rows.findIndex((cells) => cells.includes(from));
	const [toX, toY] = step((rows[y] ?? []).indexOf(from), y);
	const row = rows[Math.max(0, Math.min(toY, rows.length - 1))] ?? [];
	row[Math.max(0, Math.min(toX, row.length - 1))]?.focus();
}

/**
 * Makes a form's cells (`input[data-cell]`) work like a spreadsheet's: arrows, Enter, Tab, F2, Escape, Home, End, Ctrl+Z,
 * Ctrl+Y, Ctrl+S, Shift+F2 for the note.
 */
export function keyboard(form: HTMLElement, commands: Commands): () => void {
	let mode: Mode = 'ready';
	let before = '';
	let isClicked = false;

	function enter({ target }: FocusEvent) {
		if (!isCell(target)) return;
		mode = 'ready';
		before = target.value;
		target.select();
		commands.entered(target.dataset.cell ?? '');
	}

	/** The first click chooses a cell as a whole; another one puts the caret. */
	function press({ target }: MouseEvent) {
		isClicked = isCell(target) && document.activeElement !== target;
		if (isCell(target) && !isClicked) mode = 'editing';
	}

	function release(event: MouseEvent) {
		if (isClicked && isCell(event.target)) event.preventDefault();
		isClicked = false;
	}

	function type({ target }: Event) {
		if (isCell(target) && mode === 'ready') mode = 'typing';
	}

	function withControl(event: KeyboardEvent): boolean {
		const key = event.key.toLowerCase();
		if (key === 's') commands.save();
		else if (!isCell(event.target)) return false;
		else if (key === 'y' || (key === 'z' && event.shiftKey)) commands.redo();
		else if (key === 'z') commands.undo();
		else return false;
		return true;
	}

	function inCell(event: KeyboardEvent, cell: HTMLInputElement): boolean {
		const { key, shiftKey } = event;
		if (key === 'F2') {
			if (shiftKey) commands.note();
			else {
				mode = 'editing';
				cell.setSelectionRange(cell.value.length, cell.value.length);
			}
			return true;
		}
		if (key === 'Escape') {
			commands.restore(cell.dataset.cell ?? '', before);
			mode = 'ready';
			setTimeout(() => cell.select());
			return true;
		}
		if (key === 'Enter') {
			move(form, cell, (x, y) => [x, shiftKey ? y - 1 : y + 1]);
			return true;
		}
		const step = steps[key];
		if (!step || shiftKey || (mode === 'editing' && ofCaret.includes(key))) return false;
		move(form, cell, step);
		return true;
	}

	function key(event: KeyboardEvent) {
		if (event.isComposing || event.altKey) return;
		const isDone =
			event.ctrlKey || event.metaKey
				? withControl(event)
				: isCell(event.target) && inCell(event, event.target);
		if (isDone) event.preventDefault();
	}

	form.addEventListener('focusin', enter);
	form.addEventListener('mousedown', press);
	form.addEventListener('mouseup', release);
	form.addEventListener('input', type);
	form.addEventListener('keydown', key);
	return () => {
		form.removeEventListener('focusin', enter);
		form.removeEventListener('mousedown', press);
		form.removeEventListener('mouseup', release);
		form.removeEventListener('input', type);
		form.removeEventListener('keydown', key);
	};
}
