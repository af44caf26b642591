import { CFB } from '@e965/xlsx';
import type { Chance } from '../layouts/random.ts';

/** A way to damage a file; the other file is one to take parts from. Null where it does not fit the file. */
export type Mutation = (bytes: Buffer, other: Buffer, chance: Chance) => Buffer | null;

const flip: Mutation = (bytes, _, chance) => {
	const damaged = Buffer.from(bytes);
	const count = 1 + chance.below(chance.pick([3, 40, 400]));
	for (let i = 0; i < count; i += 1) damaged[chance.below(damaged.length)] = chance.below(256);
	return damaged;
};

const flipTogether: Mutation = (bytes, _, chance) => {
	const damaged = Buffer.from(bytes);
	const from = chance.below(damaged.length);
	const end = Math.min(damaged.length, from + 1 + chance.below(200));
	for (let i = from; i < end; i += 1) damaged[i] = chance.below(256);
	return damaged;
};

/** Two places in order. */
function stretch(length: number, chance: Chance): [number, number] {
	const [a, b] = [chance.below(length + 1), chance.below(length + 1)];
	return [Math.min(a, b), Math.max(a, b)];
}

const truncate: Mutation = (bytes, _, chance) => bytes.subarray(0, chance.below(bytes.length));
const behead: Mutation = (bytes, _, chance) => bytes.subarray(chance.below(bytes.length));

const cut: Mutation = (bytes, _, chance) => {
	const [from, to] = stretch(bytes.length, chance);
	return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

const repeat: Mutation = (bytes, _, chance) => {
	const [from, to] = stretch(bytes.length, chance);
	const block = bytes.subarray(from, to);
	return Buffer.concat([bytes.subarray(0, to), block, block, bytes.subarray(to)]);
};

const shuffle: Mutation = (bytes, _, chance) => {
	const size = chance.pick([64, 512, 4096]);
	const blocks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
		bytes.subarray(i * size, (i + 1) * size)
	);
	for (let i = blocks.length - 1; i > 0; i -= 1) {
		if (!chance.happens(0.4)) continue;
		const k = chance.below(i + 1);
		[blocks[i], blocks[k]] = [blocks[k]!, blocks[i]!];
	}
	return Buffer.concat(blocks);
};

const splice: Mutation = (bytes, other, chance) =>
	Buffer.concat([
		bytes.subarray(0, chance.below(bytes.length)),
		other.subarray(chance.below(other.length))
	]);

const isZip = (bytes: Buffer) => bytes.readUInt16BE(0) === 0x504b;

/** A tag or a cell's words damaged in what is markup; numbers in it made absurd. */
function damageMarkup(text: string, chance: Chance): string {
	const tags = [...text.matchAll(/<[^<>]*>/g)];
	if (tags.length === 0) return text;
	let damaged = text;
	for (let round = 1 + chance.below(8); round > 0; round -= 1) {
		const tag = chance.pick(tags)[0];
		const at = damaged.indexOf(tag, chance.below(damaged.length));
		if (at < 0) continue;
		const instead = chance.pick([
			'',
			tag + tag,
			tag.slice(0, -1),
			tag.slice(1),
			tag.replace('</', '<'),
			tag.replace(/"\d+"/, () => chance.pick(['"99999999"', '"-1"', '"NaN"', '"1e9"'])),
			tag.replace(/"[^"]*"/, '"&#0;&x;"'),
			chance.pick(tags)[0],
			tag.repeat(chance.pick([3, 300, 3000])),
			`<!--${tag}`,
			`<![CDATA[${tag}`,
			'<td colspan=1000 rowspan=60000>',
			'<table><tr><td>'.repeat(200)
		]);
		damaged = damaged.slice(0, at) + instead + damaged.slice(at + tag.length);
	}
	return damaged;
}

const markup: Mutation = (bytes, _, chance) => {
	if (isZip(bytes)) return null;
	const text = bytes.toString('latin1');
	return text.includes('<') ? Buffer.from(damageMarkup(text, chance), 'latin1') : null;
};

type Member = { size: number; content: Uint8Array };
type Members = { FileIndex: Member[] };

/** A ZIP's members changed, and packed again. */
function repacked(bytes: Buffer, change: (members: Members) => void): Buffer | null {
	if (!isZip(bytes)) return null;
	const members: Members = CFB.read(bytes, { type: 'buffer' });
	change(members);
	return CFB.write(members, { type: 'buffer', fileType: 'zip', compression: true });
}

const contents = ({ FileIndex }: Members) => FileIndex.filter((entry) => entry.size > 0);

const memberMarkup: Mutation = (bytes, _, chance) =>
	repacked(bytes, (members) => {
		const entry = chance.pick(contents(members).filter(({ size }) => size > 200));
		const text = Buffer.from(entry.content).toString('latin1');
		entry.content = Buffer.from(damageMarkup(text, chance), 'latin1');
		entry.size = entry.content.length;
	});

const memberBytes: Mutation = (bytes, other, chance) =>
	repacked(bytes, (members) => {
		const entry = chance.pick(contents(members));
		const change = chance.pick([flip, cut, truncate, shuffle]);
		entry.content = change(Buffer.from(entry.content), other, chance)!;
		entry.size = entry.content.length;
	});

const membersSwapped: Mutation = (bytes, _, chance) =>
	repacked(bytes, (members) => {
		const all = contents(members);
		const [a, b] = [chance.pick(all), chance.pick(all)];
		[a.content, b.content] = [b.content, a.content];
		[a.size, b.size] = [b.size, a.size];
	});

const membersOfAnother: Mutation = (bytes, other, chance) =>
	isZip(other)
		? repacked(bytes, (members) => {
				const entry = chance.pick(contents(members));
				const taken = chance.pick(contents(CFB.read(other, { type: 'buffer' })));
				entry.content = taken.content;
				entry.size = taken.size;
			})
		: null;

/** Numbers and keywords of a PDF's own syntax. */
const keywords: Mutation = (bytes, _, chance) => {
	const text = bytes.toString('latin1');
	if (!text.startsWith('%PDF')) return null;
	const words = [...text.matchAll(/\/[A-Z][A-Za-z]+|\b\d+ 0 R\b|\b\d+\b/g)];
	let damaged = text;
	for (let round = 1 + chance.below(12); round > 0; round -= 1) {
		const word = chance.pick(words)[0];
		const at = damaged.indexOf(word, chance.below(damaged.length));
		if (at < 0) continue;
		const instead = chance.pick([chance.pick(words)[0], '', '0', '-1', '4294967296', '1 0 R']);
		damaged = damaged.slice(0, at) + instead + damaged.slice(at + word.length);
	}
	return Buffer.from(damaged, 'latin1');
};

export const mutations: Readonly<Record<string, Mutation>> = {
	flip,
	flipTogether,
	truncate,
	behead,
	cut,
	repeat,
	shuffle,
	splice,
	markup,
	memberMarkup,
	memberBytes,
	membersSwapped,
	membersOfAnother,
	keywords
};

/** A file damaged once or twice by ways drawn at random, and their names. */
export function mutate(
	bytes: Buffer,
	other: Buffer,
	chance: Chance
): { names: string; bytes: Buffer } {
	let damaged = bytes;
	const names: string[] = [];
	for (let tries = 0; tries < 40 && names.length < 1 + Number(chance.happens(0.2)); tries += 1) {
		const name = chance.pick(Object.keys(mutations));
		if (damaged.length < 4) break;
		let next: Buffer | null;
		try {
			next = mutations[name]!(damaged, other, chance);
		} catch {
			/* A ZIP damaged once may not be one that its members can be taken from. */
			next = null;
		}
		if (!next) continue;
		damaged = next;
		names.push(name);
	}
	return { names: names.join('+'), bytes: damaged };
}
