import { expect, it } from 'vitest';
import { datedNames, datedNameText, kindNamed, registerRows } from './columns.ts';

it('reads former names with their years, and writes them again', () => {
	const text = '水利局（-2020）；计划经济委员会(1998-2003)；老局';
	const names = datedNames(text);
	expect(names).toEqual([
		{ name: '水利局', from: null, to: 2020 },
		{ name: '计划经济委员会', from: 1998, to: 2003 },
		{ name: '老局', from: null, to: null }
	]);
	expect(datedNames(names.map(datedNameText).join('；'))).toEqual(names);
	expect(datedNames('发改局（金融办）')).toEqual([
		{ name: '发改局（金融办）', from: null, to: null }
	]);
});

it('finds columns by their heads in any order, and numbers rows as the file does', () => {
	const rows = registerRows([
		['', ''],
		['类别', '单位 名称', '备注'],
		['街道', ' 东湖街道 ', 'x'],
		['', '', ''],
		['', '财政局', '']
	]);
	expect(rows).toMatchObject([
		{ row: 3, name: '东湖街道', kind: '街道', id: '' },
		{ row: 5, name: '财政局', kind: '' }
	]);
	expect(registerRows([['序号', '备注']])).toBeNull();
	expect([
		kindNamed('ZONE'),
		kindNamed('功能区'),
		kindNamed('bureau'),
		kindNamed('乡镇'),
		kindNamed('厅')
	]).toEqual(['zone', 'zone', 'bureau', 'town', null]);
});
