import { applyAction, deserialize } from '$app/forms';

/** What a file on its way tells: how much of it has gone, or that it is being read. */
export type Stage = { sent: number } | 'reading';

/** Sends a form by a request that tells how far it is, and shows what the page's action answers. Rejects where no answer comes. */
export function send(
	form: FormData,
	address: string,
	tell: (stage: Stage) => void
): { done: Promise<void>; stop: () => void } {
	const request = new XMLHttpRequest();
	const done = new Promise<string>((resolve, reject) => {
		request.open('POST', address);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.onprogress = ({ loaded, total }) => tell({ sent: loaded / total });
		request.upload.onload = () => tell('reading');
		request.onload = () => resolve(request.responseText);
		request.onerror = () => reject(new Error('no answer'));
		request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
		request.send(form);
	}).then((text) => applyAction(deserialize(text)));
	return { done, stop: () => request.abort() };
}
