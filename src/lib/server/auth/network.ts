import ipaddr from 'ipaddr.js';

/** What stands for an address in rate limits: IPv4 itself; of IPv6 its first 64 bits, as one subscriber has all below them. */
export function networkOf(address: string): string {
	if (!ipaddr.isValid(address)) return 'unknown';
	const parsed = ipaddr.process(address);
	if (parsed instanceof ipaddr.IPv4) return parsed.toString();
	return `${parsed.parts
		.slice(0, 4)
		.map((part) => part.toString(16))
		.join(':')}::/64`;
}
