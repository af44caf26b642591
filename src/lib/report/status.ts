/** What has become of a report since it came: waiting for review, returned for correction, approved, on the office's own site. */
export const reportStatuses = ['to_review', 'returned', 'approved', 'published'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** What each status may become by a person's decision. A new version of a report waits for review again by itself. */
export const nextStatuses: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
	to_review: ['returned', 'approved'],
	returned: ['approved'],
	approved: ['returned', 'published'],
	published: ['returned', 'published']
};
