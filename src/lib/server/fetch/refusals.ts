import type { Refusal } from '#lib/report/result.ts';

/** Thrown within the fetcher where an address gives no document; `fetchDocument` gives its refusal back. */
export class NotFetched extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.text);
		this.refusal = refusal;
	}
}

const byHand = '用浏览器打开，另存为网页或下载附件后再导入。';

export const notAnAddress: Refusal = {
	code: 'address_invalid',
	text: '这不是网址；请写成 http:// 或 https:// 开头的完整网址。'
};

export const withCredentials: Refusal = {
	code: 'address_refused',
	text: '网址里带有用户名或密码，不予读取；请改用不需要登录的公开网址。'
};

export const oddPort = (port: string): Refusal => ({
	code: 'address_refused',
	text: `网址用了端口 ${port}，不予读取；请改用普通的公开网址，或${byHand}`
});

export const inside: Refusal = {
	code: 'address_refused',
	text: '这个网址指向本机或内部网络，不予读取；请改用公开的网址，或自行下载后再导入。'
};

export const hostNotFound = (host: string): Refusal => ({
	code: 'host_not_found',
	text: `找不到网站 ${host}；请核对网址，或稍后再试。`
});

export const unreachable = (host: string): Refusal => ({
	code: 'unreachable',
	text: `连不上网站 ${host}；请稍后再试，或${byHand}`
});

export const untrusted = (host: string): Refusal => ({
	code: 'certificate',
	text: `与网站 ${host} 建立不了安全连接（证书无效、不符或协议过旧），没有读取；请核对网址，或${byHand}`
});

export const timedOut = (seconds: number): Refusal => ({
	code: 'timed_out',
	text: `网站在 ${seconds} 秒内没有传完；请稍后再试，或${byHand}`
});

export const idle = (seconds: number): Refusal => ({
	code: 'timed_out',
	text: `网站 ${seconds} 秒没有回应；请稍后再试，或${byHand}`
});

export const tooLarge = (megabytes: number): Refusal => ({
	code: 'too_large',
	text: `网址给出的内容超过 ${megabytes} MB，不像是一份年度报告；请只导入报告本身。`
});

export const tooManyRedirects = (most: number): Refusal => ({
	code: 'redirects',
	text: `网址转了 ${most} 次还没有到达；请用浏览器打开，把最后的网址填在这里。`
});

export const redirectLost: Refusal = {
	code: 'redirects',
	text: `网址转向了别处，却没有说明去处；请${byHand}`
};

export const notShown = (status: number): Refusal => ({ code: 'status', text: wordsOf(status) });

function wordsOf(status: number): string {
	if (status === 404 || status === 410) {
		return `网页不存在（${status}），可能已移走或删除；请核对网址。`;
	}
	if (status === 401 || status === 407) return `网页要登录才能看（${status}）；请${byHand}`;
	if (status === 403 || status === 405 || status === 412) {
		return `网站不让程序读取（${status}）；请${byHand}`;
	}
	if (status === 429 || status >= 500) return `网站暂时不能提供（${status}）；请稍后再试。`;
	return `网站没有给出内容（${status}）；请${byHand}`;
}

export const noDocument = (mediaType: string): Refusal => ({
	code: 'unsupported_type',
	text: `网址给出的是 ${mediaType}，不是文档；请填写报告网页或附件的网址。`
});

export const garbled: Refusal = {
	code: 'broken',
	text: `网站传来的内容不完整或解不开；请稍后再试，或${byHand}`
};

export const cancelled: Refusal = {
	code: 'cancelled',
	text: '已取消，没有读取；需要时请重新导入。'
};
