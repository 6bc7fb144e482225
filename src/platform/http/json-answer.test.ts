import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { jsonAnswer } from './json-answer.ts';

const asked = async (value: unknown, encoding?: string) => {
  const app = new Hono().get('/', (c) => jsonAnswer(c, value));
  const answer = await app.request('/', encoding === undefined ? {} : { headers: { 'Accept-Encoding': encoding } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const coding = answer.headers.get('Content-Encoding');
  return {
    coding,
    type: answer.headers.get('Content-Type'),
    value: JSON.parse(String(coding ? gunzipSync(bytes) : bytes)),
  };
};
const long = (of: number) => ({ items: Array.from({ length: of }, (_, n) => ({ ref: `P${n}`, title: 'مشروع' })) });

describe('an answer as JSON', () => {
  it.each([100, 5000])('is compressed for who takes it, %i lines', async (lines) => {
    expect(await asked(long(lines), 'br, gzip;q=0.8')).toEqual({
      coding: 'gzip',
      type: 'application/json',
      value: long(lines),
    });
  });

  it('is sent as it is to who does not take gzip, and where it is short', async () => {
    for (const encoding of [undefined, 'br', 'gzip;q=0', 'gzip; q=0.0, br'])
      expect(await asked(long(100), encoding)).toMatchObject({ coding: null, value: long(100) });
    expect(await asked({ ok: true }, 'gzip')).toMatchObject({ coding: null, value: { ok: true } });
  });
});
