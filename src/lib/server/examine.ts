import { check } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { read } from '#lib/read/read.ts';
import { asLedger } from '#lib/recognise/ledger/is-ledger.ts';
import type { Ledger } from '#lib/recognise/ledger/ledger.ts';
import { ledgerRefusal } from '#lib/recognise/ledger/refusals.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import type { Report } from '#lib/report/report.ts';
import type { Outcome, Refusal } from '#lib/report/result.ts';

export type Examined = { report: Report; findings: Finding[] };

/** What a file is: a checked report, or why it is none; a ledger comes with the reason. */
export type Examination = Outcome<Examined> & { ledger?: Ledger };

/**
 * Bytes to a checked report: read, recognise, check. A file that makes the program itself fail is
 * refused like any other that cannot be read, so that the files beside it still are.
 */
export async function examine(bytes: Uint8Array, fileName: string): Promise<Examination> {
	try {
		const document = await read(bytes, fileName);
		if (!document.ok) return document;
		const ledger = asLedger(document.value);
		if (ledger) return { ok: false, refusal: ledgerRefusal(ledger), ledger };
		const recognised = recognise(document.value, fileName);
		if (!recognised.ok) return recognised;
		const report = recognised.value;
		return {
			ok: true,
			value: { report, findings: check(report) },
			messages: [...document.messages, ...recognised.messages]
		};
	} catch (error) {
		return { ok: false, refusal: failure(error) };
	}
}

function failure(error: unknown): Refusal {
	const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	if (process.env.YUEBAO_TRACE) console.error(error);
	return {
		code: 'program_error',
		text: `读取这个文件时程序出错（${cause.split('\n')[0]}），请把文件交给维护者。`
	};
}
