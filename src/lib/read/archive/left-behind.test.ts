import { expect, it } from 'vitest';
import { documentsAmong } from './left-behind.ts';

it('what systems and editors leave behind is no document', () => {
	expect(
		documentsAmong([
			'__MACOSX/年报/._民政局.docx',
			'年报/.DS_Store',
			'年报/Thumbs.db',
			'年报/desktop.ini',
			'年报/~$民政局.docx',
			'年报/~WRL0003.tmp',
			'.git/config',
			'年报/民政局.docx',
			'年报/~民政局.docx'
		])
	).toEqual(['年报/民政局.docx', '年报/~民政局.docx']);
});

it('the parts of a page saved whole are none, those of a folder so named by a person are', () => {
	const pages = ['甲/民政局.html', '甲/财政局.htm', '乙/水利局_files/年报.html'];
	const parts = [
		'甲/民政局_files/a.js',
		'甲/民政局_files/图/b.png',
		'甲/财政局.files/filelist.xml'
	];
	expect(documentsAmong([...parts, ...pages])).toEqual(pages);
});
