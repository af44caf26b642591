import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Family name inside the font files of the package `@embedpdf/fonts-sc` (Noto Sans, SIL Open Font License). */
const family = 'Noto Sans S Chinese';

function fontFiles(): string[] {
	const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
	const folder = join(dirname(dirname(entry)), 'fonts');
	return ['Regular', 'Bold'].map((weight) => join(folder, `NotoSansHans-${weight}.otf`));
}

/** An SVG file as PNG at twice its size, set in the fonts that the project brings along: alike on every machine. */
export function png(svg: string): Uint8Array {
	return new Resvg(svg, {
		fitTo: { mode: 'zoom', value: 2 },
		font: {
			loadSystemFonts: false,
			fontFiles: fontFiles(),
			defaultFontFamily: family,
			sansSerifFamily: family
		},
		languages: ['zh-Hans', 'zh', 'en']
	})
		.render()
		.asPng();
}
