/** Shared by the command line and the built server, which each have this module once. */
const shared = globalThis as { yuebaoStopping?: boolean };

/** Whether the program is about to stop, and nobody new should be sent here. */
export function isStopping(): boolean {
	return shared.yuebaoStopping ?? false;
}

export function beginStopping(): void {
	shared.yuebaoStopping = true;
}
