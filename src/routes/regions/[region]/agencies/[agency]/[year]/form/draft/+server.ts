import { error, json } from '@sveltejs/kit';
import { formOf } from '#lib/filing/form.ts';
import { contentIn } from '#lib/filing/received-content.ts';
import * as drafts from '#lib/server/db/draft.ts';
import { saveDraft } from '#lib/server/filing/save.ts';
import { keyIn, permitFor } from '#lib/server/pages/filing/address.ts';
import { sent } from '#lib/server/pages/filing/form.ts';

/** The form as it stands now; null where nobody has begun it. */
export async function GET({ locals, params }) {
	const draft = await drafts.read(locals.db, keyIn(params));
	return json(draft && (await sent(locals.db, draft)));
}

/** Keeps `{ expected, content }`; 409 with the other's form where somebody else has saved in between. */
export async function PUT({ locals, params, request, getClientAddress }) {
	if (request.headers.get('content-type') !== 'application/json') error(415);
	const key = keyIn(params);
	const permit = permitFor(locals.access, key, getClientAddress());
	const body: unknown = await request.json().catch(() => null);
	const { expected, content: given } = { ...(body as Record<string, unknown> | null) };
	const content = contentIn(given, formOf(key.year));
	if (!content || !Number.isInteger(expected) || Number(expected) < 0) error(400);
	const write = { expected: Number(expected), content };
	const saved = await saveDraft(locals.db, permit, key.year, write, new Date());
	if (saved.kind === 'conflict')
		return json({ theirs: await sent(locals.db, saved.theirs) }, { status: 409 });
	return json({ revision: saved.revision, at: saved.at.toISOString() });
}
