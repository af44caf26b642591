import { defineConfig } from '@playwright/test';
import { join } from 'node:path';
import { launchOptions } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const port = 3107;

export default defineConfig({
	testDir: import.meta.dirname,
	outputDir: join(root, 'test-results/e2e'),
	fullyParallel: false,
	workers: 2,
	timeout: 300_000,
	expect: { timeout: 30_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json']],
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: await launchOptions(),
		locale: 'zh-CN',
		actionTimeout: 60_000
	},
	projects: [
		{ name: 'wide', use: { viewport: { width: 1440, height: 900 } } },
		{ name: 'narrow', use: { viewport: { width: 390, height: 844 } } }
	],
	webServer: {
		command: `node ${join(import.meta.dirname, 'server.ts')}`,
		url: `http://localhost:${port}/`,
		timeout: 900_000,
		reuseExistingServer: false,
		stdout: 'pipe',
		env: { PORT: String(port), YUEBAO_DATA: join(root, 'test-results/data'), DATABASE_URL: '' }
	}
});
