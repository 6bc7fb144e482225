import { afterAll, expect, it } from 'vitest';
import { closeApart } from '../src/reading/ingest/apart.ts';
import { docxOf, pdfBomb, pdfOf } from '../src/reading/ingest/files.fixture.ts';
import { ingestFile } from '../src/reading/ingest/ingest.ts';
import { dice } from './dice.ts';

/** What takes a minute: a PDF of 1.5 GB when it is opened, and hundreds of spoilt files. The rest is in the journey. */
afterAll(closeApart);

const codeOf = async (...given: Parameters<typeof ingestFile>): Promise<string> => {
  const read = await ingestFile(...given);
  return read.ok ? read.value.text.slice(0, 60).trim() : read.refusal.code;
};
const word = '<w:p><w:r><w:t>The ministry will create 500 jobs by 2030.</w:t></w:r></w:p>';
const MEGABYTE = 1024 * 1024;

it('a PDF that inflates without end ends its own process only', { timeout: 120_000 }, async () => {
  const bomb = pdfBomb(1500);
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const rss = process.memoryUsage().rss;
  expect(await codeOf(bomb, { resident: 700 * MEGABYTE, time: 60_000 })).toMatch(
    /^reading\.file-(?:too-heavy|too-slow|damaged|scanned|no-text)$/,
  );
  expect(process.memoryUsage().rss - rss).toBeLessThan(300 * MEGABYTE);
  expect(await codeOf(pdfOf())).toMatch('500 jobs');
});

it('hundreds of spoilt files are read or refused, and never end the reading', { timeout: 300_000 }, async () => {
  const whole: Record<string, Buffer> = {
    pdf: pdfOf({ pages: 2 }),
    docx: await docxOf(word.repeat(20), { 'word/styles.xml': '<w:styles xmlns:w="w"/>' }),
    html: Buffer.from(
      `<!doctype html><html><head><title>t</title></head><body>${'<p>خطة <b>2030</b><ul><li>a</ul>'.repeat(20)}`,
    ),
    text: Buffer.from('تعتزم الحكومة\r\n- إحداث 500 منصب\n'.repeat(20)),
  };
  const roll = dice(20261129);
  const answers: Record<string, number> = {};
  for (const [kind, bytes] of Object.entries(whole))
    for (let round = 0; round < 100; round += 1) {
      const spoilt = Buffer.from(bytes);
      for (let times = 1 + roll(12); times > 0; times -= 1) spoilt[roll(spoilt.length)] = roll(256);
      const from = roll(spoilt.length);
      const cut = [spoilt, spoilt.subarray(0, from), Buffer.concat([spoilt.subarray(from), spoilt])][roll(3)]!;
      const read = await ingestFile(cut);
      if (read.ok)
        for (const block of read.value.blocks)
          expect(block.start >= 0 && block.start <= block.end && block.end <= read.value.text.length).toBe(true);
      const answer = `${kind} ${read.ok ? 'read' : read.refusal.code}`;
      answers[answer] = (answers[answer] ?? 0) + 1;
    }
  console.log(
    `   ${Object.entries(answers)
      .map(([answer, count]) => `${answer} ${count}`)
      .join(' · ')}`,
  );
  expect(Object.keys(answers).filter((answer) => /too-heavy|too-slow/.test(answer))).toEqual([]);
});
