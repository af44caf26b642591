import chromium, { inflate } from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const installed = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

type Launch = { executablePath: string; args: string[]; env: Record<string, string | undefined> };

/** A Chromium to test with: the one that CHROMIUM names (`bundled`: the npm package's), the system's, else the npm package's. */
export async function launchOptions(): Promise<Launch> {
	const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
	const wanted = process.env.CHROMIUM;
	const own =
		wanted === 'bundled'
			? undefined
			: [wanted, ...installed].find((path) => path && existsSync(path));
	if (own) return { executablePath: own, args: quiet, env: process.env };
	const shared = await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'));
	return {
		executablePath: await chromium.executablePath(),
		args: [...chromium.args, ...quiet],
		env: { ...process.env, LD_LIBRARY_PATH: join(shared, 'lib') }
	};
}

function packageFolder(): string {
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	return dirname(dirname(entry));
}
