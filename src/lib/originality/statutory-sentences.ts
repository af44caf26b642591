/**
 * Sentences that the format itself asks for, in whatever wording: on what the report rests, its period, where it can be had, that nothing came or nothing
 * else is to be told, what was charged (国办公开办函〔2021〕30号; 条例 articles 49 and 50), and the bare lists of numbers that the tables ask for. In the shape of `foldText`: `0` is any
 * number, a private sign the office itself. Our own patterns.
 */
const patterns: readonly RegExp[] = [
	/(?:根据|按照|依据|依照)[^。;]{0,60}(?:条例|办函|通知|格式|要求)[^。;]{0,80}(?:编制|编写|制作|撰写|公布|形成|报告如下)[^。;]*[。;]/g,
	/(?:现将|现就|特向社会公布)[^。;]{0,80}(?:报告如下|公布如下|公开如下|如下)[^。;]*[。;:]?/g,
	/[^。;]{0,40}(?:本年度报告|年度报告|本报告|年报)[^。;]{0,60}(?:组成|构成|部分内容|六个部分|编制|编写)[^。;]*[。;]?/g,
	/[^。;]{0,30}(?:统计|数据|期限|期间|时限)[^。;]{0,30}0年0月0日[^。;]*[。;]/g,
	/[^。;]{0,40}(?:电子版|下载|查阅|联系电话|邮政编码|通讯地址|电子邮箱)[^。;]*[。;]?/g,
	/[^。;]{0,20}(?:无|没有|未有)(?:其他|其它)?需要(?:报告|说明)的(?:其他|其它)?(?:事项|情况)[^。;]*[。;]?/g,
	/[^。;]{0,40}信息处理费[^。;]*[。;]?/g,
	/[^。;]{0,40}(?:未|没有|无)(?:收到|发生|产生|出现)[^。;]{0,40}(?:申请|复议|诉讼)[^。;]*[。;]?/g,
	/[一二三四五六]是(?=[^。;]{0,4}[。;])/g
];

/** For each character of a folded text, whether it belongs to a sentence of the format. */
export function statutory(text: string): boolean[] {
	const marks = Array.from({ length: text.length }, () => false);
	for (const pattern of patterns)
		for (const { 0: found, index } of text.matchAll(pattern))
			marks.fill(true, index, index + found.length);
	return marks;
}
