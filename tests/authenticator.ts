import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Small CBOR, as far as a device needs it: numbers, texts, bytes, lists and maps in the order given. */
function cbor(value: unknown): Buffer {
  const head = (major: number, n: number): Buffer =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

export type Options = {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
};
/** How a device, or whoever sits between, departs from the rules. */
export type Twist = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  isVerified?: boolean;
  counter?: number;
  userHandle?: string;
  certificates?: Uint8Array[];
};

/**
 * A device that keeps one key, as a phone or a security key would: it answers what a browser at `origin` hands on.
 * counts  whether it counts its signatures; many never do
 */
export function device(origin: string, { counts = true }: { counts?: boolean } = {}) {
  const id = randomBytes(32);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let counter = 0;
  let owner = '';

  const clientData = (type: string, options: Options, twist: Twist): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: twist.challenge ?? options.challenge,
        origin: twist.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (options: Options, twist: Twist, more?: Buffer): Buffer => {
    if (counts) counter++;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(twist.counter ?? counter);
    const flags = 1 | (twist.isVerified === false ? 0 : 4) | (more ? 64 : 0);
    const rpId = twist.rpId ?? options.rp?.id ?? options.rpId ?? '';
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more ?? Buffer.alloc(0)]);
  };

  return {
    id: text(id),
    /** Answers `navigator.credentials.create`. */
    make: (options: Options, twist: Twist = {}) => {
      owner = options.user!.id;
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(coseKey(publicKey))]);
      const statement = new Map<string, unknown>(
        twist.certificates
          ? [
              ['alg', -7],
              ['sig', randomBytes(64)],
              ['x5c', twist.certificates],
            ]
          : [],
      );
      const attestation = new Map<string, unknown>([
        ['fmt', twist.certificates ? 'packed' : 'none'],
        ['attStmt', statement],
        ['authData', authenticatorData(options, twist, attested)],
      ]);
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: { credProps: { rk: true } },
        response: {
          clientDataJSON: text(clientData('webauthn.create', options, twist)),
          attestationObject: text(cbor(attestation)),
          transports: ['internal'],
        },
      };
    },
    /** Answers `navigator.credentials.get`. */
    sign: (options: Options, twist: Twist = {}) => {
      const client = clientData('webauthn.get', options, twist);
      const data = authenticatorData(options, twist);
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(data),
          signature: text(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
          userHandle: twist.userHandle ?? owner,
        },
      };
    },
  };
}
export type Device = ReturnType<typeof device>;

/** source  RFC 9053, section 7.1.1: kty 2 (EC2), alg -7 (ES256), crv 1 (P-256), x, y */
function coseKey(key: KeyObject): Map<number, unknown> {
  const { x, y } = key.export({ format: 'jwk' });
  return new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x!, 'base64url')],
    [-3, Buffer.from(y!, 'base64url')],
  ]);
}
