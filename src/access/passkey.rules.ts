/** Where passkeys belong: the host name they are made for, and the address a browser must be at. */
export type RelyingParty = { id: string; origin: string };

/**
 * The relying party of this installation, or undefined where no browser offers passkeys: over plain http, except on the
 * machine itself, and at an address in figures. What a stranger writes into Host is never believed: without PUBLIC_URL
 * passkeys work on localhost only.
 *
 * source   W3C Web Authentication Level 3, 5.1.3 and 13.4.9 (RP ID, origin)
 * example  relyingParty('https://suivi.example.ma', …) → { id: 'suivi.example.ma', origin: 'https://suivi.example.ma' }
 */
export function relyingParty(publicUrl: string | undefined, host: string | null): RelyingParty | undefined {
  const address = publicUrl ?? `http://${host}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  const isHere = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (!isHere && (!publicUrl || protocol !== 'https:')) return undefined;
  // a host in figures, or in brackets, is no name
  if (/^[\d.]+$|^\[/.test(hostname)) return undefined;
  return { id: hostname, origin };
}

/** How long a device may take to answer, in milliseconds. */
export const CHALLENGE_LIFE_MS = 5 * 60_000;

/** The algorithms asked for, by COSE number: EdDSA, ES256, RS256, which every device in use has one of. */
export const algorithms = [-8, -7, -257];

/**
 * Whether a device may be believed about itself: it says nothing, or signs for itself. A statement with certificates was
 * not asked for, and checking one may call the maker's address that is written in it.
 */
export const isPlainAttestation = (format: string, hasCertificates: boolean): boolean =>
  format === 'none' || (format === 'packed' && !hasCertificates);

/** A cookie holds the challenge between asking and answering; its name, as that of the session, is bound to the host. */
export const challengeCookieName = (secure: boolean): string => (secure ? '__Host-mutabaa-passkey' : 'mutabaa-passkey');
