import { m } from '#lib/paraglide/messages.js';
import type { Role } from '#lib/server/access/roles.ts';

export const roleNames: Readonly<Record<Role, () => string>> = {
	administrator: m.account_role_administrator,
	monitor: m.account_role_monitor,
	reviewer: m.account_role_reviewer,
	editor: m.account_role_editor,
	viewer: m.account_role_viewer,
	publisher: m.account_role_publisher
};

/** What each role may do. */
export const roleNotes: Readonly<Record<Role, () => string>> = {
	administrator: m.account_role_administrator_note,
	monitor: m.account_role_monitor_note,
	reviewer: m.account_role_reviewer_note,
	editor: m.account_role_editor_note,
	viewer: m.account_role_viewer_note,
	publisher: m.account_role_publisher_note
};
