import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sure } from '../../kernel/index.ts';
import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts';
import {
  type Checkpoint,
  checkpointText,
  keyText,
  openCheckpoint,
  parseCheckpoint,
  parseKeyText,
  parseNote,
  signNote,
  type Verify,
  verifierKey,
} from './checkpoint.ts';
import { entryBytes, entryHash, hashOfBody, leafBody, parseLeafBody } from './entries.ts';
import { sha256 } from './sha256.ts';
import {
  consistencyRanges,
  emptyRoot,
  growingTree,
  inclusionRanges,
  joinNodes,
  type LeafRange,
  leafHash,
  nodeHash,
  nodesOf,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './tree.ts';

const fast = (data: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(data).digest());

describe('SHA-256 without a platform', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('%j, an example of FIPS 180-4', (text, digest) => expect(toHex(sha256(utf8(text)))).toBe(digest));
  it('agrees with the machine at every length around the blocks', () => {
    for (let length = 0; length < 300; length++) {
      const data = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);
      expect(toHex(sha256(data))).toBe(toHex(fast(data)));
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (data) => equalBytes(sha256(data), fast(data))));
  });
});

describe('bytes as text', () => {
  it('round trips, and refuses other spellings', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (data) => {
        expect(fromHex(toHex(data))).toEqual(new Uint8Array(data));
        expect(fromBase64(toBase64(data))).toEqual(new Uint8Array(data));
      }),
    );
    for (const text of ['A', 'AB', 'AAA', 'AB==', 'AAE=\n', '=', '====', 'AA-_'])
      expect(fromBase64(text), text).toBeUndefined();
    for (const text of ['a', 'AB', 'zz', ' 00']) expect(fromHex(text), text).toBeUndefined();
  });
});

/** The definition of RFC 6962 2.1 word for word, slow and plain: what the real code is held against. */
const naiveRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return fast(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(fast, naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

const leaves130 = Array.from({ length: 130 }, (_, at) => leafHash(fast, utf8(`leaf ${at}`)));
const ranges = new Map<string, Uint8Array>();
const hashOfRange = ({ first, end }: LeafRange): Uint8Array => {
  const kept = ranges.get(`${first}-${end}`);
  if (kept) return kept;
  const nodes = nodesOf({ first, end }).map(({ level, index }) =>
    naiveRoot(leaves130.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  );
  const joined = joinNodes(fast, nodes);
  expect(equalBytes(joined, naiveRoot(leaves130.slice(first, end)))).toBe(true);
  ranges.set(`${first}-${end}`, joined);
  return joined;
};
const roots = Array.from({ length: 131 }, (_, size) => naiveRoot(leaves130.slice(0, size)));

describe('the tree', () => {
  // The eight inputs and roots used by the Certificate Transparency reference tests.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const known = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  it('has the roots of the reference tests', () => {
    expect(toHex(emptyRoot(sha256))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const tree = growingTree(sha256);
    inputs.forEach((input, at) => {
      tree.append(leafHash(sha256, fromHex(input)!));
      expect(toHex(tree.root())).toBe(known[at]);
    });
  });

  it('grows to the root of its definition at every size, announcing each complete subtree once', () => {
    const seen = new Map<string, string>();
    const tree = growingTree(fast, ({ level, index }, hash) => seen.set(`${level}/${index}`, toHex(hash)));
    leaves130.forEach((leaf, at) => {
      tree.append(leaf);
      expect(toHex(tree.root())).toBe(toHex(roots[at + 1]!));
    });
    expect(tree.size()).toBe(130);
    expect(seen.size).toBe(130 + 65 + 32 + 16 + 8 + 4 + 2 + 1);
    expect(seen.get('3/5')).toBe(toHex(naiveRoot(leaves130.slice(40, 48))));
    expect(toHex(rootOf(fast, leaves130))).toBe(toHex(roots[130]!));
  });

  it('proves every leaf of every size, and nothing else', () => {
    for (let size = 1; size <= 130; size++) {
      for (let index = 0; index < size; index++) {
        const claim = {
          index,
          size,
          leaf: leaves130[index]!,
          proof: inclusionRanges(index, size).map(hashOfRange),
          root: roots[size]!,
        };
        expect(verifyInclusion(fast, claim)).toBe(true);
        if (size % 13 !== 0 && size > 20) continue;
        expect(verifyInclusion(fast, { ...claim, leaf: leaves130[(index + 1) % 130]! })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, root: roots[size - 1]! })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, index: size })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, index: -1 })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, proof: [...claim.proof, leaves130[0]!] })).toBe(false);
        if (size === 1) continue;
        expect(verifyInclusion(fast, { ...claim, index: (index + 1) % size })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, proof: claim.proof.slice(1) })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, proof: claim.proof.slice(0, -1) })).toBe(false);
        expect(verifyInclusion(fast, { ...claim, proof: [utf8('short'), ...claim.proof.slice(1)] })).toBe(false);
      }
    }
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
  });

  it('proves every older size to be the beginning of every newer one, and nothing else', () => {
    for (let newer = 0; newer <= 130; newer++) {
      for (let older = 0; older <= newer; older++) {
        const claim = {
          older,
          newer,
          olderRoot: roots[older]!,
          newerRoot: roots[newer]!,
          proof: consistencyRanges(older, newer).map(hashOfRange),
        };
        expect(verifyConsistency(fast, claim)).toBe(true);
        if (newer % 13 !== 0 && newer > 20) continue;
        const other = roots[(older + 1) % 131]!;
        expect(verifyConsistency(fast, { ...claim, olderRoot: other })).toBe(false);
        expect(verifyConsistency(fast, { ...claim, proof: [...claim.proof, leaves130[0]!] })).toBe(false);
        if (older === 0) continue;
        expect(verifyConsistency(fast, { ...claim, newerRoot: roots[(newer + 1) % 131]! })).toBe(false);
        if (older === newer) continue;
        expect(verifyConsistency(fast, { ...claim, proof: claim.proof.slice(1) })).toBe(false);
        expect(verifyConsistency(fast, { ...claim, proof: claim.proof.slice(0, -1) })).toBe(false);
        expect(verifyConsistency(fast, { ...claim, older: newer, newer: older })).toBe(false);
      }
    }
    expect(() => consistencyRanges(5, 4)).toThrow(RangeError);
  });

  it('takes a size just below a large power of two for what it is', () => {
    // All leaves alike, so that the hash of any complete subtree is known by its height alone.
    const levels = [leafHash(fast, utf8('same'))];
    for (let level = 1; level < 52; level++) levels.push(nodeHash(fast, levels[level - 1]!, levels[level - 1]!));
    const hashOf = (range: LeafRange) =>
      joinNodes(
        fast,
        nodesOf(range).map(({ level }) => levels[level]!),
      );
    for (const older of [2 ** 50 - 1, 2 ** 50, 2 ** 50 + 1]) {
      const newer = 2 ** 51 + 3;
      const claim = {
        older,
        newer,
        olderRoot: hashOf({ first: 0, end: older }),
        newerRoot: hashOf({ first: 0, end: newer }),
        proof: consistencyRanges(older, newer).map(hashOf),
      };
      expect(verifyConsistency(fast, claim)).toBe(true);
      expect(verifyConsistency(fast, { ...claim, older: older + 2 })).toBe(false);
    }
  });

  it('finds its way in trees of any size', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
        const index = Math.min(size - 1, Math.floor(size * part));
        const ranges = inclusionRanges(index, size);
        expect(ranges.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(size - 1);
        for (const range of [...ranges, ...consistencyRanges(index, size)])
          expect(nodesOf(range).length).toBeLessThanOrEqual(51);
      }),
    ));
});

const nodeVerify: Verify = (publicKey, message, signature) =>
  verify(
    null,
    message,
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    }),
    signature,
  );

describe('a checkpoint', () => {
  it('knows the key id of the Go checksum database', () =>
    expect(
      keyText(sure(parseKeyText(sha256, 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'))),
    ).toBe('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'));

  it('opens the example note of the Go note package', async () => {
    const key = sure(parseKeyText(sha256, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'));
    const note =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    const { text, signatures } = sure(parseNote(note));
    expect(nodeVerify(key.publicKey, utf8(text), signatures[0]!.signature)).toBe(true);
    // Signed, but no checkpoint.
    expect(await openCheckpoint(note, key, nodeVerify)).toMatchObject({ refusal: { code: 'checkpoint.unreadable' } });
  });

  const pair = generateKeyPairSync('ed25519');
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const key = sure(verifierKey(sha256, 'suivi.example.ma/ledger', new Uint8Array(raw)));
  const checkpoint: Checkpoint = { origin: 'suivi.example.ma/ledger', size: 130, root: roots[130]! };
  const signed = () => signNote(checkpointText(checkpoint), key, (message) => sign(null, message, pair.privateKey));

  it('is what was signed, whatever other witnesses have signed beside', async () => {
    const note = await signed();
    expect(await openCheckpoint(note, key, nodeVerify)).toEqual({ ok: true, value: checkpoint });
    const witnessed = `${note}— witness.example AAAAAAECAwQ=\n`;
    expect(await openCheckpoint(witnessed, key, nodeVerify)).toEqual({ ok: true, value: checkpoint });
    expect(sure(parseKeyText(sha256, keyText(key)))).toEqual(key);
  });

  it.each<[string, (note: string) => string, string]>([
    ['another size', (note) => note.replace('\n130\n', '\n131\n'), 'checkpoint.forged'],
    ['another origin', (note) => note.replace('suivi', 'suivj'), 'checkpoint.forged'],
    [
      'another root',
      (note) => note.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${toBase64(roots[129]!)}\n`),
      'checkpoint.forged',
    ],
    ['a line more', (note) => note.replace('\n\n', '\nmore\n\n'), 'checkpoint.forged'],
    ['another signer', (note) => note.replace('— suivi', '— other'), 'checkpoint.not-signed'],
    ['no signature', (note) => note.slice(0, note.indexOf('—')), 'checkpoint.unreadable'],
    ['no last newline', (note) => note.slice(0, -1), 'checkpoint.unreadable'],
    ['a torn signature', (note) => `${note.slice(0, -6)}\n`, 'checkpoint.unreadable'],
  ])('with %s is refused', async (_, tamper, code) =>
    expect(await openCheckpoint(tamper(await signed()), key, nodeVerify)).toMatchObject({ refusal: { code } }),
  );

  it.each([
    '',
    'o\n1\n',
    `o\n01\n${toBase64(roots[1]!)}\n`,
    `o\n-1\n${toBase64(roots[1]!)}\n`,
    `\n1\n${toBase64(roots[1]!)}\n`,
    'o\n1\nAAAA\n',
  ])('%j is not a checkpoint', (text) =>
    expect(parseCheckpoint(text)).toMatchObject({ refusal: { code: 'checkpoint.unreadable' } }),
  );
  it.each(['', 'a b+00000000+AA==', 'n+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'n+c74f20a3+AQ=='])(
    '%j is not a key',
    (text) => expect(parseKeyText(sha256, text)).toMatchObject({ refusal: { code: 'checkpoint.key-unreadable' } }),
  );
});

describe('entries and leaves', () => {
  const entry = { table: 'project', row: 'F1', op: 'U', text: '{"ref": "م"}' } as const;
  it('write each part after its length', () =>
    expect(toHex(entryBytes({ table: 'ab', row: 'é', op: 'D', text: '' }))).toBe(
      '00000002' + '6162' + '00000002' + 'c3a9' + '00000001' + '44' + '00000000',
    ));
  it('cannot be taken for one another', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        const [x, y] = [
          entryBytes({ table: a, row: b, op: 'I', text: '' }),
          entryBytes({ table: c, row: d, op: 'I', text: '' }),
        ];
        expect(equalBytes(x, y)).toBe(equalBytes(utf8(a), utf8(c)) && equalBytes(utf8(b), utf8(d)));
      }),
    ));
  it('hash with their salt', () => {
    const salt = new Uint8Array(16).fill(7);
    expect(equalBytes(entryHash(sha256, salt, entry), fast(concat(Uint8Array.of(0), salt, entryBytes(entry))))).toBe(
      true,
    );
    expect(equalBytes(entryHash(sha256, new Uint8Array(16), entry), entryHash(sha256, salt, entry))).toBe(false);
  });

  const fields = {
    seq: 3,
    at: '2026-11-24T09:00:00.000Z',
    actor: 'person:1',
    verb: 'decide-gate',
    request: '01a20e5f-b901-7000-8000-000000000000',
    rows: 2,
    root: toHex(roots[2]!),
  };
  it('a leaf body is canonical and reads back', () => {
    const body = leafBody(fields);
    expect(body.startsWith('{"actor":"person:1","at":"2026')).toBe(true);
    expect(parseLeafBody(body)).toEqual({ ok: true, value: { v: 1, ...fields } });
    expect(equalBytes(hashOfBody(sha256, body), leafHash(fast, utf8(body)))).toBe(true);
  });
  it.each<[string, (body: string) => string]>([
    ['spaces', (body) => body.replace(',', ', ')],
    ['a field more', (body) => body.replace('}', ',"x":1}')],
    ['a field less', (body) => body.replace('"rows":2,', '')],
    ['another version', (body) => body.replace('"v":1', '"v":2')],
    ['a negative place', (body) => body.replace('"seq":3', '"seq":-3')],
    ['a short root', (body) => body.replace(fields.root, 'ab')],
    ['no JSON', () => '{'],
    ['null', () => 'null'],
  ])('a body with %s is unreadable', (_, tamper) =>
    expect(parseLeafBody(tamper(leafBody(fields)))).toMatchObject({ refusal: { code: 'ledger.leaf-unreadable' } }),
  );
});
