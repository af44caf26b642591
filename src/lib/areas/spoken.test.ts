import { expect, it } from 'vitest';
import { spoken } from './spoken.ts';

it('marks the words that spoke, those that overlap as one, and keeps the text whole', () => {
	expect(spoken('栏目更新不及时', ['更新不', '不及时'])).toEqual([
		{ text: '栏目', marked: false },
		{ text: '更新不及时', marked: true }
	]);
	expect(spoken('更 新慢', ['更新慢'])).toEqual([{ text: '更 新慢', marked: false }]);
});
