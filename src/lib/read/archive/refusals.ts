import type { Message, Refusal } from '#lib/report/result.ts';

export const notAnArchive: Refusal = {
	code: 'not_an_archive',
	text: '这不是压缩包（ZIP）；请核对文件后重新导入。'
};

export const damagedArchive: Refusal = {
	code: 'archive_damaged',
	text: '压缩包已损坏，一个文件也取不出来；请重新打包，或直接导入其中的文件。'
};

export const emptyArchive: Refusal = {
	code: 'archive_empty',
	text: '压缩包里没有文件；请检查打包是否完整，然后重新导入。'
};

export const tooManyMembers = (most: number): Refusal => ({
	code: 'archive_too_large',
	text: `压缩包里的文件超过 ${most} 个；请分成几个压缩包再导入。`
});

export const partlyDamaged: Message = {
	code: 'archive_damaged',
	text: '压缩包已损坏或不完整，只取出了读得到的文件，可能有遗漏；请重新打包后再导入一次。',
	detail: {},
	at: null
};

export const encryptedMember: Refusal = {
	code: 'encrypted',
	text: '这个文件在压缩包里加了密码，无法读取；请去掉密码重新打包后再导入。'
};

export const unknownMethod: Refusal = {
	code: 'unsupported_type',
	text: '这个文件用少见的方法压缩，无法取出；请用系统自带的压缩功能重新打包成 ZIP 后再导入。'
};

export const brokenMember: Refusal = {
	code: 'broken',
	text: '这个文件在压缩包里已损坏，无法取出；请重新打包，或直接导入这个文件。'
};

export const linkMember: Refusal = {
	code: 'unsupported_type',
	text: '这是一个指向别处的链接，不是文件；请把文件本身放进压缩包后再导入。'
};

export const largeMember = (megabytes: number): Refusal => ({
	code: 'too_large',
	text: `解压后超过 ${megabytes} MB，不像是一份年度报告；请只导入报告本身。`
});

export const swollenMember: Refusal = {
	code: 'archive_bomb',
	text: '解压后的大小与压缩前相差过大，不像正常的文件，已停止解压；请直接导入这个文件。'
};

export const largeArchive = (megabytes: number): Refusal => ({
	code: 'archive_too_large',
	text: `压缩包里的文件解压后合计超过 ${megabytes} MB，这个文件没有取出；请分成几个压缩包再导入。`
});

export const nestedTooDeep = (depth: number): Refusal => ({
	code: 'archive_too_deep',
	text: `压缩包里又套压缩包，超过 ${depth} 层；请先解压再导入。`
});
