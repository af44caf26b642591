import { sign, type Term } from './term.ts';

/** 政策解读: explaining policy. */
export const interpretationTerms: readonly Term[] = [
	sign(
		/解读|图解|一图读懂|(?:政策|文件|法规|条款)(?:的)?(?:宣讲|宣传|解释|说明|阐释|讲解|释义|问答|解析|阐述|解答)|(?:政策|文件).{0,10}(?:不够透彻|看不懂|说明不|讲不|通俗|知晓|语言|听不懂|读不懂|看得懂)|吃透政策|政策咨询/
	)
];
