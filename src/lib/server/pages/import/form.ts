import type { ImportForm } from './begin.ts';

/** Reads what a form or a script has sent: anything that is not plainly a value is as good as not given. */
export function formOf(
	value: (name: string) => unknown,
	files: { count: number; firstName: string | null }
): ImportForm {
	const text = (name: string) => {
		const given = value(name);
		return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
	};
	return {
		region: text('region'),
		received: text('received'),
		dryRun: value('dryRun') === true || value('dryRun') === 'on',
		text: text('text'),
		addresses: text('addresses'),
		files: files.count,
		firstName: files.firstName
	};
}

/** The files of a form; a field left empty sends one without name and content. */
export function filesOf(data: FormData): File[] {
	return [...data.getAll('files'), ...data.getAll('folder')]
		.filter((entry) => entry instanceof File)
		.filter((file) => file.name !== '' || file.size > 0);
}
