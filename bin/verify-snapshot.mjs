#!/usr/bin/env node
// Checks what an installation of Mutabaa publishes, from anywhere: this one file, any Node from 18 on, nothing else.
//
//   node verify-snapshot.mjs ADDRESS [--snapshot NUMBER] [--hash HEX] [--kept FILE] [--key KEY-FILE-OR-TEXT]
//
// ADDRESS     of the portal, such as https://suivi.example.ma
// --snapshot  the snapshot to check; the newest without it
// --hash      the hash of that snapshot as you noted it earlier
// --kept      a checkpoint you kept, as /api/v1/checkpoint gave it or its note alone: the ledger of today must begin with exactly what it covers
// --key       the public key you were given earlier (name+id+base64). Without it the key that the portal gives is believed.
//
// Says "ok" and ends with 0, or names what fails and ends with 1; ends with 2 when it was asked wrongly or got no answer.
//
// What is checked. A document's hash is SHA-256 of its canonical JSON (RFC 8785); the hash of a snapshot is that of the list of kind,
// reference and hash of its documents. A checkpoint (C2SP tlog-checkpoint in a signed note, Ed25519) signs the size and root of the
// ledger; that an older one is the beginning of today's is proved as in RFC 9162, 2.1.4.2. This file shares no code with the program.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

class Unusable extends Error {}
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const problems = [];
const fail = (text) => {
  problems.push(text);
  console.error(`✗ ${text}`);
};

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.keys(value).sort();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};
const hashOf = (value) => sha256(Buffer.from(canonical(value), 'utf8')).toString('hex');

async function get(address, path) {
  let answer;
  try {
    answer = await fetch(new URL(path, address), { signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    throw new Unusable(`${new URL(path, address)} does not answer: ${error.cause?.code ?? error.message}`);
  }
  if (!answer.ok) throw new Unusable(`${new URL(path, address)} answers ${answer.status}`);
  return answer.json();
}

/** Documents against their hashes, and the list of these against the hash of the snapshot. */
async function checkSnapshot({ address, number, noted }) {
  const { snapshot, items } = await get(address, `/open-data/${number ?? 'latest'}/documents.json`);
  for (const { document, sha256: said } of items)
    if (hashOf(document) !== said)
      fail(`${document.kind} ${document.ref}: the document is not the one that was hashed`);
  // The order of the list is that of kinds and references as the portal gives them: kinds by letters, references by numbers.
  const byKind = new Map();
  for (const item of items) byKind.set(item.document.kind, [...(byKind.get(item.document.kind) ?? []), item]);
  const list = [...byKind.keys()]
    .sort()
    .flatMap((kind) => byKind.get(kind).map(({ document, sha256: said }) => [kind, document.ref, said]));
  const found = hashOf(list);
  if (found !== snapshot.sha256)
    fail(
      `snapshot ${snapshot.number}: the list of its documents gives ${found}, the portal says ${snapshot.sha256}; ` +
        'documents withdrawn since leave an older snapshot, the newest one must agree',
    );
  if (noted && noted !== snapshot.sha256)
    fail(`snapshot ${snapshot.number}: you noted ${noted}, the portal says ${snapshot.sha256}`);
  return `snapshot ${snapshot.number} of ${snapshot.on}, ${items.length} documents, hash ${snapshot.sha256}`;
}

function readKey(text) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (!name || bytes.length !== 33 || bytes[0] !== 1) throw new Unusable('the key is not of the form name+id+base64');
  const own = sha256(name, '\n', bytes).subarray(0, 4);
  if (own.toString('hex') !== id) throw new Unusable('the key and its id do not belong together');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id: own, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** { size, root } of a signed note; undefined, and a failure named, when it is not what the key signed. */
function readCheckpoint(note, key, what) {
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  const lines = note
    .slice(cut + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/.exec(line));
  const own = lines.filter((found) => found?.[1] === key.name).map((found) => Buffer.from(found[2], 'base64'));
  const signed = own.filter((bytes) => bytes.subarray(0, 4).equals(key.id));
  if (cut < 0 || signed.length === 0) return fail(`${what}: not signed by ${key.name}`);
  if (!signed.every((bytes) => verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4))))
    return fail(`${what}: the signature is forged or the text was altered`);
  const [, size, root] = text.split('\n');
  if (!/^\d+$/.test(size ?? '') || Buffer.from(root ?? '', 'base64').length !== 32)
    return fail(`${what}: not a checkpoint`);
  return { size: Number(size), root: Buffer.from(root, 'base64') };
}

const node = (left, right) => sha256(Buffer.from([1]), left, right);

/** Is the older tree the beginning of the newer one? RFC 9162, 2.1.4.2. */
function isBeginning(older, newer, proof) {
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0 || older.size > newer.size) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  const path = at === 0 ? [older.root, ...proof] : proof;
  if (path.length === 0) return false;
  let [fromOld, fromNew] = [path[0], path[0]];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [fromOld, fromNew] = [node(sibling, fromOld), node(sibling, fromNew)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else fromNew = node(fromNew, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && fromOld.equals(older.root) && fromNew.equals(newer.root);
}

/** The checkpoint of today, and that the one kept earlier is its beginning. */
async function checkLedger({ address, kept, key: given }) {
  const { note, key: said } = await get(address, '/api/v1/checkpoint');
  const key = readKey(given ?? said);
  const now = readCheckpoint(note, key, 'the checkpoint of today');
  const before = kept && readCheckpoint(kept, key, 'the checkpoint you kept');
  if (!now) return '';
  const told = `ledger of ${now.size} leaves, root ${now.root.toString('base64')}`;
  if (before && before.size > now.size)
    fail(`you kept ${before.size} leaves; the ledger has ${now.size}: its end was cut`);
  else if (before) {
    const { proof } = await get(address, `/api/v1/consistency-proof?from=${before.size}&to=${now.size}`);
    const path = proof.map((hex) => Buffer.from(hex, 'hex'));
    if (!isBeginning(before, now, path))
      fail(`the first ${before.size} leaves are no longer those of the checkpoint you kept`);
  }
  return `${told}${before ? `, beginning with the ${before.size} you kept` : ''}${given ? '' : `\nKey, given by the portal itself; keep it, and compare: ${said}`}`;
}

/** A kept checkpoint is the note itself, or the whole answer it came in. */
const noteIn = (text) => (text.trimStart().startsWith('{') ? String(JSON.parse(text).note) : text);

function readArguments([address, ...args]) {
  const usage = 'usage: verify-snapshot.mjs ADDRESS [--snapshot NUMBER] [--hash HEX] [--kept FILE] [--key KEY]';
  if (!/^https?:\/\//.test(address ?? '')) throw new Unusable(usage);
  const asked = { address };
  for (let at = 0; at < args.length; at += 2) {
    const value = args[at + 1] ?? '';
    if (args[at] === '--snapshot' && /^\d+$/.test(value)) asked.number = Number(value);
    else if (args[at] === '--hash' && /^[0-9a-f]{64}$/.test(value)) asked.noted = value;
    else if (args[at] === '--key') asked.key = existsSync(value) ? readFileSync(value, 'utf8') : value;
    else if (args[at] === '--kept' && existsSync(value)) asked.kept = noteIn(readFileSync(value, 'utf8'));
    else throw new Unusable(args[at] === '--kept' ? `there is no file ${value}` : usage);
  }
  return asked;
}

try {
  const asked = readArguments(process.argv.slice(2));
  const told = [await checkSnapshot(asked), await checkLedger(asked)];
  if (problems.length > 0) {
    console.error(`NOT OK: ${problems.length} thing(s) fail.`);
    process.exitCode = 1;
  } else console.log(`ok: ${told.join('\nok: ')}`);
} catch (error) {
  console.error(error instanceof Unusable ? error.message : `what came back cannot be read: ${error.message}`);
  process.exitCode = 2;
}
