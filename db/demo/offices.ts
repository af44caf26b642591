import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { DemoAgency, DemoReform, DemoRegion } from './report.ts';
import type { ProfileName } from '#db/demo/numbers/profiles.ts';

export const district: DemoRegion = {
	code: '990101',
	name: '演示区（合成数据）',
	fullName: '演示省示例市演示区（合成数据）',
	synthetic: true
};

export type Office = {
	agency: DemoAgency;
	/** Its part of the district's applications, in per mille. */
	share: number;
	profile: ProfileName;
	/** Subjects that people ask it about, for the prose. */
	subject: string;
	/** Decisions in a usual year: licences, penalties, coercive measures. */
	decisions: readonly [licensing: number, penalties: number, coercion: number];
	/** Normative documents in force at the start. */
	documents: number;
	/** Administrative fees in a usual year, 万元. */
	fees: number;
};

function office(
	shortName: string,
	share: number,
	profile: ProfileName,
	subject: string,
	decisions: Office['decisions'] = [0, 0, 0],
	documents = 0,
	fees = 0,
	agency: Partial<DemoAgency> & { kind?: AgencyKind } = {}
): Office {
	return {
		agency: {
			name: `演示区${shortName}`,
			shortName,
			kind: 'bureau',
			validFrom: null,
			validTo: null,
			successor: null,
			...agency
		},
		share,
		profile,
		subject,
		decisions,
		documents,
		fees
	};
}

const street = (name: string, share: number, subject: string) =>
	office(`${name}街道办事处`, share, 'grassroots', subject, [0, 14, 2], 0, 0, { kind: 'street' });
const town = (name: string, share: number, subject: string) =>
	office(`${name}镇人民政府`, share, 'grassroots', subject, [36, 21, 4], 2, 0, { kind: 'town' });
const branch = (
	...[name, share, profile, subject, decisions, documents, fees]: Parameters<typeof office>
) => office(name, share, profile, subject, decisions, documents, fees, { kind: 'vertical' });

/** The forty offices of the synthetic district. */
export const offices: readonly Office[] = [
	office('人民政府办公室', 34, 'general', '会议纪要、专项规划', [0, 0, 0], 24, 0, {
		kind: 'government_office'
	}),
	office('发展和改革局', 21, 'general', '项目立项、价格管理', [146, 2, 0], 9),
	office('教育局', 19, 'general', '招生划片、校外培训治理', [58, 6, 0], 11, 412.6),
	office('科学技术局', 3, 'general', '科技项目立项与补助', [0, 0, 0], 6),
	office('经济和信息化局', 8, 'general', '技改补助、园区企业名录', [22, 3, 0], 7),
	branch('公安分局', 112, 'police', '户籍办理、接处警记录', [31840, 8260, 1450], 3, 268.4),
	office('民政局', 9, 'welfare', '社会救助、地名变更', [64, 2, 0], 8),
	office('司法局', 11, 'general', '复议案件、法律援助', [37, 0, 0], 5),
	office('财政局', 10, 'general', '部门预决算、专项资金', [12, 1, 0], 12, 36.2),
	office('人力资源和社会保障局', 28, 'welfare', '劳动监察、养老待遇', [412, 37, 0], 10, 58.75),
	branch('规划和自然资源分局', 158, 'planning', '用地批复、规划许可', [536, 48, 9], 6, 3120.4),
	branch('生态环境分局', 26, 'market', '环评批复、监测数据', [97, 83, 12], 2),
	office('住房和城乡建设局', 171, 'housing', '征收补偿、竣工验收备案', [684, 72, 0], 13, 942.18),
	office('交通运输局', 17, 'market', '道路工程、运输许可', [2260, 618, 41], 7),
	office('水务局', 9, 'general', '河道整治、供水管网', [133, 19, 3], 6, 184.3, {
		former: [{ name: '演示区水利局', validTo: 2020 }]
	}),
	office('农业农村局', 22, 'grassroots', '宅基地管理、惠农补贴', [318, 44, 6], 9),
	office('商务局', 4, 'general', '促消费活动、成品油零售', [41, 5, 0], 4),
	office('文化和旅游局', 6, 'market', '文物保护、经营场所许可', [172, 28, 0], 5),
	office('卫生健康局', 24, 'welfare', '医疗机构校验、病历管理', [903, 152, 0], 8, 71.9),
	office('退役军人事务局', 5, 'welfare', '优抚待遇、安置政策', [0, 0, 0], 3),
	office('应急管理局', 10, 'market', '事故调查、危化品许可', [88, 134, 7], 4),
	office('审计局', 2, 'general', '审计结果公告', [0, 0, 0], 1),
	office('市场监督管理局', 97, 'market', '举报核查、登记档案', [26400, 1930, 66], 6, 15.2),
	office('统计局', 0, 'general', '统计公报与普查数据', [0, 4, 0], 1),
	office('医疗保障局', 6, 'welfare', '待遇核定、定点协议', [0, 11, 0], 5),
	office('城市管理局', 88, 'urban', '违建查处、渣土管理', [1240, 5470, 318], 7, 86.4),
	office('信访局', 3, 'general', '信访事项办理情况', [0, 0, 0], 2),
	office('国有资产监督管理局', 4, 'general', '国有房产出租、企业改制', [0, 0, 0], 5),
	office('大数据发展管理局', 5, 'general', '公共数据开放、平台建设', [0, 0, 0], 2, 0, {
		validFrom: 2021
	}),
	office('粮食和物资储备局', 3, 'general', '储备轮换、收购价格', [16, 2, 0], 3, 0, {
		validTo: 2022,
		successor: '演示区发展和改革局'
	}),
	street('东湖', 13, '旧城改造、社区用房'),
	street('清河', 11, '拆迁安置、老旧小区加装电梯'),
	street('望山', 7, '物业管理、低保评议'),
	street('桥北', 9, '征收协议、停车泊位'),
	street('新城', 6, '社区工作者招聘、公建配套'),
	town('柳溪', 12, '土地流转、安置房分配'),
	town('石桥', 10, '集体资产、村道建设'),
	town('白鹭', 5, '危房改造、惠农补贴'),
	town('青石', 8, '征地补偿、宅基地审批'),
	office('经济开发区管理委员会', 16, 'planning', '招商协议、厂房拆迁', [124, 9, 0], 8, 0, {
		kind: 'zone'
	})
];

export const government: DemoAgency = {
	name: '演示区人民政府',
	shortName: '区政府',
	kind: 'government',
	validFrom: 2023,
	validTo: null,
	successor: null
};

/** What changed in the district's administration. */
export const reforms: readonly DemoReform[] = [
	{
		kind: 'rename',
		on: '2021-03-29',
		firstYear: 2021,
		basis: '演示区机构改革方案（虚构）',
		before: ['演示区水务局'],
		after: ['演示区水务局']
	},
	{
		kind: 'merge',
		on: '2023-03-20',
		firstYear: 2023,
		basis: '演示区深化机构改革方案（虚构）',
		before: ['演示区粮食和物资储备局', '演示区发展和改革局'],
		after: ['演示区发展和改革局']
	}
];

/** An agency as it calls itself in its report of a year. */
export function namedIn(agency: DemoAgency, year: number): DemoAgency {
	const former = agency.former?.find(({ validTo }) => year <= validTo);
	return former ? { ...agency, name: former.name } : agency;
}

export function existsIn(agency: DemoAgency, year: number): boolean {
	return (
		(agency.validFrom === null || agency.validFrom <= year) &&
		(agency.validTo === null || year <= agency.validTo)
	);
}

/** The office of a short name; throws when there is none. */
export function officeNamed(shortName: string): Office {
	const found = offices.find((office) => office.agency.shortName === shortName);
	if (!found) throw new Error(`no demo office ${shortName}`);
	return found;
}
