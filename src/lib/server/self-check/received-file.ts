import { arrival, largestFile, largestRequest } from './limits.ts';

export type ReceivedFile = { name: string; bytes: Uint8Array };
export type NotReceived = { refused: 'no_file' | 'too_large' | 'too_slow' };

/**
 * The file of a form, held in memory: nothing goes to a disk. No more than `most` bytes of the request are held; what is beyond is
 * read past, so that the answer reaches the browser, up to three times as much.
 */
export async function receivedFile(
	request: Request,
	most = largestRequest
): Promise<ReceivedFile | NotReceived> {
	const declared = Number(request.headers.get('content-length') ?? 0);
	const body = await bounded(request.body, { most, past: declared > most ? 3 * most : 0 });
	if ('refused' in body) return body;
	const data = await formOf(request.headers.get('content-type') ?? '', body.bytes);
	const file = data?.get('file');
	if (!(file instanceof File) || file.size === 0) return { refused: 'no_file' };
	if (file.size > largestFile) return { refused: 'too_large' };
	return { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function formOf(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
	try {
		return await new Response(bytes, { headers: { 'content-type': type } }).formData();
	} catch {
		return null;
	}
}

async function bounded(
	body: ReadableStream<Uint8Array> | null,
	{ most, past }: { most: number; past: number }
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | NotReceived> {
	if (!body) return { refused: 'no_file' };
	const reader = body.getReader();
	const late = AbortSignal.timeout(arrival);
	const stop = () => void reader.cancel().catch(() => {});
	late.addEventListener('abort', stop);
	let chunks: Uint8Array[] = [];
	let total = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (late.aborted) return { refused: 'too_slow' };
			if (done) break;
			total += value.length;
			if (total <= most) chunks.push(value);
			else {
				chunks = [];
				if (total > past) {
					stop();
					return { refused: 'too_large' };
				}
			}
		}
	} catch {
		return { refused: late.aborted ? 'too_slow' : 'no_file' };
	} finally {
		late.removeEventListener('abort', stop);
	}
	if (total > most) return { refused: 'too_large' };
	const bytes = new Uint8Array(total);
	let end = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, end);
		end += chunk.length;
	}
	return { bytes };
}
