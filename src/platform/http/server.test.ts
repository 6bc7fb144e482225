import http from 'node:http';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { listen } from './server.ts';

it('closes once the last request is answered, also where its connection would be kept for another', async () => {
  let answer: (() => void) | undefined;
  const app = new Hono().get('/', async (context) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return context.text('said');
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const agent = new http.Agent({ keepAlive: true });
  const said = new Promise<string>((resolve, reject) => {
    http
      .get(listening.url, { agent }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part;
        });
        response.on('end', () => resolve(text));
      })
      .on('error', reject);
  });
  while (!answer) await new Promise((resolve) => setTimeout(resolve, 5));
  const began = Date.now();
  const closed = listening.close();
  (answer as () => void)();
  expect(await said).toBe('said');
  await closed;
  // ten seconds is when connections are broken off
  expect(Date.now() - began).toBeLessThan(9_000);
  agent.destroy();
});
