import fc from 'fast-check';
import { placeKey } from '#lib/report/place.ts';
import { formOf, inputsOf, type CellUnit, type FormContent, type InputCell } from './form.ts';

const blanks = fc.constantFrom('/', '—', '-', '－', '无', '不适用');
const count = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('0') },
	{ weight: 4, arbitrary: fc.nat(3000).map(String) },
	fc.constantFrom('１２', '1,204', '１，２０４', ' 7 ', '12件', '　3')
);
const amount = fc.constantFrom('0', '12.5', '１２．５', '59237.2449', '1,204.5', '5000元', '3万元');
const typed: Readonly<Record<CellUnit, fc.Arbitrary<string>>> = {
	件: count,
	项: count,
	万元: amount,
	money: fc.constantFrom('0', '125000元', '12.5万元', '１２．５万元')
};
const change = fc.oneof(count, fc.constantFrom('-3', '－12', '增加7', '减少2', '+4'));

/** What a person may type into a cell: nothing yet, a blank of the statute's, or what belongs there in one of its ways. */
const cellText = (input: InputCell) =>
	fc.oneof(
		{ weight: 1, arbitrary: fc.constant('') },
		{ weight: 1, arbitrary: blanks },
		{ weight: 6, arbitrary: input.signed ? change : typed[input.unit] }
	);

const sentence = fc.oneof(
	fc.constantFrom(
		'本机关按月核对栏目，全年更新信息。',
		'（一）主动公开情况。文件在形成之日起二十个工作日内上网。',
		'（二）依申请公开',
		'1.收到和处理情况：申请都按期答复，没有因此引起的复议、诉讼。',
		'二是回应关切还不够主动，答复说理要再充分一些。',
		'\t三、下一步打算',
		'总计 12 0 3',
		'行政复议',
		'复议后起诉',
		'（七）总计',
		'自然人\t10',
		'第二十条第（一）项',
		'信息内容 本年制发件数',
		'2026年1月3日',
		'示例区财政局',
		'行政许可办理情况另见附件。',
		'<p>&amp; "引号" \u0001',
		''
	),
	fc.nat(500).map((number) => `全年收到政府信息公开申请${number}件，比上年多3件。`)
);
const prose = fc.array(sentence, { maxLength: 4 }).map((lines) => lines.join('\n'));

/** Random contents of a year's form. */
export function contents(year: number): fc.Arbitrary<FormContent> {
	const cells = fc.record(
		Object.fromEntries(
			inputsOf(formOf(year)).map((input) => [placeKey(input.place), cellText(input)] as const)
		)
	);
	return fc.record({
		cells,
		prose: fc.record({
			1: prose,
			2: fc.constant(''),
			3: fc.constant(''),
			4: fc.constant(''),
			5: prose,
			6: prose
		}),
		notes: fc.constant({ 'requests/granted/total': '与上月台账核对过' })
	});
}

/** A whole form in which every table adds up: 12 received, 2 carried in, 13 handled, 1 carried over. */
export function soundContent(
	year: number,
	changes: Readonly<Record<string, string>> = {}
): FormContent {
	const other = formOf(year).era === '2019' ? 'other' : 'other.other';
	const requests: Readonly<Record<string, readonly [person: number, company: number]>> = {
		received_new: [10, 2],
		carried_in: [2, 0],
		granted: [5, 1],
		partial: [2, 0],
		'denied.third_party': [1, 0],
		'unavailable.not_held': [3, 0],
		[other]: [0, 1],
		total: [11, 2],
		carried_out: [1, 0]
	};
	const value = ({ table, row, column }: InputCell['place']) => {
		const [person, company] = (table === 'requests' && requests[row]) || [0, 0];
		const by: Record<string, number> = { natural_person: person, company, total: person + company };
		return String(by[column] ?? 0);
	};
	return {
		cells: {
			...Object.fromEntries(
				inputsOf(formOf(year)).map(({ place }) => [placeKey(place), value(place)])
			),
			...changes
		},
		prose: {
			1: `${year}年，我局共收到政府信息公开申请12件，均按期办理。`,
			2: '',
			3: '',
			4: '',
			5: '一是栏目更新不够及时。下一步按月抽查。',
			6: '本年度未收取信息处理费。'
		},
		notes: {}
	};
}
