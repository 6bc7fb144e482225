import { get } from 'node:http';

/** What an address costs on the wire, compressed as a browser asks for it, in bytes of the body. */
const wire = (address: string, cookie = ''): Promise<{ bytes: number; type: string }> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': 'gzip, br', ...(cookie ? { Cookie: cookie } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => resolve({ bytes, type: answer.headers['content-type'] ?? '' }));
    }).on('error', reject);
  });

/** Sum over several addresses, fonts apart. */
export async function weightOf(
  addresses: readonly string[],
  cookie?: string,
): Promise<{ light: number; fonts: number; each: [address: string, bytes: number][] }> {
  let [light, fonts] = [0, 0];
  const each: [string, number][] = [];
  for (const address of new Set(addresses)) {
    const { bytes, type } = await wire(address, cookie);
    if (type.includes('font')) fonts += bytes;
    else light += bytes;
    each.push([address, bytes]);
  }
  each.sort((a, b) => b[1] - a[1]);
  return { light, fonts, each };
}
