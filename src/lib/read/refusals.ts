import type { Refusal } from '#lib/report/result.ts';
import type { UnreadableType } from './sniff.ts';

const remedy = '请另存为 Word 文档（DOCX）、网页（HTML）或纯文本（TXT）后再导入。';
const unsupported = (kind: string): Refusal => ({
	code: 'unsupported_type',
	text: `这是${kind}，目前还不能读取；${remedy}`
});

const repack = (kind: string): Refusal => ({
	code: 'unsupported_type',
	text: `这是 ${kind} 压缩包，不能读取；请先解压，重新打包成 ZIP，或直接导入其中的文件。`
});

/** Why a file of a type without a reader is refused, and what to do. */
export const refusals: Readonly<Record<UnreadableType, Refusal>> = {
	empty: {
		code: 'empty',
		text: '文件是空的，没有任何内容；请检查下载或导出是否完整，然后重新导入。'
	},
	pptx: unsupported('演示文稿（PPTX）'),
	ofd: unsupported('版式文件（OFD）'),
	odt: unsupported(' OpenDocument 文档（ODT）'),
	zip: {
		code: 'unsupported_type',
		text: '这是压缩包（ZIP），不能直接读取；请先解压，再导入其中的网页或文本文件。'
	},
	rar: repack('RAR'),
	'7z': repack('7Z'),
	encrypted: {
		code: 'encrypted',
		text: '文件已加密，打开要用密码，无法读取；请先在 Word、WPS 或 Excel 中取消密码，再重新导入。'
	},
	ole: {
		code: 'unsupported_type',
		text: `这个旧版 Office 文件里没有找到 Word 正文或 Excel 工作簿；${remedy}`
	},
	rtf: unsupported(' RTF 文档'),
	image: {
		code: 'picture_only',
		text: `这是一张图片，其中的文字和数字无法读取；请向报送单位索取文字版（网页或文本）。`
	},
	binary: unsupported('无法识别的二进制文件')
};

/** The refusal of a type; an OLE file without Word's or Excel's streams is called by what its name says it was. */
export function refusalOf(type: UnreadableType, fileName: string): Refusal {
	return type === 'ole' && /\.(?:doc|wps|xls|et)$/i.test(fileName) ? broken : refusals[type];
}

export const tooLarge: Refusal = {
	code: 'too_large',
	text: '文件超过 32 MB，不像是一份年度报告；请只导入报告本身。'
};

export const broken: Refusal = {
	code: 'broken',
	text: '文件的结构已损坏，无法读取；请重新下载或另存为纯文本（TXT）后再导入。'
};

export const tooOldWord: Refusal = {
	code: 'unsupported_type',
	text: `这是 Word 95 或更早版本的文档，不能读取；${remedy}`
};

export const expandsTooFar: Refusal = {
	code: 'too_large',
	text: '文件解压后的内容过大，不像是一份年度报告；请只导入报告本身，或另存为纯文本（TXT）后再导入。'
};

export const pictureOnly: Refusal = {
	code: 'picture_only',
	text: '文件里只有图片，没有可读取的文字；图片中的数字无法读取，请向报送单位索取文字版（网页或文本）。'
};

export const pictureTables: Refusal = {
	code: 'picture_only',
	text: '报告中的表格是图片，其中的数字无法读取；请向报送单位索取文字版（网页或文本）。'
};

export const noReport: Refusal = {
	code: 'no_report',
	text: '文件中没有找到政府信息公开工作年度报告的正文和统计表；请确认导入的是报告本身，而不是目录页、新闻或其他文件。'
};

/** Pages that are pictures, named from 1 as they are counted in the file. */
export const picturePages = (pages: readonly number[]): Refusal => ({
	code: 'picture_only',
	text: `第 ${pages.slice(0, 12).join('、')}${pages.length > 12 ? ' 等' : ''} 页是图片（扫描件），其中的文字和数字无法读取；请向报送单位索取文字版，或直接在表单中填写。`
});

export const lockedPdf: Refusal = {
	code: 'encrypted',
	text: '这个 PDF 文件设有打开密码，无法读取；请先取消密码，再重新导入。'
};

export const garbledText: Refusal = {
	code: 'garbled',
	text: '这个 PDF 文件没有说明字形对应哪些文字，读出来是乱码；请向报送单位索取文字版（DOCX 或网页），或直接在表单中填写。'
};

export const tooManyPages = (most: number): Refusal => ({
	code: 'too_large',
	text: `这个 PDF 文件超过 ${most} 页或文字过多，不像是一份年度报告；请只导入报告本身。`
});
