/**
 * What the program tells whoever runs it: `YUEBAO_LOG=json` a line a request and an event, for machines; `text` what went wrong
 * alone; `off` nothing. Never names, addresses, what was typed, or what identifies a session.
 */
export const logModes = ['json', 'text', 'off'] as const;
export type LogMode = (typeof logModes)[number];

/** @throws where YUEBAO_LOG is something else. */
export function logModeFrom(environment: Record<string, string | undefined>): LogMode {
	const asked = environment.YUEBAO_LOG?.trim() || 'text';
	const mode = logModes.find((known) => known === asked);
	if (!mode) throw new Error(`YUEBAO_LOG 只能是 ${logModes.join('、')}，不能是“${asked}”。`);
	return mode;
}

export type Answered = {
	/** The route as the program names it, `/regions/[region]`; null where there is none. */
	route: string | null;
	method: string;
	status: number;
	milliseconds: number;
	/** Code of the region in the address. */
	region: string | null;
};

/** A request that was answered. */
export function answered({ milliseconds, ...request }: Answered): void {
	const mode = logModeFrom(process.env);
	const ms = Math.round(milliseconds);
	if (mode === 'json') return line({ event: 'request', ...request, ms });
	if (mode === 'text' && request.status >= 400) {
		const { method, route, status } = request;
		process.stdout.write(`${method} ${route ?? '（没有这个页面）'} ${status} ${ms} 毫秒\n`);
	}
}

/** Something that the program did by itself: start, stop, a backup. Only for machines, as people are told in words. */
export function happened(event: string, numbers: Record<string, number> = {}): void {
	if (logModeFrom(process.env) === 'json') line({ event, ...numbers });
}

/** Something that should not have happened. With its number a person's error page leads here. */
export function failed(words: string, problem: unknown, id: string | null = null): void {
	const mode = logModeFrom(process.env);
	if (mode === 'off') return;
	const told = describe(problem);
	if (mode === 'json') return line({ event: 'failed', words, id, ...told });
	const message = [told.name, told.code, told.message].filter(Boolean).join(' ');
	console.error(`${words}${id ? `（编号 ${id}）` : ''}：${message}\n${told.stack}`);
}

function line(fields: Record<string, unknown>): void {
	process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...fields })}\n`);
}

/** As the server's driver and the embedded database call them. */
const placeNames = ['table_name', 'constraint_name', 'table', 'constraint'];

/** An error without what PostgreSQL quotes of the values that it refused: of such a one, where it stood instead. */
function describe(problem: unknown) {
	if (!(problem instanceof Error))
		return { name: typeof problem, code: null, message: null, stack: '' };
	const { code, ...where } = problem as Error & Record<string, unknown>;
	const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
	const place = placeNames
		.map((name) => where[name])
		.filter((name) => typeof name === 'string')
		.join(' ');
	return {
		name: problem.name,
		code: typeof code === 'string' ? code : null,
		message: fromDatabase ? place : problem.message,
		stack: (problem.stack ?? '')
			.split('\n')
			.filter((frame) => /^\s+at /.test(frame))
			.join('\n')
	};
}
