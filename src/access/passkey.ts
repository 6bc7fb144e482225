/** What a browser is asked, and the sealed challenge that it keeps in a cookie until the device has answered. */
export type Asked<Options> = { options: Options; sealed: string };

/** One of one's own passkeys, as it is listed. */
export type Passkey = { id: string; label: string; host: string; createdAt: string; lastUsedAt?: string | undefined };

/** Loaded when the first passkey is used: most requests never need it. */
export const library = () => import('@simplewebauthn/server');

/** Whom a device says it holds a key of: the identifier of the person, no name and no address. */
export const handleOf = (person: string): Buffer => Buffer.from(person.replaceAll('-', ''), 'hex');
