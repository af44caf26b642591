import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { documentsAmong } from '#lib/read/archive/left-behind.ts';

/** Absolute path of what the user typed: npm runs scripts in the project's folder, but the user stands elsewhere. */
export function absolute(path: string): string {
	return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The file itself, or every document below a folder in order of name. */
export async function filesUnder(path: string): Promise<string[]> {
	if (!(await stat(absolute(path))).isDirectory()) return [path];
	return documentsAmong(await filesBelow(path, '')).map((file) => join(path, file));
}

/** Every file below a folder by its path from there, parted by slashes; links to folders are not followed. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
	const entries = await readdir(absolute(join(root, folder)), { withFileTypes: true });
	const ordered = entries
		.filter((entry) => !entry.name.startsWith('.'))
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
	const lists = await Promise.all(
		ordered.map((entry) => {
			const child = folder ? `${folder}/${entry.name}` : entry.name;
			return entry.isDirectory() ? filesBelow(root, child) : [child];
		})
	);
	return lists.flat();
}

export async function bytesOf(path: string): Promise<Uint8Array> {
	return readFile(absolute(path));
}
