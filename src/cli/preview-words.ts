import { sentence } from '#lib/checks/check.ts';
import type { CellChange, CellValue } from '#lib/checks/compare.ts';
import { placeName } from '#lib/report/place.ts';
import type { Preview } from '#lib/server/import/preview.ts';

/** What importing a file would do, in lines: the first sums up, the others tell each cell and rule. */
export function tellPreview(path: string, { outcome, changes }: Preview): string {
	if ('reason' in outcome) return `不会入库  ${path}：${outcome.reason.text}`;
	const report = `${path}：${outcome.agency}，${outcome.year} 年`;
	if (!changes) return `没有变化  ${report}`;
	const { heldVersion, cells, broken, healed } = changes;
	const { changed, added, removed } = changes.report;
	const lines = [
		...(heldVersion === null
			? []
			: [...changed, ...removed, ...added].map((change) => `  · ${tellCell(change)}`)),
		...broken.map((finding) => `  · 新违反：${sentence(finding)}`),
		...healed.map((finding) => `  · 消除：${sentence(finding)}`)
	];
	const summary =
		heldVersion === null
			? `将新入库  ${report}，${cells} 个单元格，待核 ${broken.length} 处`
			: `将成为第 ${outcome.version} 版  ${report}，与第 ${heldVersion} 版相比改 ${changed.length} 格，` +
				`增 ${added.length} 格，少 ${removed.length} 格`;
	return [summary, ...lines].join('\n');
}

export function tellCell({ place, held, read }: CellChange): string {
	return `${placeName(place)}：${printed(held)} → ${printed(read)}`;
}

function printed(value: CellValue | null): string {
	if (value === null) return '（没有）';
	const raw = value.raw.trim();
	const unit = value.unit ?? '';
	return (raw || '（空）') + (raw.endsWith(unit) ? '' : unit);
}
