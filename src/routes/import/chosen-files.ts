/** A file to send, with the folders that it lay in. */
export type Chosen = { path: string; file: File };

/** What systems and office programs leave beside files. */
const leftBehind = /(^|\/)(\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/i;

export function chosenFrom(list: Iterable<File> | null): Chosen[] {
	const files = [...(list ?? [])].map((file) => ({
		path: file.webkitRelativePath || file.name,
		file
	}));
	return files.filter(({ path }) => !leftBehind.test(path));
}

/** What was dropped: files, and folders with all that lies below them. The entries must be taken before the first wait. */
export async function droppedFrom(transfer: DataTransfer): Promise<Chosen[]> {
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
	const plain = chosenFrom(transfer.files);
	if (entries.every((entry) => entry === null)) return plain;
	const lists = await Promise.all(entries.map((entry) => (entry ? filesBelow(entry) : [])));
	return lists.flat().filter(({ path }) => !leftBehind.test(path));
}

async function filesBelow(entry: FileSystemEntry): Promise<Chosen[]> {
	const path = entry.fullPath.replace(/^\//, '');
	if (isFile(entry)) {
		const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		return [{ path, file }];
	}
	const lists: Chosen[][] = [];
	for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
		lists.push(await filesBelow(child));
	return lists.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

/** A browser gives the entries of a folder a hundred at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const children: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return children.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
		children.push(...some);
	}
}

/** Adds files to those chosen already; one of the same path takes the place of the earlier. */
export function withMore(chosen: readonly Chosen[], more: readonly Chosen[]): Chosen[] {
	const paths = new Set(more.map(({ path }) => path));
	return [...chosen.filter(({ path }) => !paths.has(path)), ...more];
}
