import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** The embedded database is open in another process. The message is one sentence for a person. */
export class DatabaseInUse extends Error {
	constructor(holder: number) {
		super(
			`内置数据库正由另一个进程（进程号 ${holder}）使用，同一时间只能由一个进程打开：` +
				'请先停止那个进程，或设置 DATABASE_URL=postgres://… 改用 PostgreSQL 服务器。'
		);
		this.name = 'DatabaseInUse';
	}
}

type Holder = { pid: number; started: string | null };

/** When a process began, so that a number used again is not taken for the old process; null where the system does not tell. */
function startOf(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}

function lives({ pid, started }: Holder): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	return started === null || started === startOf(pid);
}

/** The holder that a lock file names; null where there is no file. A torn file names nobody alive. */
function holderIn(path: string): Holder | null {
	try {
		const { pid, started } = JSON.parse(readFileSync(path, 'utf8'));
		return Number.isInteger(pid) && pid > 0 ? { pid, started } : { pid: 0, started: '' };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		return { pid: 0, started: '' };
	}
}

/** Makes `path` the lock of `own`, whole at once; false where a lock stands already. */
function place(own: string, path: string): boolean {
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * Takes the lock file at `path` for this process and returns what lets it go. A lock whose process
 * no longer lives (`kill -9`, a power cut) is taken over.
 * @throws DatabaseInUse while its process lives.
 */
export function lock(path: string): () => void {
	const own = `${path}.${process.pid}`;
	const aside = `${own}.stale`;
	writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
	try {
		while (!place(own, path)) {
			const holder = holderIn(path);
			if (!holder) continue;
			if (lives(holder)) throw new DatabaseInUse(holder.pid);
			moveAside(path, aside);
		}
	} finally {
		rmSync(own, { force: true });
	}
	const release = () => {
		process.off('exit', release);
		if (holderIn(path)?.pid === process.pid) rmSync(path, { force: true });
	};
	process.on('exit', release);
	return release;
}

/** Takes a stale lock away. Another process may have replaced it since it was read: then its lock is put back. */
function moveAside(path: string, aside: string): void {
	try {
		renameSync(path, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	const moved = holderIn(aside);
	if (moved && lives(moved)) place(aside, path);
	rmSync(aside, { force: true });
}
