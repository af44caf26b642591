import { expect, it } from 'vitest';
import { byUrgency, type Urgent } from './urgency.ts';

const plain: Urgent = {
	status: 'to_review',
	dueOn: '2026-01-31',
	errors: 0,
	warnings: 0,
	since: new Date('2026-01-20T00:00:00Z')
};
const first = (...queue: Partial<Urgent>[]) =>
	queue.map((one) => ({ ...plain, ...one })).toSorted(byUrgency)[0];

it('whoever waits for a reviewer comes before an earlier deadline of another', () => {
	expect(first({ status: 'returned', dueOn: '2026-01-10' }, {})?.status).toBe('to_review');
	expect(first({ status: 'published' }, { status: 'approved' })?.status).toBe('approved');
});

it('the earlier deadline, then errors, then warnings, then the longer wait decide', () => {
	expect(first({ errors: 9 }, { dueOn: '2026-01-15' })?.dueOn).toBe('2026-01-15');
	expect(first({ warnings: 9 }, { errors: 1 })?.errors).toBe(1);
	expect(first({}, { warnings: 1 })?.warnings).toBe(1);
	const earlier = new Date('2026-01-12T00:00:00Z');
	expect(first({}, { since: earlier })?.since).toBe(earlier);
});
