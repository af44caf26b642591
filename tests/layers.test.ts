import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const library = join(import.meta.dirname, '../src/lib');

/** What each part may import besides itself: only parts before it on the way from bytes to page. */
const before: Record<string, readonly string[]> = {
	report: [],
	read: ['report'],
	register: ['report'],
	areas: ['report'],
	recognise: ['report', 'read', 'areas'],
	originality: ['report'],
	checks: ['report', 'recognise', 'originality', 'statistics'],
	filing: ['report', 'read', 'recognise', 'areas', 'checks'],
	campaign: ['report', 'filing'],
	feedback: ['report', 'checks', 'filing', 'campaign'],
	interchange: ['report', 'register'],
	statistics: [],
	measures: ['report', 'register', 'recognise', 'checks', 'areas', 'statistics'],
	charts: ['report', 'register', 'areas', 'measures', 'publish', 'paraglide', 'components'],
	publish: ['report', 'register', 'checks', 'areas', 'measures'],
	components: [
		'report',
		'register',
		'read',
		'recognise',
		'areas',
		'checks',
		'campaign',
		'filing',
		'measures',
		'charts',
		'paraglide',
		'server'
	]
};

const sources = readdirSync(library, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|^paraglide/.test(file))
	.filter((file) => (file.split('/')[0] ?? '') in before);

function imports(file: string): { names: string; target: string }[] {
	const text = readFileSync(join(library, file), 'utf8');
	return [...text.matchAll(/^\s*(?:import|export)\s+([^'";]*?from\s+)?'([^']+)'/gm)].map(
		([, names = '', target = '']) => ({ names, target })
	);
}

function partOf(file: string, target: string): string | null {
	if (target.startsWith('#lib/')) return target.split('/')[1] ?? null;
	if (target.startsWith('.'))
		return relative(library, join(library, dirname(file), target)).split('/')[0] ?? null;
	return null;
}

test.each(sources)('%s imports only from parts before it', (file) => {
	const own = file.split('/')[0] ?? '';
	for (const { names, target } of imports(file)) {
		const part = partOf(file, target);
		if (part === null || part === own) continue;
		const typesOnly = /^type\s/.test(names);
		const allowed = before[own]?.includes(part) && (part !== 'server' || typesOnly);
		expect(allowed, `${file} imports ${target}`).toBe(true);
	}
});

test.each(sources.filter((file) => !/^(components|charts\/.*svelte)/.test(file)))(
	'%s knows no framework, database or clock',
	(file) => {
		const text = readFileSync(join(library, file), 'utf8');
		for (const { target } of imports(file)) {
			expect(target).not.toMatch(
				/^(\$app|\$env|@sveltejs|kysely|postgres|@electric-sql|node:fs|node:net)/
			);
		}
		if (!file.endsWith('.svelte'))
			expect(text).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(/);
	}
);

const domain = Object.keys(before).filter((part) => part !== 'components');
const filesOf = (folder: string) =>
	readdirSync(join(library, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
		.map((file) => join(folder, file));

test.each(filesOf('server'))('%s imports the domain, and of the interface only types', (file) => {
	for (const { names, target } of imports(file)) {
		const part = partOf(file, target);
		if (part === null || part === 'server' || part === 'paraglide') continue;
		const typesOnly = /^type\s/.test(names);
		const allowed = domain.includes(part) || (part === 'components' && typesOnly);
		expect(allowed, `${file} imports ${target}`).toBe(true);
	}
});

test.each(filesOf('../routes'))('%s leaves reading and storing to the server', (file) => {
	for (const { names, target } of imports(file)) {
		expect(target).not.toMatch(/^(#lib\/(read|recognise)\/|#db\/|kysely|postgres|@electric-sql)/);
		const bringsServer = target.startsWith('#lib/server/') && !/^type\s/.test(names);
		expect(file.endsWith('.svelte') && bringsServer, `${file} imports ${target}`).toBe(false);
	}
});
