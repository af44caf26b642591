import { expect, it } from 'vitest';
import { isPublic } from './public-address.ts';

it.each(['1.2.4.8', '114.114.114.114', '2400:3200::1', '2606:4700:4700::1111'])(
	'%s is public',
	(address) => expect(isPublic(address)).toBe(true)
);

it.each([
	['this host', '0.0.0.0'],
	['this network', '0.1.2.3'],
	['loopback', '127.0.0.1'],
	['loopback', '127.255.255.254'],
	['private', '10.0.0.1'],
	['private', '172.31.255.1'],
	['private', '192.168.1.1'],
	['carrier-grade NAT', '100.64.0.1'],
	['metadata of a cloud', '100.100.100.200'],
	['metadata of a cloud', '169.254.169.254'],
	['metadata of a cloud', '192.0.0.192'],
	['metadata of a cloud', '168.63.129.16'],
	['documentation', '203.0.113.7'],
	['benchmarks', '198.18.0.1'],
	['multicast', '224.0.0.1'],
	['reserved', '240.0.0.1'],
	['broadcast', '255.255.255.255'],
	['unspecified', '::'],
	['loopback', '::1'],
	['link-local', 'fe80::1'],
	['link-local with a zone', 'fe80::1%eth0'],
	['site-local', 'fec0::1'],
	['unique local', 'fd00:ec2::254'],
	['multicast', 'ff02::1'],
	['mapped loopback', '::ffff:127.0.0.1'],
	['mapped, even if public', '::ffff:8.8.8.8'],
	['compatible', '::127.0.0.1'],
	['translated', '::ffff:0:127.0.0.1'],
	['NAT64', '64:ff9b::7f00:1'],
	['local NAT64', '64:ff9b:1::7f00:1'],
	['6to4', '2002:7f00:1::'],
	['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
	['ISATAP', '2400:3200::5efe:7f00:1'],
	['documentation', '2001:db8::1'],
	['not routed', '4000::1'],
	['no address', 'localhost'],
	['no address', '']
])('%s: %s is not', (_, address) => expect(isPublic(address)).toBe(false));
