import { disputeColumns, disputeRows, requestColumns } from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import { requestRowsPrinted } from '#db/demo/numbers/print-cells.ts';
import type { DemoAgency, DemoRegion, DemoReport } from './report.ts';

/** A real region and bureau: the published figures of its 2020 report, in a document of our own wording. */
export const yuhang: DemoRegion = {
	code: '330110',
	name: '余杭区',
	fullName: '浙江省杭州市余杭区',
	synthetic: false
};

export const yuhangBureau: DemoAgency = {
	name: '杭州市余杭区发改局（区金融办、区对口支援和区域合作局）',
	shortName: '余杭区发改局',
	kind: 'bureau',
	validFrom: null,
	validTo: null,
	successor: null
};

const proactive: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	regulations: { made: '0', newly_published: '0', published_total: '0' },
	normative_documents: { made: '3', newly_published: '3', published_total: '3' },
	licensing: { prior_items: '6', change: '0', decisions: '40' },
	other_services: { prior_items: '6', change: '增加7', decisions: '1175' },
	penalties: { prior_items: '0', change: '增加17', decisions: '0' },
	coercion: { prior_items: '0', change: '0', decisions: '0' },
	fees: { prior_items: '0', change: '0' },
	procurement: { procurement_items: '0', procurement_amount: '0' }
};

/** Natural persons, companies, total; every other cell of table 三 is printed as `-`. */
const requests: Readonly<Record<string, readonly [string, string, string]>> = {
	received_new: ['25', '4', '29'],
	carried_in: ['1', '-', '1'],
	granted: ['8', '-', '8'],
	partial: ['1', '1', '2'],
	'denied.internal_affairs': ['1', '-', '1'],
	'unavailable.not_held': ['10', '3', '13'],
	'rejected.petition': ['1', '-', '1'],
	other: ['2', '-', '2'],
	total: ['23', '4', '27'],
	carried_out: ['3', '-', '3']
};

function cells(): Map<string, string> {
	const printed = new Map<string, string>();
	for (const [row, columns] of Object.entries(proactive)) {
		for (const [column, text] of Object.entries(columns)) {
			printed.set(placeKey({ table: 'proactive', row, column }), text);
		}
	}
	for (const row of requestRowsPrinted('2019', true)) {
		const [person, company, total] = requests[row] ?? ['-', '-', '-'];
		for (const column of requestColumns) {
			const texts: Partial<Record<string, string>> = { natural_person: person, company, total };
			printed.set(placeKey({ table: 'requests', row, column }), texts[column] ?? '-');
		}
	}
	for (const row of Object.keys(disputeRows)) {
		for (const column of Object.keys(disputeColumns)) {
			printed.set(placeKey({ table: 'disputes', row, column }), '0');
		}
	}
	return printed;
}

export const yuhangReport: DemoReport = {
	region: yuhang,
	agency: yuhangBureau,
	year: 2020,
	era: '2019',
	scope: 'agency',
	title: `${yuhangBureau.name}2020年政府信息公开工作年度报告`,
	notice: '【数据取自该单位公开发布的2020年报告，文字由阅报编写】',
	cells: cells(),
	told: {
		year: 2020,
		received: 29,
		receivedPriorYear: 66,
		changePercent: -56,
		channels: { online: 16, post: 9, in_person: 4 },
		carriedIn: 1,
		answered: 27,
		outcomes: { granted: 10, partial: 0, denied: 1, unavailable: 13, rejected: 0, other: 2 },
		carriedOut: 3,
		published: { total: 500, website: 0, wechat: 348, board: 0 },
		reconsiderations: 0,
		lawsuits: 0
	},
	sections: [
		{
			number: 1,
			heading: '一、总体情况',
			paragraphs: [
				'本文按该局2020年报告公布的数字改写，统计期间为2020年1月1日至12月31日。',
				'（一）主动公开。全年经各渠道主动公开信息500余条。其中余杭晨报刊发45篇，国家和省市主要媒体刊发66篇，微信公众号“余杭发改”发布348篇。',
				'（二）依申请公开。全年共收到政府信息公开申请29件，上年为66件，同比下降56%。其中网络申请16件、邮寄申请9件、现场申请4件。从答复看，予以公开10件，信息不存在9件，不属于本机关4件，不予公开1件，申请人撤回2件；结转下年度办理3件。'
			]
		},
		{ number: 2, heading: '二、主动公开政府信息情况', paragraphs: [] },
		{ number: 3, heading: '三、收到和处理政府信息公开申请情况', paragraphs: [] },
		{ number: 4, heading: '四、政府信息公开行政复议、行政诉讼情况', paragraphs: [] },
		{
			number: 5,
			heading: '五、存在的主要问题及改进情况',
			paragraphs: [
				'存在的不足主要有：一是公开工作机制不健全，信息的保存和查找手段不够规范，查一份材料要经过多道环节；二是网站发布账号集中在办公室，科室不能直接上传，平台使用效率不高；三是部分网站栏目更新不及时，公众号更新频率偏低。',
				'下一步改进措施：一是向主管部门申请增设发布账号，由科室自行上传；二是定期核对目录，补齐缺漏；三是组织答复业务学习，减少后续争议。'
			]
		},
		{ number: 6, heading: '六、其他需要报告的事项', paragraphs: ['没有其他需要报告的事项。'] }
	],
	layout: 'official',
	fileName: '2020-余杭区发改局.html',
	receivedOn: null
};
