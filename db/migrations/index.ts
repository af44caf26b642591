import type { Migration } from 'kysely/migration';
import * as regionsAndAgencies from './2026-11-24-1-regions-and-agencies.ts';
import * as documentsAndReports from './2026-11-24-2-documents-and-reports.ts';
import * as contentsOfAVersion from './2026-11-24-3-contents-of-a-version.ts';
import * as findingsAndAudit from './2026-11-24-4-findings-and-audit.ts';
import * as printedValuesStay from './2026-11-24-5-printed-values-stay.ts';
import * as importBatches from './2026-11-24-7-import-batches.ts';
import * as waitingAndImprovements from './2026-11-24-8-waiting-and-improvements.ts';
import * as ledgerMappings from './2026-11-24-9-ledger-mappings.ts';
import * as people from './2026-11-25-1-people.ts';
import * as reforms from './2026-11-25-2-reforms.ts';
import * as readAgain from './2026-11-25-3-read-again.ts';
import * as unpacking from './2026-11-25-4-unpacking.ts';
import * as campaigns from './2026-11-25-5-campaigns.ts';
import * as audit from './2026-11-25-6-audit.ts';
import * as drafts from './2026-11-25-8-drafts.ts';
import * as importOwners from './2026-11-25-9-import-owners.ts';
import * as closedCampaigns from './2026-11-26-1-closed-campaigns.ts';
import * as settling from './2026-11-26-2-settling.ts';
import * as areaChoices from './2026-11-26-3-area-choices.ts';
import * as feedback from './2026-11-26-4-feedback.ts';
import * as staleChecks from './2026-11-26-5-stale-checks.ts';

/** Every migration by its dated name, imported by hand so that the built server carries them too. */
export const migrations: Record<string, Migration> = {
	'2026-11-24-1-regions-and-agencies': regionsAndAgencies,
	'2026-11-24-2-documents-and-reports': documentsAndReports,
	'2026-11-24-3-contents-of-a-version': contentsOfAVersion,
	'2026-11-24-4-findings-and-audit': findingsAndAudit,
	'2026-11-24-5-printed-values-stay': printedValuesStay,
	'2026-11-24-7-import-batches': importBatches,
	'2026-11-24-8-waiting-and-improvements': waitingAndImprovements,
	'2026-11-24-9-ledger-mappings': ledgerMappings,
	'2026-11-25-1-people': people,
	'2026-11-25-2-reforms': reforms,
	'2026-11-25-3-read-again': readAgain,
	'2026-11-25-4-unpacking': unpacking,
	'2026-11-25-5-campaigns': campaigns,
	'2026-11-25-6-audit': audit,
	'2026-11-25-8-drafts': drafts,
	'2026-11-25-9-import-owners': importOwners,
	'2026-11-26-1-closed-campaigns': closedCampaigns,
	'2026-11-26-2-settling': settling,
	'2026-11-26-3-area-choices': areaChoices,
	'2026-11-26-4-feedback': feedback,
	'2026-11-26-5-stale-checks': staleChecks
};
