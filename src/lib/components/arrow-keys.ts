const steps: Readonly<Record<string, (x: number, y: number) => [x: number, y: number]>> = {
	ArrowLeft: (x, y) => [x - 1, y],
	ArrowRight: (x, y) => [x + 1, y],
	ArrowUp: (x, y) => [x, y - 1],
	ArrowDown: (x, y) => [x, y + 1],
	Home: (_, y) => [0, y],
	End: (_, y) => [Infinity, y]
};

/**
 * Makes a table's links one stop of the Tab key, with arrow keys between them. Without JavaScript
 * each link is a stop of its own.
 */
export function arrowKeys(table: HTMLTableElement): () => void {
	const rows = [...table.rows]
		.map((row) => [...row.querySelectorAll<HTMLAnchorElement>('td.value > a')])
		.filter((links) => links.length > 0);
	const links = rows.flat();
	let stop = links[0];
	for (const link of links) link.tabIndex = link === stop ? 0 : -1;

	function stopAt(link: HTMLAnchorElement) {
		if (stop) stop.tabIndex = -1;
		stop = link;
		link.tabIndex = 0;
	}

	function follow(event: FocusEvent) {
		const link = links.find((link) => link === event.target);
		if (link) stopAt(link);
	}

	function step(event: KeyboardEvent) {
		const move = steps[event.key];
		if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
		const y = rows.findIndex((links) => links.includes(event.target as HTMLAnchorElement));
		if (y < 0) return;
		const x = (rows[y] ?? []).indexOf(event.target as HTMLAnchorElement);
		const [nextX, nextY] = move(x, y);
		const row = rows[Math.max(0, Math.min(nextY, rows.length - 1))] ?? [];
		event.preventDefault();
		row[Math.max(0, Math.min(nextX, row.length - 1))]?.focus();
	}

	table.addEventListener('focusin', follow);
	table.addEventListener('keydown', step);
	return () => {
		table.removeEventListener('focusin', follow);
		table.removeEventListener('keydown', step);
	};
}
