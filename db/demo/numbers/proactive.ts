import type { Office } from '#db/demo/offices.ts';
import { random, type Random } from './random.ts';
import type { Grid } from '#db/demo/report.ts';

type Stocks = { documents: number; licences: number; services: number; penalties: number };

/** Table 二 by year: what is in force, and how many items there are, follow from year to year. */
export function proactiveHistory(office: Office): ReadonlyMap<number, Grid> {
	const draw = random(`${office.agency.name}/proactive`);
	const [licences, penalties] = office.decisions;
	let stocks: Stocks = {
		documents: office.documents,
		licences: licences > 0 ? draw.between(4, 38) : 0,
		services: draw.between(3, 26),
		penalties: penalties > 0 ? draw.between(20, 210) : 0
	};
	const history = new Map<number, Grid>();
	for (let year = 2018; year <= 2025; year++) {
		const [grid, next] =
			year < 2021 ? year2019(office, stocks, draw) : year2021(office, stocks, draw);
		history.set(year, grid);
		stocks = next;
	}
	return history;
}

function decided(usual: number, draw: Random): number {
	return usual === 0 ? 0 : Math.max(0, Math.round(usual * (0.82 + draw.next() * 0.36)));
}

function year2019(office: Office, stocks: Stocks, draw: Random): [Grid, Stocks] {
	const [licences, penalties, coercion] = office.decisions;
	const made = office.documents > 0 ? draw.count(1.3) : 0;
	const change = {
		licences: 0,
		services: Math.max(draw.between(-2, 4), 1 - stocks.services),
		penalties: 0
	};
	if (stocks.licences > 0) change.licences = Math.max(draw.between(-3, 3), 1 - stocks.licences);
	if (stocks.penalties > 0) change.penalties = Math.max(draw.between(-4, 9), 1 - stocks.penalties);
	const bought = office.share > 20 ? draw.between(1, 9) : 0;
	const next = {
		documents: stocks.documents + made,
		licences: stocks.licences + change.licences,
		services: stocks.services + change.services,
		penalties: stocks.penalties + change.penalties
	};
	const grid: Grid = {
		regulations: { made: 0, newly_published: 0, published_total: 0 },
		normative_documents: { made, newly_published: made, published_total: next.documents },
		licensing: {
			prior_items: stocks.licences,
			change: change.licences,
			decisions: decided(licences, draw)
		},
		other_services: {
			prior_items: stocks.services,
			change: change.services,
			decisions: decided(Math.round(licences / 3), draw)
		},
		penalties: {
			prior_items: stocks.penalties,
			change: change.penalties,
			decisions: decided(penalties, draw)
		},
		coercion: { prior_items: coercion > 0 ? 6 : 0, change: 0, decisions: decided(coercion, draw) },
		fees: { prior_items: office.fees > 0 ? 3 : 0, change: 0 },
		procurement: {
			procurement_items: bought,
			procurement_amount: bought * draw.between(24_000, 310_000)
		}
	};
	return [grid, next];
}

function year2021(office: Office, stocks: Stocks, draw: Random): [Grid, Stocks] {
	const [licences, penalties, coercion] = office.decisions;
	const issued = office.documents > 0 ? draw.count(1.2) : 0;
	const repealed = Math.min(stocks.documents, office.documents > 0 ? draw.count(0.9) : 0);
	const inForce = stocks.documents + issued - repealed;
	const fees = office.fees === 0 ? 0 : office.fees * (0.8 + draw.next() * 0.4);
	const grid: Grid = {
		regulations: { issued: 0, repealed: 0, in_force: 0 },
		normative_documents: { issued, repealed, in_force: inForce },
		licensing: { decisions: decided(licences, draw) },
		penalties: { decisions: decided(penalties, draw) },
		coercion: { decisions: decided(coercion, draw) },
		fees: { fee_amount: Math.round(fees * 10_000) / 10_000 }
	};
	return [grid, { ...stocks, documents: inForce }];
}
