const leftBehind = [
	/(?:^|\/)__MACOSX(?:\/|$)/i,
	/(?:^|\/)\.[^/]*(?:\/|$)/,
	/(?:^|\/)(?:thumbs\.db|desktop\.ini|ehthumbs\.db)$/i,
	/(?:^|\/)~\$[^/]*$/,
	/(?:^|\/)~wrl\d+\.tmp$/i
];

/** What a system or an editor leaves beside the documents: folders of macOS, hidden files, lock files of Office. */
const isLeftBehind = (path: string) => leftBehind.some((pattern) => pattern.test(path));

const page = /\.(?:html?|shtml|xhtml)$/i;
/** The folder that a browser or Word saves beside a page, with its pictures, styles and scripts. */
const pageFolder = /^(.*)(?:_files|\.files)\//i;

/**
 * The documents among the files of a folder or archive: what systems leave behind and the parts of a page saved
 * beside it (`年报.html` with `年报_files/`) are left out. Paths are relative, parted by slashes; their order is kept.
 */
export function documentsAmong(paths: readonly string[]): string[] {
	const pages = new Set(
		paths.filter((path) => page.test(path)).map((path) => path.replace(page, ''))
	);
	const isPartOfPage = (path: string) => {
		const folder = path.match(pageFolder)?.[1];
		return folder !== undefined && pages.has(folder);
	};
	return paths.filter((path) => !isLeftBehind(path) && !isPartOfPage(path));
}
