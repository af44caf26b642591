import { sql } from 'kysely';
import { nextSeason, season } from '#db/demo/season.ts';
import { daysBetween } from '#lib/campaign/day.ts';
import { lawfulDay } from '#lib/campaign/due.ts';
import { rungOf } from '#lib/campaign/ladder.ts';
import { reminderText, reminderTitle } from '#lib/campaign/reminder.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import * as contacts from '#lib/server/db/contact.ts';
import * as reminders from '#lib/server/db/reminder.ts';
import type { Writer } from '#lib/server/db/types.ts';

const morning = (day: string) => new Date(`${day}T09:00:00+08:00`);
const by = 'demo';

/** Plays the seasons of the sample district: past years published, the latest in review. Nothing where they were played already. */
export async function playSeasons(trx: Writer, region: string): Promise<void> {
	if ((await campaigns.years(trx, region)).length > 0) return;
	const ids = new Map(
		(await agencies.list(trx, region)).map(({ id, name, shortName }) => [shortName, { id, name }])
	);
	const idOf = (office: string) => {
		const found = ids.get(office);
		if (!found) throw new Error(`no demo office ${office}`);
		return found.id;
	};
	await campaigns.open(trx, region, season.year, [], { by, at: morning(season.openedOn) });
	await campaigns.open(
		trx,
		region,
		nextSeason.year,
		[
			{ kind: null, agencyId: null, dueOn: lawfulDay(null, nextSeason.year) },
			{ kind: 'town', agencyId: null, dueOn: nextSeason.towns },
			{ kind: 'street', agencyId: null, dueOn: nextSeason.towns }
		],
		{ by, at: morning(nextSeason.openedOn) }
	);
	await decideAll(trx, region, idOf);
	for (const { office, ...signed } of season.nilReturns)
		await campaigns.recordNilReturn(trx, region, season.year, idOf(office), signed, {
			by,
			at: morning(signed.signedOn)
		});
	for (const { office, ...contact } of season.contacts)
		await contacts.keep(trx, region, { agencyId: idOf(office), ...contact });
	await remind(trx, region, ids);
}

/** Every report but those that wait or were sent back is approved, and all but a few of them are published, days after they came. */
async function decideAll(trx: Writer, region: string, idOf: (office: string) => number) {
	const { year, returned } = season;
	const waiting = season.toReview.map(idOf);
	const approved = season.approved.map(idOf);
	const sentBack = returned.map(({ office }) => idOf(office));
	await sql`update reports set
			published_on = case when status.name = 'published' then status.received + 2 + id % 9 end,
			status = status.name,
			approved_version = case when status.name in ('approved', 'published')
				then reports.current_version end
		from (
			select report.id as report_id, min(documents.received_on) as received, case
				when report.year < ${year} then 'published'
				when report.agency_id = any(${sentBack}::int[]) then 'returned'
				when report.agency_id = any(${waiting}::int[]) or exists (
					select from findings where findings.region_id = report.region_id
						and findings.report_id = report.id and severity = 'error') then 'to_review'
				when report.agency_id = any(${approved}::int[]) then 'approved'
				else 'published' end as name
			from reports as report
			join report_versions as version
				on version.region_id = report.region_id and version.report_id = report.id
			join documents
				on documents.region_id = version.region_id and documents.id = version.document_id
			where report.region_id = ${region} and documents.received_on is not null
			group by report.region_id, report.id, report.year, report.agency_id
		) as status
		where reports.region_id = ${region} and reports.id = status.report_id`.execute(trx);
	await sql`insert into stage_changes
			(region_id, report_id, from_status, to_status, reason, changed_by, changed_at)
		select reports.region_id, reports.id, 'to_review', 'approved', null, ${by},
			(min(documents.received_on) + 1)::timestamp at time zone 'Asia/Shanghai'
		from reports
		join report_versions as version
			on version.region_id = reports.region_id and version.report_id = reports.id
		join documents
			on documents.region_id = version.region_id and documents.id = version.document_id
		where reports.region_id = ${region} and status in ('approved', 'published')
		group by reports.region_id, reports.id`.execute(trx);
	await sql`insert into stage_changes
			(region_id, report_id, from_status, to_status, reason, changed_by, changed_at)
		select region_id, id, 'approved', 'published', null, ${by},
			published_on::timestamp at time zone 'Asia/Shanghai'
		from reports where region_id = ${region} and status = 'published'`.execute(trx);
	for (const { office, on, reason } of returned)
		await sql`insert into stage_changes
				(region_id, report_id, from_status, to_status, reason, changed_by, changed_at)
			select region_id, id, 'to_review', 'returned', ${reason}, ${by}, ${morning(on)}
			from reports where region_id = ${region} and year = ${year} and agency_id = ${idOf(office)}`.execute(
			trx
		);
}

async function remind(
	trx: Writer,
	region: string,
	ids: ReadonlyMap<string, { id: number; name: string }>
): Promise<void> {
	const { year } = season;
	const due = lawfulDay(null, year);
	for (const { office, on, channel, isRead } of season.reminders) {
		const { id: agencyId, name } = ids.get(office)!;
		const daysLeft = daysBetween(on, due);
		const rung = rungOf(daysLeft);
		const owed = { year, dueOn: due, daysLeft, nilReturn: false, returnReason: null };
		const text = [reminderTitle(rung, year), `${name}：`, ...reminderText(rung, owed)].join('\n');
		await reminders.add(trx, region, [
			{ agencyId, year, rung, channel, text, sentBy: by, sentAt: morning(on) }
		]);
		if (!isRead) continue;
		const [latest] = await reminders.messagesOf(trx, region, agencyId);
		await reminders.markRead(trx, region, agencyId, latest!.id, { by, at: morning(on) });
	}
}
