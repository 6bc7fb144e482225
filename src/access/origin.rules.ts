/**
 * True when a browser says that a request comes from another site. Programs send neither header and pass: they carry no
 * cookie of ours that another site could make use of.
 *
 * own  the address people type (PUBLIC_URL), else the Host of the request
 */
export function isFromElsewhere(headers: Headers, publicUrl: string | undefined): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('Origin');
  if (origin === null) return false;
  const own = publicUrl ? new URL(publicUrl).host : headers.get('Host');
  return !URL.canParse(origin) || new URL(origin).host !== own;
}
