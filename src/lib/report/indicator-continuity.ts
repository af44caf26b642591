import type { Wording } from './locale.ts';

/**
 * How an indicator of the 统计表 goes on in the forms of 2019 and 2021: counted in the same way, nearly so, or no longer.
 * `measure` is the id of the common measure that it is read into; null where there is none.
 */
export type Continuity = {
	kind: 'same' | 'approximate' | 'broken';
	measure: string | null;
	why: Wording;
};

const same = (measure: string, zh: string, en: string): Continuity => ({
	kind: 'same',
	measure,
	why: { 'zh-CN': zh, en }
});
const approximate = (measure: string, zh: string, en: string): Continuity => ({
	kind: 'approximate',
	measure,
	why: { 'zh-CN': zh, en }
});
const broken = (zh: string, en: string): Continuity => ({
	kind: 'broken',
	measure: null,
	why: { 'zh-CN': zh, en }
});

const published = broken(
	'统计表按信息条数计主动公开，2019 年起改为按规章、规范性文件、行政许可等分类计件，两者不能相接。',
	'The form counts items published; from 2019 rules, normative documents, licences and so on are counted by kind. The two cannot be joined.'
);
const responses = broken(
	'回应解读情况在 2019 年以后的表格中不再统计。',
	'Responses and interpretations are no longer counted from 2019 on.'
);
const channels = broken(
	'提交申请的方式在 2019 年以后的表格中不再分列，改为按申请人类别分列。',
	'From 2019 on applications are split by kind of applicant, no longer by the way they came.'
);
const closed = broken(
	'按时与延期办结在 2019 年以后不再分列；办结总数以“申请答复数”对应，以免重复。',
	'Closing in time or after an extension is no longer told from 2019 on; “answers given” stands for the total, so that nothing is counted twice.'
);
const reasons = broken(
	'不同意公开的理由按 2008 年《条例》划分，与 2019 年修订后的八项理由不对应。',
	'Reasons follow the Regulations of 2008 and do not match the eight reasons of the revision of 2019.'
);
const notHeld = (zh: string, en: string) =>
	approximate(
		'unavailable',
		`${zh}，2019 年起并入“无法提供 · 本机关不掌握相关政府信息”。`,
		`${en}; from 2019 on it is part of “not available · not held”.`
	);
const suits = approximate(
	'correction_rate',
	'统计表不区分未经复议直接起诉与复议后起诉。',
	'The form does not tell direct litigation from litigation after reconsideration.'
);
const otherResult = approximate(
	'correction_rate',
	'统计表没有“尚未审结”一栏，未审结的案件可能计入其他情形。',
	'The form has no column for pending cases; they may be counted as other results.'
);
const upkeep = broken(
	'机构、人员、经费、会议和培训在 2019 年以后的表格中不再统计。',
	'Offices, staff, funds, meetings and trainings are no longer counted from 2019 on.'
);

/** Each indicator by its code. Source: the 统计表 against 国办公开办函〔2019〕60号. */
export const indicatorContinuity: Readonly<Record<string, Continuity>> = {
	published,
	'published.normative_documents': published,
	normative_documents_issued: published,
	'channel.gazette': published,
	'channel.website': published,
	'channel.microblog': published,
	'channel.wechat': published,
	'channel.other': published,
	responses,
	'responses.press_conferences': responses,
	'responses.web_interviews': responses,
	'responses.interpretations': responses,
	applications: approximate(
		'received_new',
		'统计表的“收到申请数”不分申请人，受理范围依 2008 年《条例》。',
		'“Applications received” is not split by applicant, and what was accepted followed the Regulations of 2008.'
	),
	'applications.in_person': channels,
	'applications.fax': channels,
	'applications.online': channels,
	'applications.post': channels,
	closed,
	'closed.on_time': closed,
	'closed.extended': closed,
	answered: approximate(
		'total',
		'统计表计答复数，一件申请可有不止一个答复；2019 年起计办结件数。',
		'The form counts answers, of which an application may have several; from 2019 on applications closed are counted.'
	),
	'answered.already_public': approximate(
		'granted',
		'“属于已主动公开范围”在统计表中单列，2019 年起计入“予以公开”。',
		'“Already public” is a row of its own; from 2019 on it is part of “granted”.'
	),
	'answered.granted': same(
		'granted',
		'同意公开答复数与“予以公开”口径一致。',
		'“Disclosure agreed to” is counted as “granted” is.'
	),
	'answered.partial': same(
		'partial',
		'同意部分公开答复数与“部分公开”口径一致。',
		'“Disclosure in part agreed to” is counted as “granted in part” is.'
	),
	'answered.denied': approximate(
		'denied',
		'不同意公开的理由按 2008 年《条例》，范围与 2019 年起的“不予公开”不全相同。',
		'Reasons follow the Regulations of 2008; what falls under “denied” from 2019 on is not quite the same.'
	),
	'answered.denied.state_secret': reasons,
	'answered.denied.trade_secret': reasons,
	'answered.denied.privacy': reasons,
	'answered.denied.public_security': reasons,
	'answered.denied.not_government_information': reasons,
	'answered.denied.other_law': reasons,
	'answered.not_this_agency': notHeld(
		'“不属于本行政机关公开”单列',
		'“Not this agency’s to disclose” is a row of its own'
	),
	'answered.does_not_exist': notHeld(
		'“申请信息不存在”单列',
		'“Information does not exist” is a row of its own'
	),
	'answered.asked_to_correct': broken(
		'告知补正在 2019 年以后不算办理结果，只有逾期不补正的才计入其他处理。',
		'From 2019 on being asked to correct is no outcome; only applications left uncorrected are counted.'
	),
	'answered.other_channel': broken(
		'告知通过其他途径办理在 2019 年以后分入多项办理结果，没有对应的一项。',
		'Sent to another channel is spread over several outcomes from 2019 on; none matches it.'
	),
	reconsideration: same(
		'disputes_per_100',
		'行政复议件数与表四“行政复议 · 总计”口径一致。',
		'Reconsiderations are counted as in table 4, total.'
	),
	'reconsideration.upheld': same(
		'correction_rate',
		'维持与表四“结果维持”口径一致。',
		'Upheld is counted as in table 4.'
	),
	'reconsideration.corrected': same(
		'correction_rate',
		'依法纠错与表四“结果纠正”口径一致。',
		'Corrected is counted as in table 4.'
	),
	'reconsideration.other': otherResult,
	litigation: approximate(
		'disputes_per_100',
		'统计表的行政诉讼不区分未经复议直接起诉与复议后起诉，对应表四两组总计之和。',
		'Lawsuits are not split in direct ones and those after reconsideration; they stand beside the sum of both in table 4.'
	),
	'litigation.upheld': suits,
	'litigation.corrected': suits,
	'litigation.other': otherResult,
	complaints: broken(
		'举报投诉在 2019 年以后的表格中不再统计。',
		'Complaints are no longer counted from 2019 on.'
	),
	fees: broken(
		'统计表的收费为检索、复制、邮寄等成本费；2021 年起第六部分的信息处理费是另一种收费。',
		'The form counts charges for search, copies and post; the processing fee of section 6 from 2021 on is another charge.'
	),
	'units.offices': upkeep,
	'units.reading_points': upkeep,
	staff: upkeep,
	'staff.full_time': upkeep,
	'staff.part_time': upkeep,
	budget: upkeep,
	meetings: upkeep,
	trainings: upkeep,
	trained: upkeep
};
