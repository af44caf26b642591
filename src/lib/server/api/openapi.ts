import type { Column, ColumnType } from '#lib/publish/open-data/tables.ts';
import { mostRows, type Endpoint, type Parameter } from './endpoint.ts';
import { endpointIds, endpoints } from './endpoints.ts';

export const apiRoot = '/api/v1';

const types: Readonly<Record<ColumnType, object>> = {
	text: { type: 'string' },
	whole: { type: 'integer' },
	number: { type: 'number' },
	day: { type: 'string', format: 'date' }
};

function schemaOf({ type, mayBeEmpty, meaning }: Column): object {
	const schema = types[type] as { type: string };
	return {
		...schema,
		type: mayBeEmpty ? [schema.type, 'null'] : schema.type,
		description: `${meaning['zh-CN']} / ${meaning.en}`
	};
}

function parameterOf({ name, description, minimum, maximum, example }: Parameter): object {
	return {
		...{ name, in: 'query', required: false, description, example },
		schema: { type: 'integer', minimum, maximum }
	};
}

const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

const regionParameter = {
	name: 'region',
	in: 'path',
	required: true,
	description: '行政区划代码（GB/T 2260）',
	example: '990101',
	schema: { type: 'string', pattern: '^\\d{6}(\\d{3}){0,2}$' }
};

function pathOf({ summary, table, parameters }: Endpoint): object {
	return {
		get: {
			summary,
			parameters: [regionParameter, ...parameters.map(parameterOf)],
			responses: {
				200: {
					description: summary,
					headers: {
						ETag: {
							description: '内容的标识；以 If-None-Match 送回，未变则答 304',
							schema: { type: 'string' }
						}
					},
					content: {
						'application/json': {
							schema: {
								type: 'object',
								required: ['total', 'offset', 'rows', 'next'],
								properties: {
									total: { type: 'integer', description: '符合条件的总行数' },
									offset: { type: 'integer' },
									next: { type: ['string', 'null'], description: '下一页的地址；没有则为 null' },
									rows: {
										type: 'array',
										maxItems: mostRows,
										items: {
											type: 'object',
											required: table.columns.map(({ name }) => name),
											additionalProperties: false,
											properties: Object.fromEntries(
												table.columns.map((column) => [column.name, schemaOf(column)])
											)
										}
									}
								}
							}
						}
					}
				},
				304: { description: '与 If-None-Match 所说的相同' },
				400: problem('参数不对'),
				404: problem('没有这个地区，或没有公开的数据'),
				429: problem('请求太多，请稍后再试')
			}
		}
	};
}

/** The description of the open interface by OpenAPI 3.1, made of the same tables that answer. */
export function openapi(): object {
	return {
		openapi: '3.1.0',
		info: {
			title: '阅报开放数据接口',
			version: '1.0.0',
			description:
				'只读。只有已审定公开的年度报告；数值照录，空白不是 0。/ Read only. Approved and published reports alone; values as printed, a blank is not 0.',
			license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' }
		},
		servers: [{ url: apiRoot }],
		paths: Object.fromEntries(
			endpointIds.map((id) => [`/regions/{region}/${id}`, pathOf(endpoints[id])])
		),
		components: {
			schemas: {
				Problem: {
					description: 'RFC 9457',
					type: 'object',
					required: ['title', 'status'],
					properties: {
						title: { type: 'string' },
						status: { type: 'integer' },
						detail: { type: 'string' }
					}
				}
			}
		}
	};
}
