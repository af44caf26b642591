import { rmSync } from 'node:fs';

/** The real program on a database of its own, made anew for each run. */
rmSync(process.env.YUEBAO_DATA ?? 'test-results/data', { recursive: true, force: true });
const { run } = await import('../../src/cli/serve.ts');
await run();
