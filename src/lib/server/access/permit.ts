import { may, type Access, type Target } from './access.ts';
import type { Action } from './roles.ts';

declare const shown: unique symbol;

/**
 * Shows that somebody may do one thing to a region or to one office of it. What changes data asks for one; there is no other
 * way to come by it than the two functions below.
 */
export type Permit<A extends Action = Action> = Target & {
	readonly [shown]: A;
	/** Who acts, as the record of changes names them: `user:7`, or the program's part. */
	actor: string;
	/** From where; null for what is done on the machine itself. */
	address: string | null;
};

/** The permit that grants give; null where they give none. */
export function permit<A extends Action>(
	access: Access | null,
	action: A,
	target: Target,
	address: string
): Permit<A> | null {
	if (access === null || !may(access, action, target)) return null;
	return { ...target, actor: `user:${access.user.id}`, address } as Permit<A>;
}

/** The permit of the command line and of the program's own parts, which nobody reaches from outside. */
export function ownPermit<A extends Action>(part: string, target: Target): Permit<A> {
	return { ...target, actor: part, address: null } as Permit<A>;
}
