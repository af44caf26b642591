import { error, fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { keyOf, type BatchKey } from '#lib/server/db/import-batch.ts';
import type { Database } from '#lib/server/db/types.ts';
import { fileStates } from '#lib/server/db/tables/imports.ts';
import { cancelBatch, cancelFile, retryFiles, storePreviewed } from '#lib/server/import/decide.ts';
import type { ImportPermit } from '#lib/server/import/permit.ts';
import { batchPage, choiceOf } from '#lib/server/pages/import/batch.ts';
import { permitOf, type BatchEvent } from '#lib/server/pages/import/permit-of.ts';
import { oneOf, wholeNumber } from '#lib/server/pages/query.ts';

export async function load(event) {
	const { params, locals, depends } = event;
	const { searchParams } = event.url;
	depends('import:batch');
	if (!(await permitOf(event))) error(404);
	const key = keyOf(params.batch);
	const query = {
		state: oneOf(searchParams.get('state'), fileStates),
		page: wholeNumber(searchParams.get('page')) ?? 1
	};
	const batch = key && (await batchPage(locals.db, key, query, new Date(), getLocale()));
	if (!batch) error(404);
	return { batch };
}

type Deed = (
	db: Database,
	permit: ImportPermit,
	batch: BatchKey,
	data: FormData
) => Promise<unknown>;

function action(deed: Deed) {
	return async (event: ActionEvent) => {
		const batch = keyOf(event.params.batch);
		const permit = await permitOf(event);
		if (!batch || !permit) return fail(404);
		await deed(event.locals.db, permit, batch, await event.request.formData());
	};
}

type ActionEvent = BatchEvent & { request: Request };

const fileIn = (data: FormData) => wholeNumber(String(data.get('file') ?? '')) ?? 0;

export const actions = {
	cancel: action((db, permit, batch) => cancelBatch(db, permit, batch)),
	cancelFile: action((db, permit, batch, data) => cancelFile(db, permit, batch, fileIn(data))),
	retry: action((db, permit, batch, data) =>
		retryFiles(db, permit, batch, { ordinal: fileIn(data) })
	),
	retryFailed: action((db, permit, batch) => retryFiles(db, permit, batch, { states: ['failed'] })),
	retryCancelled: action((db, permit, batch) =>
		retryFiles(db, permit, batch, { states: ['cancelled'] })
	),
	store: action((db, permit, batch) => storePreviewed(db, permit, batch)),
	choose: action(async (db, permit, batch, data) => {
		const choice = choiceOf(String(data.get('agency') ?? ''));
		if (choice) await retryFiles(db, permit, batch, { ordinal: fileIn(data), choice });
	})
};
