#!/usr/bin/env node
// Verifies a ledger exported by Mutabaa, offline: this one file, any Node from 18 on, nothing else.
//
//   node verify-ledger.mjs LEDGER.jsonl [--key KEY-FILE-OR-TEXT] [--checkpoint NOTE-FILE]...
//
// LEDGER.jsonl  the export ('-' reads standard input)
// --key         the public key you were given earlier (name+id+base64). Without it the key inside the export is believed, which
//               proves only that the export agrees with itself.
// --checkpoint  a signed checkpoint you kept: the export must begin with exactly the leaves it covers. May be repeated.
//
// Says "ok" and ends with 0, or names what fails and ends with 1; ends with 2 when it was asked wrongly.
//
// What is checked. A leaf is one accepted act: a canonical JSON text with its place, time, actor, verb and the root over the hashes of
// the rows it touched. Leaf hash = SHA-256(0x00 || text); node = SHA-256(0x01 || left || right) (RFC 6962). An entry is one row:
// SHA-256(0x00 || salt || table || row || op || text), each of the last four preceded by its length in 4 bytes. The checkpoint
// (C2SP tlog-checkpoint in a signed note, Ed25519) signs the root over all leaves. This file shares no code with the program.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const prefix = (n) => Buffer.from([n]);

/** The edge of a growing Merkle tree: complete subtrees as [height, hash], largest first. */
class Tree {
  size = 0;
  edge = [];
  append(hash) {
    let top = [0, hash];
    while (this.edge.length > 0 && this.edge.at(-1)[0] === top[0])
      top = [top[0] + 1, sha256(prefix(1), this.edge.pop()[1], top[1])];
    this.edge.push(top);
    this.size += 1;
  }
  root() {
    if (this.size === 0) return sha256();
    return this.edge.map(([, hash]) => hash).reduceRight((right, left) => sha256(prefix(1), left, right));
  }
}

const problems = [];
const fail = (text) => {
  problems.push(text);
  if (problems.length <= 50) console.error(`✗ ${text}`);
};
class Unusable extends Error {}

function readKey(text) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (!name || bytes.length !== 33 || bytes[0] !== 1) throw new Unusable('the key is not of the form name+id+base64');
  const own = sha256(name, '\n', bytes).subarray(0, 4);
  if (own.toString('hex') !== id) throw new Unusable('the key and its id do not belong together');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id: own, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** { size, root } of a signed note, or a failure named after `what`. */
function readCheckpoint(note, key, what) {
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  const own = note
    .slice(cut + 2)
    .split('\n')
    .map((line) => /^— (\S+) (\S+)$/.exec(line))
    .filter((found) => found && found[1] === key.name)
    .map((found) => Buffer.from(found[2], 'base64'))
    .filter((bytes) => bytes.subarray(0, 4).equals(key.id));
  if (cut < 0 || own.length === 0) return fail(`${what}: not signed by ${key.name}`);
  if (!own.every((bytes) => verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4))))
    return fail(`${what}: the signature is forged or the text was altered`);
  const [origin, size, root] = text.split('\n');
  if (!origin || !/^\d+$/.test(size ?? '') || Buffer.from(root ?? '', 'base64').length !== 32)
    return fail(`${what}: not a checkpoint`);
  return { size: Number(size), root: Buffer.from(root, 'base64'), what };
}

const lengthBefore = (text) => {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const entryHash = ({ salt, table, row, op, text }) =>
  sha256(prefix(0), Buffer.from(salt, 'hex'), ...[table, row, op, text].map(lengthBefore));

/** Lines ended by a line feed only; a text inside may hold other separators. */
async function* linesOf(input) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const leafFields = ['actor', 'at', 'request', 'root', 'rows', 'seq', 'v', 'verb'];

async function verifyExport(input, keyGiven, notes) {
  const leaves = new Tree();
  let head;
  let expected = [];
  let leaf;
  let rows = new Tree();
  let entries = 0;
  let last = '';
  let end;

  const closeLeaf = () => {
    if (!leaf) return;
    if (head.detail !== 'none' && (rows.size !== leaf.rows || rows.root().toString('hex') !== leaf.root))
      fail(`leaf ${leaf.seq}: its rows were added, removed or altered`);
    while (expected[0]?.size === leaves.size) compare(expected.shift());
    leaf = undefined;
  };
  const compare = ({ root, what }) => {
    if (!root.equals(leaves.root())) fail(`${what}: the first ${leaves.size} leaves are not those it signed`);
  };
  const take = {
    ledger(line) {
      if (line.v !== 1) throw new Unusable(`this export is of version ${line.v}; this verifier reads version 1`);
      head = line;
      const key = keyGiven ?? readKey(line.key);
      const inside = readCheckpoint(line.checkpoint, key, 'the checkpoint of the export');
      if (inside && inside.size !== line.size) fail('the checkpoint of the export does not cover its size');
      expected = [inside, ...notes.map(([name, note]) => readCheckpoint(note, key, name))]
        .filter(Boolean)
        .sort((a, b) => a.size - b.size);
      while (expected[0]?.size === 0) compare(expected.shift());
    },
    leaf(line) {
      closeLeaf();
      const seq = leaves.size;
      leaves.append(sha256(prefix(0), line.body));
      rows = new Tree();
      try {
        leaf = JSON.parse(line.body);
      } catch {}
      if (!leaf || Object.keys(leaf).join() !== leafFields.join() || JSON.stringify(leaf) !== line.body) {
        leaf = undefined;
        return fail(`leaf ${seq}: its body is no leaf`);
      }
      if (leaf.v !== 1 || leaf.seq !== seq) fail(`leaf ${seq}: says it is leaf ${leaf.seq}`);
      if (leaf.at < last) fail(`leaf ${seq}: dated before the leaf it follows`);
      last = leaf.at;
    },
    entry(line) {
      entries += 1;
      if (head.detail === 'full' && entryHash(line).toString('hex') !== line.hash)
        fail(`leaf ${leaves.size - 1}: the record of ${line.table} ${line.row} was altered`);
      rows.append(Buffer.from(line.hash, 'hex'));
    },
    end(line) {
      closeLeaf();
      end = line;
    },
  };

  for await (const text of linesOf(input)) {
    let line;
    try {
      line = JSON.parse(text);
    } catch {
      throw new Unusable('the file is not an export of a ledger, or it is damaged');
    }
    if (!Object.hasOwn(take, line.kind) || (!head && line.kind !== 'ledger') || (head && line.kind === 'ledger') || end)
      throw new Unusable('the file is not an export of a ledger, or it is damaged');
    take[line.kind](line);
  }
  if (!head) throw new Unusable('the file is empty');
  if (!end || end.leaves !== leaves.size || end.entries !== entries) fail('the export is cut or its counts are wrong');
  if (leaves.size !== head.size) fail(`the export promises ${head.size} leaves and holds ${leaves.size}`);
  for (const { size, what } of expected) fail(`${what}: covers ${size} leaves; the export has ${leaves.size}`);
  return { leaves: leaves.size, entries, root: leaves.root().toString('base64'), detail: head.detail, key: head.key };
}

function readArguments(args) {
  let file;
  let key;
  const notes = [];
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--key') {
      const value = args[++at] ?? '';
      key = readKey(existsSync(value) ? readFileSync(value, 'utf8') : value);
    } else if (args[at] === '--checkpoint') {
      const name = args[++at] ?? '';
      if (!existsSync(name)) throw new Unusable(`there is no file ${name}`);
      notes.push([`the checkpoint ${name}`, readFileSync(name, 'utf8')]);
    } else file = args[at];
  }
  if (!file) throw new Unusable('usage: verify-ledger.mjs LEDGER.jsonl [--key KEY] [--checkpoint NOTE]...');
  if (file !== '-' && !existsSync(file)) throw new Unusable(`there is no file ${file}`);
  return { input: file === '-' ? process.stdin : createReadStream(file), key, notes };
}

try {
  const { input, key, notes } = readArguments(process.argv.slice(2));
  const found = await verifyExport(input, key, notes);
  if (problems.length > 0) {
    console.error(`NOT OK: ${problems.length} thing(s) fail.`);
    process.exitCode = 1;
  } else {
    console.log(`ok: ${found.leaves} leaves, ${found.entries} records (${found.detail}), root ${found.root}`);
    if (!key)
      console.log(`The key was taken from the export itself; compare it with the one you were given: ${found.key}`);
  }
} catch (error) {
  console.error(error instanceof Unusable ? error.message : `the export cannot be read: ${error.message}`);
  process.exitCode = 2;
}
