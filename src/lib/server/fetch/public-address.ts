import ipaddr from 'ipaddr.js';

/** An address of a cloud's own machinery that lies among the public ones (Azure's wire server). */
const machinery = new Set(['168.63.129.16']);

/** Global unicast is the only block of IPv6 that is routed (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parse('2000::');

/** ISATAP (RFC 5214, 6.1) hides an IPv4 address behind these words of the interface identifier. */
const hidesIpv4 = ({ parts }: ipaddr.IPv6) =>
	(parts[4] === 0 || parts[4] === 0x0200) && parts[5] === 0x5efe;

/**
 * Whether an IP address belongs to the public internet. Private, local, shared, reserved and multicast
 * ones do not, nor do those of IPv6 that carry an IPv4 address within (mapped, NAT64, 6to4, Teredo).
 */
export function isPublic(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== 'unicast') return false;
	if (parsed instanceof ipaddr.IPv4) return !machinery.has(parsed.toString());
	return parsed.match(globalUnicast, 3) && !hidesIpv4(parsed);
}
