const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A DOCX to be kept under a name in Chinese; no cache keeps it. */
export function wordFile(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
	return new Response(bytes, {
		headers: {
			'Content-Type': mediaType,
			'Content-Disposition': `attachment; filename="document.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'Cache-Control': 'no-store'
		}
	});
}
