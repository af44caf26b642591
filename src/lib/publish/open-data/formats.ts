/** The kinds of file that open data come as. */
export const openFormats = ['csv', 'xlsx', 'json', 'parquet'] as const;
export type OpenFormat = (typeof openFormats)[number];
