import { concat, equalBytes, type HashFunction } from './bytes.ts';

/**
 * The Merkle tree of RFC 6962: leaves in order, a node over each complete subtree, the right edge joined as it stands.
 * Every function takes the hash function first; sizes and indices are whole numbers below 2^53.
 */
export const hashLength = 32;
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** source  RFC 6962, 2.1: MTH({d}) = SHA-256(0x00 || d) */
export const leafHash = (hash: HashFunction, data: Uint8Array): Uint8Array => hash(concat(leafPrefix, data));
export const nodeHash = (hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array =>
  hash(concat(nodePrefix, left, right));
export const emptyRoot = (hash: HashFunction): Uint8Array => hash(new Uint8Array(0));

/** A complete subtree: it covers leaves index × 2^level up to, not including, (index + 1) × 2^level. */
export type NodeAt = { level: number; index: number };
/** Leaves `first` up to, not including, `end`. */
export type LeafRange = { first: number; end: number };

/** The largest power of two below n (n ≥ 2). */
const splitPoint = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** Exact for every safe integer; a logarithm rounds near large powers. */
const isPowerOfTwo = (n: number): boolean => n === 1 || (n % 2 === 0 && isPowerOfTwo(n / 2));

/** The complete subtrees that tile a range of the tree, left to right, largest first. */
export const nodesOf = ({ first, end }: LeafRange): NodeAt[] => {
  const nodes: NodeAt[] = [];
  for (let at = first; at < end; ) {
    let [level, width] = [0, 1];
    while (at % (width * 2) === 0 && at + width * 2 <= end) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
};

/** The hash of a range from the hashes of nodesOf(range), joined from the right edge. */
export const joinNodes = (hash: HashFunction, hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? emptyRoot(hash) : hashes.reduceRight((right, left) => nodeHash(hash, left, right));

/** The ranges whose hashes prove that leaf `index` is in the tree of `size` leaves, nearest the leaf first. */
export const inclusionRanges = (index: number, size: number): LeafRange[] => {
  if (!Number.isSafeInteger(size) || !(index >= 0 && index < size)) throw new RangeError('no such leaf in this tree');
  const path = ({ first, end }: LeafRange): LeafRange[] => {
    if (end - first === 1) return [];
    const middle = first + splitPoint(end - first);
    const [left, right] = [
      { first, end: middle },
      { first: middle, end },
    ];
    return index < middle ? [...path(left), right] : [...path(right), left];
  };
  return path({ first: 0, end: size });
};

/** The ranges whose hashes prove that the tree of `older` leaves is the beginning of the tree of `newer` leaves. */
export const consistencyRanges = (older: number, newer: number): LeafRange[] => {
  if (!Number.isSafeInteger(newer) || !(older >= 0 && older <= newer)) throw new RangeError('the older tree is larger');
  if (older === 0 || older === newer) return [];
  const path = ({ first, end }: LeafRange, known: boolean): LeafRange[] => {
    if (end === older) return known ? [] : [{ first, end }];
    const middle = first + splitPoint(end - first);
    const [left, right] = [
      { first, end: middle },
      { first: middle, end },
    ];
    return older <= middle ? [...path(left, known), right] : [...path(right, false), left];
  };
  return path({ first: 0, end: newer }, true);
};

/**
 * A tree that grows by its leaf hashes and remembers only the edge: one hash per bit of its size.
 * `onNode` hears of each subtree as it becomes complete.
 */
export const growingTree = (hash: HashFunction, onNode?: (node: NodeAt, hash: Uint8Array) => void) => {
  let size = 0;
  const edge: Uint8Array[] = []; // complete subtrees, largest first, one for each 1 in the binary size
  return {
    size: () => size,
    append(leaf: Uint8Array): void {
      let [level, index, top] = [0, size, leaf];
      onNode?.({ level, index }, top);
      for (; index % 2 === 1; index = (index - 1) / 2) {
        top = nodeHash(hash, edge.pop()!, top);
        onNode?.({ level: ++level, index: (index - 1) / 2 }, top);
      }
      edge.push(top);
      size += 1;
    },
    root: (): Uint8Array => joinNodes(hash, edge),
  };
};

/** Root over leaf hashes already made. */
export const rootOf = (hash: HashFunction, leaves: Iterable<Uint8Array>): Uint8Array => {
  const tree = growingTree(hash);
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
};

/**
 * Is this leaf in the tree with this root?
 * source  RFC 9162, 2.1.3.2
 */
export const verifyInclusion = (
  hash: HashFunction,
  claim: { index: number; size: number; leaf: Uint8Array; proof: readonly Uint8Array[]; root: Uint8Array },
): boolean => {
  const { index, size, leaf, proof, root } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [node, last, found] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (sibling.length !== hashLength || last === 0) return false;
    if (node % 2 === 1 || node === last) {
      found = nodeHash(hash, sibling, found);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else found = nodeHash(hash, found, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(found, root);
};

/**
 * Is the older tree the beginning of the newer one? An empty older tree begins every tree and takes no proof.
 * source  RFC 9162, 2.1.4.2
 */
export const verifyConsistency = (
  hash: HashFunction,
  claim: { older: number; newer: number; olderRoot: Uint8Array; newerRoot: Uint8Array; proof: readonly Uint8Array[] },
): boolean => {
  const { older, newer, olderRoot, newerRoot, proof } = claim;
  if (!Number.isSafeInteger(older) || !Number.isSafeInteger(newer) || older < 0 || older > newer) return false;
  if (older === 0) return proof.length === 0 && equalBytes(olderRoot, emptyRoot(hash));
  if (older === newer) return proof.length === 0 && equalBytes(olderRoot, newerRoot);
  const path = isPowerOfTwo(older) ? [olderRoot, ...proof] : [...proof];
  if (path.length === 0 || path.some((each) => each.length !== hashLength)) return false;
  let [node, last] = [older - 1, newer - 1];
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  let [foundOlder, foundNewer] = [path[0]!, path[0]!];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      foundOlder = nodeHash(hash, sibling, foundOlder);
      foundNewer = nodeHash(hash, sibling, foundNewer);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else foundNewer = nodeHash(hash, foundNewer, sibling);
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(foundOlder, olderRoot) && equalBytes(foundNewer, newerRoot);
};
