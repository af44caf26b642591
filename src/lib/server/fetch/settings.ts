/**
 * Ports of web addresses allowed besides 80 and 443: `YUEBAO_FETCH_PORTS`, as in `8080,8443`. Whatever the port, only
 * public IP addresses are asked.
 * @throws when it holds anything but ports.
 */
export function portsFrom(environment: Record<string, string | undefined>): number[] {
	const text = environment.YUEBAO_FETCH_PORTS?.trim();
	if (!text) return [];
	return text.split(/[\s,，]+/).map((word) => {
		const port = /^\d{1,5}$/.test(word) ? Number(word) : 0;
		if (port < 1 || port > 65535) {
			throw new Error(`YUEBAO_FETCH_PORTS 里的“${word}”不是端口；请写成 8080,8443 的样子。`);
		}
		return port;
	});
}
