import type { Generated } from 'kysely';

type StaleChecks = { region_id: string; year: number; since: Generated<Date> };

export type StaleChecksTables = { stale_checks: StaleChecks };
