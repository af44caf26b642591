import type { GeneratedAlways } from 'kysely';

type FeedbackLetters = {
	region_id: string;
	id: GeneratedAlways<number>;
	report_id: number;
	/** The version whose findings it tells. */
	version: number;
	/** Until when the office is to answer, `YYYY-MM-DD`. */
	due_on: string;
	text: string;
	sent_by: string;
	sent_at: Date;
	read_by: string | null;
	read_at: Date | null;
};

export type FeedbackTables = { feedback_letters: FeedbackLetters };
