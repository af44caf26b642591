import { error } from '@sveltejs/kit';
import { pageOf } from '#lib/server/pages/paged.ts';
import { isMeant, peopleOf } from '#lib/server/pages/people/list.ts';
import { wholeNumber, wordsIn } from '#lib/server/pages/query.ts';

export async function load({ url: { searchParams }, locals: { db, access } }) {
	if (!access) error(404);
	const words = wordsIn(searchParams, 'words');
	const all = await peopleOf(db, access, new Date());
	const meant = words === null ? all : all.filter((person) => isMeant(person, words));
	return {
		words,
		everybody: all.length,
		people: pageOf(meant, wholeNumber(searchParams.get('page')) ?? 1)
	};
}
