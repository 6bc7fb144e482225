import { BlockList, isIP } from 'node:net';

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/, '');

/**
 * Who is at the other end: the connection's address, or, when that is a trusted proxy, the last address in
 * X-Forwarded-For that is not one. What a stranger writes into the header is never believed.
 *
 * example  clientAddress('127.0.0.1', '6.6.6.6, 41.1.1.1', ['127.0.0.1']) → '41.1.1.1'
 */
export function clientAddress(
  remote: string | undefined,
  forwarded: string | null | undefined,
  trusted: readonly string[],
): string {
  const list = new BlockList();
  for (const each of trusted) {
    const [address, bits] = each.split('/');
    const kind = isIP(address ?? '') === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(address ?? '')) continue;
    if (bits) list.addSubnet(address!, Number(bits), kind);
    else list.addAddress(address!, kind);
  }
  const isTrusted = (address: string): boolean =>
    isIP(address) > 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  const chain = [...(forwarded ?? '').split(',').map(plain).filter(Boolean), plain(remote ?? 'unknown')];
  for (let at = chain.length - 1; at > 0; at--) if (!isTrusted(chain[at]!)) return chain[at]!;
  return chain[0]!;
}
