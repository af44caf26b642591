import { load } from 'cheerio';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoDocuments } from '#db/demo/generate.ts';
import { parse } from '#lib/server/pipeline.ts';

/** Reports a second, read and checked, beside the bare library's opening of the same bytes. */
type File = { name: string; bytes: Uint8Array };

const samples = join(import.meta.dirname, '../../../shared/samples');
const sources: File[] = existsSync(samples)
	? readdirSync(samples).flatMap((folder) =>
			readdirSync(join(samples, folder))
				.filter((name) => /\.(html|txt)$/.test(name))
				.map((name) => ({ name, bytes: readFileSync(join(samples, folder, name)) }))
		)
	: [];
const demo: File[] = [...demoDocuments()].map(({ fileName: name, bytes }) => ({ name, bytes }));

const decoder = new TextDecoder();
const floors: Record<'html' | 'txt', (bytes: Uint8Array) => unknown> = {
	html: (bytes) => load(decoder.decode(bytes)).text(),
	txt: (bytes) => decoder.decode(bytes).split('\n')
};

async function perSecond(files: File[], run: (file: File) => unknown): Promise<number> {
	const started = performance.now();
	for (const file of files) await run(file);
	return (files.length * 1000) / (performance.now() - started);
}

for (const [set, files] of Object.entries({ samples: sources, demo })) {
	for (const type of ['html', 'txt'] as const) {
		const chosen = files.filter(({ name }) => name.endsWith('.txt') === (type === 'txt'));
		if (chosen.length === 0) continue;
		await perSecond(chosen, ({ name, bytes }) => parse(bytes, name));
		const ours = await perSecond(chosen, ({ name, bytes }) => parse(bytes, name));
		const floor = await perSecond(chosen, ({ bytes }) => floors[type](bytes));
		process.stdout.write(
			`${set} ${type}: ${chosen.length} files, ${ours.toFixed(0)} reports/s (floor ${floor.toFixed(0)}/s)\n`
		);
	}
}
