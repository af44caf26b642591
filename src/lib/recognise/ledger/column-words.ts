import { labelKey } from '#lib/recognise/label.ts';

const officeHead =
	/^(?:填报|报送|填表|报告|公开|各|责任|主体)?(?:单位|机关|部门|机构|行政机关|公开主体)(?:\/部门)?(?:名称|全称|简称)?$/;
const yearHead = /^(?:报告|统计|填报|所属|数据)?年(?:度|份)?$/;
const regionHead =
	/^(?:所属|所在|行政)?(?:地区|区划|区县|县区|区域|县市区|市县|行政区划)(?:名称|代码)?$/;
const asideHead =
	/^(?:序号|编号|序|代码|单位代码|统一社会信用代码|类别|类型|单位类别|单位类型|单位性质|备注|说明|联系人|联系电话|电话|填报人|审核人|负责人|填报(?:日期|时间)|报送(?:日期|时间)|(?:发布|公开)(?:日期|时间|网址|链接)|网址|链接|是否.{1,12}|附件)$/;

/** Numbers that stand beside the statutory ones and are none of them. */
const derivedWords =
	/率|占比|比例|同比|环比|增幅|增长|平均|排名|得分|比上年|较上年|比去年|较去年|上年同期|去年|时长|天数/;

const plain = (text: string) =>
	labelKey(text.replace(/[（(][^（）()]*[）)]/g, '')) || labelKey(text);

/** `单位名称` and its like: the column that names the office. */
export const isOfficeHead = (text: string) => officeHead.test(plain(text));
export const isYearHead = (text: string) => yearHead.test(plain(text));
export const isRegionHead = (text: string) => regionHead.test(plain(text));
/** `序号`, `备注` and the like, which hold no number of the report. */
export const isAsideHead = (text: string) => asideHead.test(plain(text));
/** Rates, changes and last year's numbers. */
export const isDerivedHead = (text: string) => derivedWords.test(labelKey(text));

/** Parts of a head that names a cell in one string: `予以公开-自然人`, `行政复议 维持`, `本年新收（总计）`. */
export function partsOf(head: string): string[] {
	const spread = head
		.normalize('NFKC')
		.replace(/^\(?[一二三四五六七]\)|^[一二三四五六七]、|^\d{1,2}[.、](?!\d)/, '')
		.replace(/[(（]([^()（）]*)[)）]$/, '|$1');
	return spread
		.split(/\s*[|｜_>/\\·:：—–-]+\s*|\s+/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
