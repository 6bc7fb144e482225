import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { fileStore } from '../src/platform/files.ts';
import { closeApart, peakMemory } from '../src/reading/ingest/apart.ts';
import { bombDocx, docxOf, lockedPdf, pdfOf, zipOf } from '../src/reading/ingest/files.fixture.ts';
import { ingestFile } from '../src/reading/ingest/ingest.ts';
import { readingTools } from '../src/reading/tools.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-files-'));
const at = (name: string) => path.join(folder, name);
const kept = (name: string, bytes: string | Uint8Array) => {
  fs.writeFileSync(at(name), bytes);
  return at(name);
};
const left = () => fs.readdirSync(os.tmpdir()).filter((name) => /^mutabaa-(?:read|scan)-/.test(name));
const before = left();
afterAll(async () => {
  await closeApart();
  fs.rmSync(folder, { recursive: true, force: true });
});

const codeOf = async (...given: Parameters<typeof ingestFile>): Promise<string> => {
  const read = await ingestFile(...given);
  return read.ok ? `read as ${read.value.mediaType}: ${read.value.text.slice(0, 60).trim()}` : read.refusal.code;
};
const word = '<w:p><w:r><w:t>The ministry will create 500 jobs by 2030.</w:t></w:r></w:p>';
const MEGABYTE = 1024 * 1024;

describe('a file that is brought is read, or refused with its reason', () => {
  it.each<[string, () => string | Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => '', 'reading.file-empty'],
    ['spaces only', () => ' \n\t ', 'reading.file-no-text'],
    ['a PDF', () => pdfOf(), 'read as application/pdf: The ministry will create 500 jobs by 2030.'],
    ['a PDF that is cut', () => pdfOf().subarray(0, 300), 'reading.file-damaged'],
    ['a PDF in name only', () => '%PDF-1.7\nnothing', 'reading.file-damaged'],
    ['a PDF with a password', () => lockedPdf(), 'reading.file-locked'],
    ['a PDF of too many pages', () => pdfOf({ pages: 2001 }), 'reading.file-too-many-pages'],
    ['a Word file', () => docxOf(word), /docu.*The ministry/.source],
    [
      'a Word file with a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'reading.file-locked',
    ],
    ['a Word file that is cut', async () => (await docxOf(word)).subarray(0, 200), 'reading.file-damaged'],
    ['a Word file that is not XML', () => docxOf('<w:p><w:r'), 'reading.file-damaged'],
    ['a Word file without text', () => docxOf('<w:p/>'), 'reading.file-no-text'],
    [
      'entities that would multiply',
      () => docxOf([`<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>`]),
      'reading.file-damaged',
    ],
    ['a workbook', () => zipOf({ 'xl/workbook.xml': '<a/>' }), 'reading.file-kind-unknown'],
    [
      'an archive in an archive',
      async () => zipOf({ 'a.zip': (await zipOf({ 'b.txt': 'b' })).toString('latin1') }),
      'reading.file-kind-unknown',
    ],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'reading.file-kind-unknown'],
    [
      'bytes of no kind',
      () => Uint8Array.from({ length: 5000 }, (_, each) => (each * 7919) % 251),
      'reading.file-kind-unknown',
    ],
    ['data in XML', () => '<?xml version="1.0"?><feed/>', 'reading.file-kind-unknown'],
  ])('%s', async (name, make, expected) => {
    const file = kept('given', await make());
    expect(await codeOf(file)).toMatch(
      new RegExp(expected.replaceAll(/[().+]/g, (sign) => (expected.startsWith('docu') ? sign : `\\${sign}`))),
    );
    expect(name).not.toBe('');
  });

  it('whatever its name says', async () => {
    expect(await codeOf(kept('a.txt', pdfOf()))).toMatch('read as application/pdf');
    expect(await codeOf(kept('b.pdf', 'plain words'), { name: 'b.pdf', mediaType: 'application/pdf' })).toBe(
      'read as text/plain: plain words',
    );
    expect(await codeOf(kept('c.docx', '<html><body><p>words'), { name: 'c.docx' })).toBe('read as text/html: words');
    expect(await codeOf(Buffer.from('# words'), { name: 'd.md' })).toBe('read as text/markdown: # words');
    expect(await codeOf(await docxOf(word), { name: 'e.pdf' })).toMatch('wordprocessingml');
  });

  it('out of the store of files, by what it is and not by what was said of it', async () => {
    const files = fileStore(at('store'));
    const put = await files.put(Readable.from([Buffer.from('كلمات')]));
    if (!put.ok) throw new Error(put.refusal.code);
    const file = { sha256: put.value.sha256, mediaType: 'application/pdf' };
    const { ingest } = readingTools(undefined);
    expect(await ingest(file, files)).toMatchObject({
      value: { sha256: file.sha256, text: 'كلمات', mediaType: 'text/plain' },
    });
    expect(await ingest({ ...file, sha256: '0'.repeat(64) }, files)).toMatchObject({
      refusal: { code: 'reading.file-away' },
    });
  });

  it('says which file it was by its hash, and keeps every span inside the text', async () => {
    const read = await ingestFile(await docxOf(word.repeat(3)));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(read.value.blocks.map((block) => read.value.text.slice(block.start, block.end))).toEqual(
      Array(3).fill('The ministry will create 500 jobs by 2030.'),
    );
  });
});

describe('a file that wants too much', () => {
  it('of more than 200 MB is refused before it is read in', async () => {
    const file = kept('large.txt', 'a');
    fs.truncateSync(file, 200 * MEGABYTE + 1);
    expect(await codeOf(file)).toBe('reading.file-too-large');
  });

  it('of just 200 MB is looked at and refused, in bounded memory', { timeout: 60_000 }, async () => {
    const file = kept('large.txt', 'a');
    fs.truncateSync(file, 200 * MEGABYTE);
    expect(await codeOf(file)).toMatch(/^reading\.file-(?:kind-unknown|too-long)$/);
  });

  it('a Word file that inflates without end is stopped while it inflates', { timeout: 120_000 }, async () => {
    const bomb = await bombDocx(400);
    expect(bomb.length).toBeLessThan(8 * MEGABYTE);
    expect(await codeOf(bomb)).toMatch(/^reading\.file-(?:inflates|too-long)$/);
    expect(peakMemory()).toBeLessThan(1000 * MEGABYTE);
  });

  it('that takes too long is given up, and the next one is read', async () => {
    const [slow, next] = await Promise.all([codeOf(pdfOf({ pages: 1900 }), { time: 40 }), codeOf(pdfOf())]);
    expect(slow).toBe('reading.file-too-slow');
    expect(next).toMatch('500 jobs');
  });

  it('more than a queue of them is told to come back', async () => {
    const asked = await Promise.all(Array.from({ length: 40 }, () => codeOf(Buffer.from('words'))));
    expect(asked.filter((code) => code === 'reading.file-busy').length).toBeGreaterThan(10);
    expect(asked.filter((code) => code.startsWith('read as')).length).toBeGreaterThan(20);
  });

  it('leaves nothing behind', () => {
    expect(left()).toEqual(before);
  });
});
