/** The season of the sample district's latest year, as data: offices by their short names, days as `YYYY-MM-DD`. */
export const season = {
	year: 2025,
	openedOn: '2025-12-08',
	/** Sent back, and not handed in again. */
	returned: [
		{
			office: '市场监督管理局',
			on: '2026-02-03',
			reason: '表三“结转下年度继续办理”总计与各列之和不符，请核对后重新报送'
		},
		{
			office: '教育局',
			on: '2026-02-04',
			reason: '表三“予以公开”有一件填在了“法律服务机构”一列，请核对申请人类别'
		}
	],
	/** Waiting for review; so do all whose reports have errors. */
	toReview: ['医疗保障局', '望山街道办事处', '商务局'],
	/** Approved, and not yet on their own sites. */
	approved: ['水务局', '统计局', '区政府'],
	nilReturns: [{ office: '青石镇人民政府', signedBy: '镇长（虚构）', signedOn: '2026-01-28' }],
	reminders: [
		{ office: '科学技术局', on: '2026-01-26', channel: 'message', isRead: true },
		{ office: '青石镇人民政府', on: '2026-01-26', channel: 'message', isRead: true },
		{ office: '科学技术局', on: '2026-02-03', channel: 'message', isRead: false },
		{ office: '望山街道办事处', on: '2026-02-09', channel: 'letter', isRead: false },
		{ office: '科学技术局', on: '2026-02-09', channel: 'letter', isRead: false },
		{ office: '科学技术局', on: '2026-02-24', channel: 'letter', isRead: false }
	],
	contacts: [
		{ office: '科学技术局', name: '联络员（虚构）', phone: '000-00000001', mail: null },
		{ office: '青石镇人民政府', name: '联络员（虚构）', phone: '000-00000002', mail: null }
	]
} as const;

/** The next season, opened early, in which nobody has reported yet. */
export const nextSeason = { year: 2026, openedOn: '2026-11-16', towns: '2027-01-22' } as const;
