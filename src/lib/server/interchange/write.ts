import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
	packageFile,
	packageSchemaFile,
	reportSchemaFile,
	sourcePath
} from '#lib/interchange/format.ts';
import { packageSchema, reportSchema } from '#lib/interchange/schema.ts';
import type { Permit } from '../access/permit.ts';
import * as audit from '../db/audit.ts';
import * as documents from '../db/document.ts';
import type { Region } from '../db/region.ts';
import type { Database } from '../db/types.ts';
import { contentsOf } from './contents.ts';

export type Written = { reports: number; sources: number; agencies: number };

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, '\t')}\n`);

/**
 * Writes the package of a region to a file, of one moment of the database, whatever is changed meanwhile: drafts too, as whoever sends it sees them. The file stands under
 * its name only once it is whole.
 */
export async function writePackage(
	db: Database,
	permit: Permit<'read_drafts'>,
	region: Region,
	path: string,
	made: Date
): Promise<Written> {
	const begun = `${path}.part`;
	const counts = await db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => {
			const { head, documentIds, reports } = await contentsOf(trx, region, made);
			const zip = new ZipFile();
			const written = pipeline(zip.outputStream, createWriteStream(begun));
			const add = (bytes: Buffer, name: string) => zip.addBuffer(bytes, name, { mtime: made });
			add(json(head), packageFile);
			add(json(packageSchema), packageSchemaFile);
			add(json(reportSchema), reportSchemaFile);
			for (const [index, id] of documentIds.entries()) {
				const bytes = await documents.bytes(trx, region.code, id);
				add(Buffer.from(bytes!), sourcePath(head.sources[index]!.sha256));
			}
			let index = 0;
			for await (const report of reports()) add(json(report), head.reports[index++]!);
			zip.end();
			await written;
			const counts = {
				reports: head.reports.length,
				sources: head.sources.length,
				agencies: head.agencies.length
			};
			await audit.record(trx, region.code, {
				...{ actor: permit.actor, address: permit.address, action: 'package_made' },
				...{ subject: { region: region.code }, detail: counts }
			});
			return counts;
		});
	await rename(begun, path);
	return counts;
}
