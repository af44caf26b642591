import type { Theme } from '#lib/components/theme.ts';
import type { Identity } from '#lib/server/auth/identify.ts';
import type { Database } from '#lib/server/db/types.ts';

declare global {
	namespace App {
		interface Locals extends Identity {
			db: Database;
			theme: Theme;
		}

		/** What the header shows, from whichever page has it. */
		interface PageData {
			/** The region in view; absent on pages of no region. */
			region?: { code: string; name: string; fullName: string; synthetic: boolean };
			/** The year in view and the addresses of the same page in other years, newest first. */
			year?: number;
			yearChoices?: { year: number; href: string }[];
		}

		interface Error {
			message: string;
			/** Under which the log tells what went wrong. */
			id?: string;
		}
	}
}
