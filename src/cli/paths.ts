import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Absolute path of what the user typed: npm runs scripts in the project's folder, but the user stands elsewhere. */
export function absolute(path: string): string {
	return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The file itself, or every file below a folder in order of name; hidden files are left out. */
export async function filesUnder(path: string): Promise<string[]> {
	if (!(await stat(absolute(path))).isDirectory()) return [path];
	const entries = await readdir(absolute(path), { withFileTypes: true });
	const visible = entries
		.filter((entry) => !entry.name.startsWith('.'))
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
	const lists = await Promise.all(
		visible.map((entry) => {
			const child = join(path, entry.name);
			return entry.isDirectory() ? filesUnder(child) : [child];
		})
	);
	return lists.flat();
}

export async function bytesOf(path: string): Promise<Uint8Array> {
	return readFile(absolute(path));
}
