import { afterEach, expect, it, vi } from 'vitest';
import { answered, failed, logModeFrom } from './log.ts';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

function written() {
	const lines: string[] = [];
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
	vi.spyOn(console, 'error').mockImplementation((text) => lines.push(String(text)));
	return lines;
}

const request = {
	...{ route: '/regions/[region]', method: 'GET', region: '330110' },
	...{ status: 200, milliseconds: 12.3 }
};

it('writes a line of JSON a request, for machines', () => {
	vi.stubEnv('YUEBAO_LOG', 'json');
	const lines = written();
	answered(request);
	const { time, ...told } = JSON.parse(lines.join(''));
	expect(Date.parse(time)).not.toBeNaN();
	expect(told).toEqual({
		...{ event: 'request', route: '/regions/[region]', method: 'GET' },
		...{ status: 200, region: '330110', ms: 12 }
	});
});

it('is quiet for people while all is well, and silent when off', () => {
	const lines = written();
	vi.stubEnv('YUEBAO_LOG', '');
	answered(request);
	expect(lines).toEqual([]);
	answered({ ...request, status: 503 });
	expect(lines.join()).toContain('/regions/[region] 503');
	vi.stubEnv('YUEBAO_LOG', 'off');
	failed('x', new Error('y'));
	expect(lines).toHaveLength(1);
	expect(() => logModeFrom({ YUEBAO_LOG: 'loud' })).toThrow('loud');
});

it.each(['json', 'text'])(
	'tells of an error without the values that the database quotes (%s)',
	(mode) => {
		vi.stubEnv('YUEBAO_LOG', mode);
		const lines = written();
		const refused = Object.assign(new Error('duplicate key: (login)=(wangxiaoming)'), {
			...{ code: '23505', table_name: 'users', constraint_name: 'users_login' },
			...{ detail: 'Key (login)=(wangxiaoming) already exists.' }
		});
		failed('保存时出错', refused, 'a1b2c3d4');
		const text = lines.join('');
		expect(text).toContain('a1b2c3d4');
		expect(text).toContain('23505');
		expect(text).toContain('users_login');
		expect(text).toContain('log.test.ts');
		expect(text).not.toContain('wangxiaoming');
	}
);
