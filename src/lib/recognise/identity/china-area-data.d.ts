declare module 'china-area-data' {
	/** Children by parent code: `data['86']` the provinces, `data['330000']` a province's cities, and so on. */
	const data: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
	export default data;
}
