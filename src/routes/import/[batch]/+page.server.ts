import { error, fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { keyOf, type BatchKey } from '#lib/server/db/import-batch.ts';
import { fileStates, type Database } from '#lib/server/db/types.ts';
import { cancelBatch, cancelFile, retryFiles, storePreviewed } from '#lib/server/import/decide.ts';
import { batchPage, choiceOf } from '#lib/server/pages/import/batch.ts';
import { oneOf, wholeNumber } from '#lib/server/pages/query.ts';

export async function load({ params, url: { searchParams }, locals, depends }) {
	depends('import:batch');
	const key = keyOf(params.batch);
	const query = {
		state: oneOf(searchParams.get('state'), fileStates),
		page: wholeNumber(searchParams.get('page')) ?? 1
	};
	const batch = key && (await batchPage(locals.db, key, query, new Date(), getLocale()));
	if (!batch) error(404);
	return { batch };
}

type Deed = (db: Database, batch: BatchKey, data: FormData) => Promise<unknown>;

function action(deed: Deed) {
	return async ({ params, request, locals }: ActionEvent) => {
		const batch = keyOf(params.batch);
		if (!batch) return fail(404);
		await deed(locals.db, batch, await request.formData());
	};
}

type ActionEvent = { params: { batch: string }; request: Request; locals: App.Locals };

const fileIn = (data: FormData) => wholeNumber(String(data.get('file') ?? '')) ?? 0;

export const actions = {
	cancel: action((db, batch) => cancelBatch(db, batch)),
	cancelFile: action((db, batch, data) => cancelFile(db, batch, fileIn(data))),
	retry: action((db, batch, data) => retryFiles(db, batch, { ordinal: fileIn(data) })),
	retryFailed: action((db, batch) => retryFiles(db, batch, { states: ['failed'] })),
	retryCancelled: action((db, batch) => retryFiles(db, batch, { states: ['cancelled'] })),
	store: action((db, batch) => storePreviewed(db, batch)),
	choose: action(async (db, batch, data) => {
		const choice = choiceOf(String(data.get('agency') ?? ''));
		if (choice) await retryFiles(db, batch, { ordinal: fileIn(data), choice });
	})
};
