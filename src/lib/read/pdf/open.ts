import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type Opened = Awaited<ReturnType<Library['getDocument']>['promise']>;

let loaded: Promise<Library> | null = null;
/** The library, loaded when the first PDF comes. */
export const library = (): Promise<Library> =>
	(loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs'));

const root = () => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Larger pictures are not decoded: only that they stand there is of use. */
const largestPicture = 4096;

/** Opens a PDF from its bytes alone: nothing is fetched, no script in it runs. The bytes are copied. */
export async function open(bytes: Uint8Array) {
	const { getDocument, OPS } = await library();
	const folder = (name: string) => `${join(root(), name)}/`;
	const task = getDocument({
		data: Uint8Array.from(bytes),
		verbosity: 0,
		maxImageSize: largestPicture,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		enableXfa: false,
		cMapUrl: folder('cmaps'),
		cMapPacked: true,
		standardFontDataUrl: folder('standard_fonts')
	});
	return { task, codes: OPS as Readonly<Record<string, number>> };
}
