import { Resvg } from '@resvg/resvg-js';

/**
 * An SVG file as PNG at twice its size. Text is set in the system's fonts, or in `fontFiles` where they are given; where none of
 * them holds Chinese characters, those come out as empty boxes, and without any font the picture has no text.
 */
export function png(svg: string, { fontFiles = [] }: { fontFiles?: string[] } = {}): Uint8Array {
	return new Resvg(svg, {
		fitTo: { mode: 'zoom', value: 2 },
		font: { loadSystemFonts: true, fontFiles, defaultFontFamily: 'Noto Sans CJK SC' },
		languages: ['zh-Hans', 'zh', 'en']
	})
		.render()
		.asPng();
}
