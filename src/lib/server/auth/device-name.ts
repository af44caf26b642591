/** How browsers name themselves, the more particular names first: most claim to be Chrome, and Safari too. */
const browsers: readonly (readonly [RegExp, string])[] = [
	[/MicroMessenger/, '微信 WeChat'],
	[/QQBrowser/, 'QQ'],
	[/360SE|360EE|QIHU/i, '360'],
	[/Edg(?:e|A|iOS)?\//, 'Edge'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
];

const systems: readonly (readonly [RegExp, string])[] = [
	[/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
	[/Android/, 'Android'],
	[/iPhone|iPad/, 'iOS'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'macOS'],
	[/Linux|X11/, 'Linux']
];

/** What a session is used with, by what its browser says: `Edge · Windows`; null where it says nothing known. */
export function deviceName(agent: string): string | null {
	const names = [browsers, systems].flatMap(
		(kinds) => kinds.find(([mark]) => mark.test(agent))?.[1] ?? []
	);
	return names.length === 0 ? null : names.join(' · ');
}
