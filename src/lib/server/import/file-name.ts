/** The last part of a path, without control characters, at most 200 characters. */
export function plainName(path: string): string {
	return plain(path.split(/[\\/]/).at(-1) ?? '') || '—';
}

/** The folders of a path, cleaned alike: `城区/2024`; empty where there are none. */
export function plainFolder(path: string): string {
	const folders = path.split(/[\\/]/).slice(0, -1).map(plain);
	return folders
		.filter((folder) => folder !== '' && !/^\.+$/.test(folder))
		.slice(-8)
		.join('/');
}

/** Control and format characters (which could turn the reading direction of a name around) are left out. */
function plain(name: string): string {
	const visible = name.replace(/\p{Cc}|\p{Bidi_Control}/gu, '');
	return [...visible].slice(0, 200).join('').trim();
}
