/** What a file is. `text` is decided last: whatever has no other mark and can be read as one. */
export type FileKind = 'pdf' | 'zip' | 'html' | 'text' | 'locked-office' | Unread;
/** Kinds that are not read; `refusal-codes.ts` says them in words. `office-97`: Word, Excel or PowerPoint before 2007. */
export const unreadKinds = [
  'office-97',
  'rich-text',
  'picture',
  'archive',
  'executable',
  'xml',
  'sound-or-film',
  'spreadsheet',
  'slides',
  'open-document',
  'no-known-kind',
] as const;
export type Unread = (typeof unreadKinds)[number];

const starts: [Unread | 'zip', number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['executable', [0x4d, 0x5a, 0x90]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['sound-or-film', [0x49, 0x44, 0x33]],
  ['sound-or-film', [0x4f, 0x67, 0x67, 0x53]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/** What the bytes say by their marks; undefined where only the reading as text can tell. The name of the file has no say. */
export function markedKind(bytes: Uint8Array): FileKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (begins(bytes, compound)) {
    // [MS-OFFCRYPTO] 2.3.4.4: an encrypted Word file is a compound file with this stream
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return whole.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked-office' : 'office-97';
  }
  for (const [kind, mark] of starts) if (begins(bytes, mark)) return kind;
  if (head.slice(4, 8) === 'ftyp') return 'sound-or-film';
  return undefined;
}

/** Whether a text is a page of the web: its first tag says so. */
export function markupOf(text: string): 'html' | 'xml' | undefined {
  const head = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .replace(/^(?:\s|<!--[\s\S]*?-->)+/, '');
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 'html';
  if (/^<\?xml\b/i.test(head)) return 'xml';
  const tags = head.match(/<(?:p|div|h[1-6]|article|section|main|ul|ol|table|span|meta|title)\b[^>]*>/gi);
  return /^<[a-z]/i.test(head) && (tags?.length ?? 0) > 0 ? 'html' : undefined;
}
