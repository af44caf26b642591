import { createInterface } from 'node:readline';

/** What stdin gives a command, line by line; empty lines are left out. */
export async function* linesOfInput(input: NodeJS.ReadableStream): AsyncGenerator<string> {
	for await (const line of createInterface({ input, crlfDelay: Infinity })) {
		const text = line.replace(/^\uFEFF/, '');
		if (text.trim() !== '') yield text;
	}
}

/**
 * Answers each line of stdin with one line of JSON. A line that `answer` refuses with an error gets `{ "error": … }`, and the
 * rest goes on. Returns the exit code: 1 where a line was refused.
 */
export async function answerLines(answer: (line: string) => object): Promise<number> {
	let status = 0;
	for await (const line of linesOfInput(process.stdin)) {
		let answered: object;
		try {
			answered = answer(line);
		} catch (error) {
			status = 1;
			answered = { error: error instanceof Error ? error.message : String(error) };
		}
		process.stdout.write(`${JSON.stringify(answered)}\n`);
	}
	return status;
}

/** Whether the arguments are just `--json`; else says what is wrong. */
export function takesJsonOnly(args: readonly string[], help: string): boolean {
	const unknown = args.find((arg) => arg !== '--json');
	if (unknown === undefined && args.length > 0) return true;
	const wrong = unknown === undefined ? '请写 --json。' : `没有“${unknown}”这个参数。`;
	process.stderr.write(`${wrong}\n${help}\n`);
	return false;
}
