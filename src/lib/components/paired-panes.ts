/** How long the pointer rests on a place before the other pane moves to it, in milliseconds. */
const rest = 120;
/** What a pane's own head covers, and what stays free at its other edges, in pixels. */
const head = 90;
const edge = 24;

/**
 * Lights each place in both panes: whatever has the same word in `data-at` as the element under the
 * pointer or the keyboard focus, and all words of `data-lights` for a finding. A press keeps the light
 * on. Panes are marked `data-pane` and scroll on their own; where they do not scroll (a narrow page,
 * print) links between them do the work and nothing moves.
 */
export function pairing(root: HTMLElement): () => void {
	let kept: HTMLElement | null = null;
	let waiting: ReturnType<typeof setTimeout> | undefined;

	const sourceOf = (event: Event) =>
		(event.target as Element).closest<HTMLElement>('[data-at], [data-lights]');

	function light(origin: HTMLElement | null) {
		for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit');
		clearTimeout(waiting);
		if (!origin) return;
		const words = (origin.dataset.lights ?? origin.dataset.at ?? '').split(' ').filter(Boolean);
		for (const word of words) {
			for (const element of root.querySelectorAll(`[data-at~="${CSS.escape(word)}"]`)) {
				element.classList.add('lit');
			}
		}
		waiting = setTimeout(() => reveal(origin), rest);
	}

	function reveal(origin: HTMLElement) {
		for (const pane of root.querySelectorAll<HTMLElement>('[data-pane]')) {
			if (pane.contains(origin) || pane.scrollHeight <= pane.clientHeight + 1) continue;
			const target = [...pane.querySelectorAll<HTMLElement>('.lit')].find(isShown);
			if (!target) continue;
			const frame = pane.getBoundingClientRect();
			const place = target.getBoundingClientRect();
			pane.scrollBy({
				top: shift(place.top - frame.top, place.height, pane.clientHeight, head),
				left: shift(place.left - frame.left, place.width, pane.clientWidth, 0),
				behavior: calm() ? 'auto' : 'smooth'
			});
		}
	}

	/** How far to scroll so that a place ends up in the middle; 0 where it is well in view already. */
	function shift(start: number, size: number, room: number, covered: number): number {
		const inView = start >= covered && start + size <= room - edge;
		return inView ? 0 : start - room / 2 + size / 2;
	}

	/** The text of a page whose picture is shown is folded away. */
	const isShown = (element: HTMLElement) => element.checkVisibility?.() ?? true;
	const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
	const follow = (event: Event) => {
		const origin = sourceOf(event);
		if (origin) light(origin);
	};
	/** A finding that is gone to stays lit when the pointer has left. */
	const arrive = (event: Event) => {
		if (sourceOf(event)?.dataset.lights !== undefined) kept = sourceOf(event);
		follow(event);
	};
	const leave = () => light(kept);

	function keep(event: MouseEvent) {
		const origin = sourceOf(event);
		if (!origin) return;
		kept = kept === origin && origin.dataset.lights === undefined ? null : origin;
		light(kept);
		if (!paneScrolls(origin) || !(event.target as Element).closest('a[data-at]')) return;
		event.preventDefault();
		const byKeyboard = event.detail === 0;
		if (byKeyboard) counterpart(origin)?.focus();
	}

	const counterpart = (origin: HTMLElement) =>
		[...root.querySelectorAll<HTMLElement>('[data-pane] a.lit')].find(
			(link) => link.closest('[data-pane]') !== origin.closest('[data-pane]') && isShown(link)
		);

	function paneScrolls(origin: HTMLElement): boolean {
		const pane = origin.closest<HTMLElement>('[data-pane]');
		return pane !== null && pane.scrollHeight > pane.clientHeight + 1;
	}

	root.addEventListener('pointerover', follow);
	root.addEventListener('pointerleave', leave);
	root.addEventListener('focusin', arrive);
	root.addEventListener('click', keep);
	return () => {
		clearTimeout(waiting);
		root.removeEventListener('pointerover', follow);
		root.removeEventListener('pointerleave', leave);
		root.removeEventListener('focusin', arrive);
		root.removeEventListener('click', keep);
	};
}
