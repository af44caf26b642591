import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { Refusal } from '#lib/report/result.ts';
import { apart, type Limits } from './apart/apart.ts';
import type { Examination } from './examine.ts';

export type Examiner = (
	bytes: Uint8Array,
	fileName: string,
	milliseconds?: number
) => Promise<Examination>;

/** One processor stays free for the pages; a report takes well under a second, a page made to be slow may have its time. */
export const examinerLimits: Limits = {
	processes: Math.max(1, availableParallelism() - 1),
	milliseconds: 20_000,
	megabytes: 512,
	idle: 300_000
};

/** By its name in package.json, so that it is found from the sources and from the build alike. */
const program = createRequire(import.meta.url).resolve('#lib/server/examine-worker.ts');

const other = '不像是一份年度报告；请只导入报告本身，或另存为纯文本（TXT）后再导入。';
const refusals: Readonly<Record<'too_slow' | 'too_much_memory' | 'broken', Refusal>> = {
	too_slow: { code: 'too_slow', text: `读取这个文件用时过长，已经停止，${other}` },
	too_much_memory: { code: 'too_slow', text: `读取这个文件需要的内存过多，已经停止，${other}` },
	broken: {
		code: 'program_error',
		text: '读取这个文件时程序出错，没有读完；请另存为纯文本（TXT）后再导入，或把文件交给维护者。'
	}
};

/**
 * `examine` in processes of their own, so that pages are served meanwhile and no file can take the server along: so
 * many files at a time, the others wait their turn. A file that takes longer than its limit, or more memory, is refused.
 */
export const examineApart: Examiner = examinerOf(examinerLimits);

/** An `examine` in processes under the given limits. */
export function examinerOf(limits: Limits): Examiner {
	const run = apart<{ bytes: Uint8Array; fileName: string }, Examination>(program, limits);
	return async (bytes, fileName, limit) => {
		const answer = await run({ bytes, fileName }, limit);
		return answer.ok ? answer.value : { ok: false, refusal: refusals[answer.why] };
	};
}
