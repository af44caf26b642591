import type { LookupAddress } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublic } from './public-address.ts';
import {
	hostNotFound,
	inside,
	NotFetched,
	notAnAddress,
	oddPort,
	withCredentials
} from './refusals.ts';

/** All IP addresses of a host name. */
export type Lookup = (host: string) => Promise<LookupAddress[]>;

export type Reach = {
	/** Ports allowed besides 80 and 443. */
	ports?: readonly number[];
	/** Which IP addresses may be connected to; only tests have a reason to allow others than the public ones. */
	allowAddress?: (address: string) => boolean;
	lookup?: Lookup;
};

const system: Lookup = (host) => lookUp(host, { all: true });

/** A web address that may be asked by what it says itself; where its host leads is not looked at. */
export function checkedAddress(text: string, { ports = [] }: Reach): URL {
	const address = URL.parse(text.trim());
	if (!address || !['http:', 'https:'].includes(address.protocol) || !address.hostname) {
		throw new NotFetched(notAnAddress);
	}
	if (address.username || address.password) throw new NotFetched(withCredentials);
	if (address.port && ![80, 443, ...ports].includes(Number(address.port))) {
		throw new NotFetched(oddPort(address.port));
	}
	address.hash = '';
	return address;
}

/**
 * Where the host of an address leads, asked once: the connection is then made to these very IP addresses, so that a
 * second answer (DNS rebinding) is never heard. One that is not allowed refuses them all.
 */
export async function reachOf(
	{ hostname }: URL,
	{ allowAddress = isPublic, lookup = system }: Reach
): Promise<LookupAddress[]> {
	const host = hostname.replace(/^\[|\]$/g, '');
	const family = isIP(host);
	const found = family ? [{ address: host, family }] : await lookup(host).catch(() => []);
	if (found.length === 0) throw new NotFetched(hostNotFound(host));
	if (!found.every(({ address }) => allowAddress(address))) throw new NotFetched(inside);
	return found;
}
