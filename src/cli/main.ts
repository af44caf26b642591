/** The command line: `npm run -s cli -- COMMAND …`. Runs on plain Node, with no build step. */
export type Command = { help: string; run: (args: string[]) => Promise<number> };

const commands = {
	parse: () => import('./parse.ts'),
	figures: () => import('./figures.ts'),
	areas: () => import('./areas.ts'),
	ledger: () => import('./ledger.ts'),
	import: () => import('./import.ts'),
	reread: () => import('./reread.ts'),
	recheck: () => import('./recheck.ts'),
	register: () => import('./register.ts'),
	people: () => import('./people.ts'),
	exchange: () => import('./exchange.ts'),
	demo: () => import('./demo.ts'),
	migrate: () => import('./migrate.ts'),
	backup: () => import('./backup.ts'),
	restore: () => import('./restore.ts'),
	serve: () => import('./serve.ts'),
	test: () => import('./test.ts')
} satisfies Record<string, () => Promise<Command>>;

function isCommand(name: string): name is keyof typeof commands {
	return Object.hasOwn(commands, name);
}

async function overview(): Promise<string> {
	const lines = ['用法：npm run -s cli -- 命令 [参数]', ''];
	for (const load of Object.values(commands)) lines.push((await load()).help, '');
	return lines.join('\n');
}

async function main([name, ...args]: string[]): Promise<number> {
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		process.stdout.write(await overview());
		return name === undefined ? 2 : 0;
	}
	if (!isCommand(name)) {
		process.stderr.write(
			`没有“${name}”这个命令。可用命令：${Object.keys(commands).join('、')}。\n`
		);
		return 2;
	}
	const command: Command = await commands[name]();
	if (args.includes('--help') || args.includes('-h')) {
		process.stdout.write(command.help + '\n');
		return 0;
	}
	return command.run(args);
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	if (process.env.YUEBAO_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`);
	process.exit(1);
}
