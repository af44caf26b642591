import { isReadable, sniff } from '#lib/read/sniff.ts';
import { parse } from '#lib/server/pipeline.ts';
import { caseFiles, demoFiles, generatedFiles, sampleFiles, type BenchFile } from './corpus.ts';
import { floors } from './floors.ts';
import { add, nothing, score, type Score } from './score.ts';

/**
 * What is read right, wrong, not at all, or without being there, a file type and an era; and reports a second, read and
 * checked, beside the bare library opening the same bytes.
 */
const sets: Record<string, readonly BenchFile[]> = {
	cases: caseFiles(),
	generated: await generatedFiles(40),
	'sample data': demoFiles(),
	'../shared/samples': sampleFiles()
};

const tell = (text: string) => process.stdout.write(`${text}\n`);
const typeOf = ({ bytes }: BenchFile) => sniff(bytes);

async function scoreOf(file: BenchFile): Promise<Score> {
	const parsed = await parse(file.bytes, file.name);
	const result = score(file.cells, 'error' in parsed ? [] : parsed.facts);
	if (result.wrong + result.missed + result.invented > 0) {
		const { wrong, missed, invented } = result;
		const reason = 'error' in parsed ? `: ${parsed.error.text}` : '';
		process.stderr.write(
			`${file.name}: ${wrong} wrong, ${missed} missed, ${invented} invented${reason}\n`
		);
	}
	return result;
}

async function perSecond(
	files: readonly BenchFile[],
	run: (file: BenchFile) => unknown
): Promise<number> {
	const started = performance.now();
	for (const file of files) await run(file);
	return (files.length * 1000) / (performance.now() - started);
}

tell('| set | file type | era | files | cells | right | wrong | missed | invented |');
tell('| --- | --- | --- | --: | --: | --: | --: | --: | --: |');
for (const [set, files] of Object.entries(sets)) {
	const groups = Map.groupBy(files, (file) => `${typeOf(file)} | ${file.era}`);
	for (const [group, members] of [...groups].sort()) {
		let sum = nothing;
		for (const file of members) sum = add(sum, await scoreOf(file));
		const { files: count, expected, right, wrong, missed, invented } = sum;
		tell(
			`| ${set} | ${group} | ${[count, expected, right, wrong, missed, invented].join(' | ')} |`
		);
	}
}

tell('\n| file type | files | reports/s | bare library, files/s | times its time |');
tell('| --- | --: | --: | --: | --: |');
const all = Object.values(sets).flat();
for (const [type, members] of [...Map.groupBy(all, typeOf)].sort()) {
	const floor = floors[type];
	if (!floor || !isReadable(type)) continue;
	const ours = await perSecond(members, ({ name, bytes }) => parse(bytes, name));
	const bare = await perSecond(members, ({ bytes }) => floor(bytes));
	tell(
		`| ${type} | ${members.length} | ${ours.toFixed(0)} | ${bare.toFixed(0)} | ${(bare / ours).toFixed(1)} |`
	);
}
