import { read } from '#lib/read/read.ts';
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

/** Milliseconds a file of the processor's time, the least of three rounds: other work on the machine does not count. */
async function timeOf(
	files: readonly BenchFile[],
	run: (file: BenchFile) => unknown
): Promise<number> {
	const rounds: number[] = [];
	for (let round = 0; round < 3; round += 1) {
		const before = process.cpuUsage();
		for (const file of files) await run(file);
		const { user, system } = process.cpuUsage(before);
		rounds.push((user + system) / 1000 / files.length);
	}
	return Math.min(...rounds);
}

tell(
	'\n| file type | files | bare library, ms | read, ms | times | read, recognised, checked, ms | reports/s |'
);
tell('| --- | --: | --: | --: | --: | --: | --: |');
const all = Object.values(sets).flat();
for (const [type, members] of [...Map.groupBy(all, typeOf)].sort()) {
	if (!isReadable(type)) continue;
	const some = members.slice(0, 60);
	const bare = await timeOf(some, ({ bytes }) => floors[type](bytes));
	const opened = await timeOf(some, ({ name, bytes }) => read(bytes, name));
	const whole = await timeOf(some, ({ name, bytes }) => parse(bytes, name));
	const cells = [bare.toFixed(2), opened.toFixed(2), (opened / bare).toFixed(1), whole.toFixed(2)];
	tell(`| ${[type, some.length, ...cells, (1000 / whole).toFixed(0)].join(' | ')} |`);
}
