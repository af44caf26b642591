import type { Chosen } from './chosen-files.ts';

/** Files on their way to a batch. It goes on while the reader looks at other pages, until the window is closed. */
export type Upload = {
	total: number;
	sent: number;
	/** Paths of files that could not be sent. */
	unsent: string[];
	active: boolean;
};

const all = $state<Record<string, Upload>>({});

export function uploadOf(slug: string): Upload | undefined {
	return all[slug];
}

export function isSending(): boolean {
	return Object.values(all).some(({ active }) => active);
}

const atOnce = 3;
/** Waits between tries, in milliseconds, for as long as a server needs to start again. */
const waits = [500, 1000, 2000, 4000, 8000, 16_000];

/** Sends files to a batch, three at a time; each is kept by the server as soon as it has come. */
export async function send(slug: string, chosen: readonly Chosen[]): Promise<void> {
	all[slug] = { total: chosen.length, sent: 0, unsent: [], active: true };
	const upload = all[slug];
	const rest = [...chosen];
	const lane = async () => {
		for (let next = rest.shift(); next; next = rest.shift()) {
			const kept = await sendOne(slug, next);
			if (kept === 'closed') rest.length = 0;
			else if (kept === 'sent') upload.sent += 1;
			else upload.unsent.push(next.path);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, lane));
	upload.active = false;
}

/** Sends one file. A batch that takes nothing more is `closed`; a file that its owner has removed is `unsent`. */
async function sendOne(
	slug: string,
	{ path, file }: Chosen
): Promise<'sent' | 'unsent' | 'closed'> {
	for (const wait of [...waits, null]) {
		try {
			const response = await fetch(`/import/${slug}/files`, {
				method: 'POST',
				headers: {
					'content-type': 'application/octet-stream',
					'x-file-path': encodeURIComponent(path)
				},
				body: file
			});
			if (response.ok) return 'sent';
			if (response.status === 409) return 'closed';
			if (response.status < 500) return 'unsent';
		} catch {
			if (!(await isReadable(file))) return 'unsent';
		}
		if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
	}
	return 'unsent';
}

async function isReadable(file: File): Promise<boolean> {
	return file
		.slice(0, 1)
		.arrayBuffer()
		.then(
			() => true,
			() => false
		);
}
