import { mayAnywhere } from '#lib/server/access/access.ts';

export function load({ locals }) {
	return { keepsRegister: mayAnywhere(locals.access, 'manage_register') };
}
