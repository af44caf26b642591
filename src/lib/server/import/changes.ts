import { EventEmitter } from 'node:events';
import { slugOf, type BatchKey } from '../db/import-batch.ts';

/** Shared by the command line and the built server, which each have this module once. */
const shared = globalThis as { yuebaoChanges?: EventEmitter };
const emitter = (shared.yuebaoChanges ??= new EventEmitter().setMaxListeners(0));

/** Tells whoever looks at a batch in this process that something in it has changed. */
export function announce(batch: BatchKey): void {
	emitter.emit(slugOf(batch));
}

/** Calls back at each change of a batch; returns what ends that. */
export function onChange(batch: BatchKey, callback: () => void): () => void {
	const name = slugOf(batch);
	emitter.on(name, callback);
	return () => void emitter.off(name, callback);
}

const closing = 'closing';

/** Tells every open stream that the server stops. */
export function announceClosing(): void {
	emitter.emit(closing);
}

export function onClosing(callback: () => void): () => void {
	emitter.on(closing, callback);
	return () => void emitter.off(closing, callback);
}
