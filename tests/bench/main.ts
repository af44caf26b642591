/** `npm run bench -- read | store [agencies] [years]`: times a part of the work beside its own floor. */
const benches = { read: () => import('./read.ts'), store: () => import('./store.ts') };
const name = process.argv[2] ?? '';
if (!Object.hasOwn(benches, name)) {
	process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
	process.exit(2);
}
await benches[name as keyof typeof benches]();

export {};
