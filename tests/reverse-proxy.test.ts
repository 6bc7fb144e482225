import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import { PASSWORD } from './people.ts';
import { type Program, startProgram } from './program.ts';

const operations = path.resolve(import.meta.dirname, '../docs/operations');
const NAME = 'suivi.example.ma';
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const hasNginx = has('nginx') && has('openssl');
if (!hasNginx) console.log('nginx is not installed: the file for the reverse proxy is not tried.');

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };

/** docs/operations/nginx.conf as it stands, with ports and certificate of the test, before a program set up as that file says. */
describe.skipIf(!hasNginx)('behind nginx', () => {
  let folder: string;
  let nginx: ChildProcess;
  let program: Program;
  let certificate: Buffer;
  const ports = { plain: 0, secure: 0, program: 0 };
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-nginx-'));
    for (const name of ['plain', 'secure', 'program'] as const) ports[name] = await freePort();
    program = await startProgram({
      env: { PORT: String(ports.program), PUBLIC_URL: `https://${NAME}:${ports.secure}`, TRUSTED_PROXIES: '127.0.0.1' },
    });
    const key = path.join(folder, 'privkey.pem');
    const chain = path.join(folder, 'fullchain.pem');
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      chain,
      '-subj',
      `/CN=${NAME}`,
      '-addext',
      `subjectAltName=DNS:${NAME}`,
    ]);
    certificate = fs.readFileSync(chain);
    const site = fs
      .readFileSync(path.join(operations, 'nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
      .replace('listen 443 ssl', `listen 127.0.0.1:${ports.secure} ssl`)
      .replace('/etc/ssl/example/fullchain.pem', chain)
      .replace('/etc/ssl/example/privkey.pem', key)
      .replace('127.0.0.1:3000', `127.0.0.1:${ports.program}`);
    fs.writeFileSync(path.join(folder, 'site.conf'), site);
    fs.writeFileSync(
      path.join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
       events {} http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
       fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; include ${folder}/site.conf; }`,
    );
    nginx = spawn('nginx', ['-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries++) {
      if (
        await ask('/healthz').then(
          ({ status }) => status === 200,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`nginx does not answer: ${fs.readFileSync(path.join(folder, 'error.log'), 'utf8')}`);
  });
  afterAll(async () => {
    nginx?.kill('SIGTERM');
    await program?.stop();
    program?.remove();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** A request as a browser at `from` would send it to the public address. */
  const ask = (
    at: string,
    { method = 'GET', headers = {}, body = undefined as string | Buffer | undefined, from = '127.0.0.1' } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const request = https.request(
        {
          host: '127.0.0.1',
          port: ports.secure,
          servername: NAME,
          ca: certificate,
          localAddress: from,
          path: at,
          method,
          headers: { Host: `${NAME}:${ports.secure}`, ...headers },
        },
        (answer) => gather(answer, resolve),
      );
      request.on('error', reject).end(body);
    });
  const send = (verb: string, input: object, headers = {}, from?: string) =>
    ask(verb, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: `https://${NAME}:${ports.secure}`, ...headers },
      body: JSON.stringify(input),
      ...(from ? { from } : {}),
    });

  it('leads whoever comes without encryption to the secure address', async () => {
    const answer = await new Promise<Answer>((resolve, reject) =>
      http
        .get({ host: '127.0.0.1', port: ports.plain, path: '/ar/pledges?x=1', headers: { Host: NAME } }, (found) =>
          gather(found, resolve),
        )
        .on('error', reject),
    );
    expect(answer).toMatchObject({ status: 301, headers: { location: `https://${NAME}/ar/pledges?x=1` } });
  });

  it('shows the pages with their security headers, once each, and compressed', async () => {
    const page = await ask('/ar/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'content-encoding': 'gzip',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect((await ask('/')).headers.location).toMatch(/^\/(ar|fr|en)\/$/);
    expect((await ask('/desk/')).status).toBeLessThan(400);
  });

  it('signs people in with a secure cookie, and knows their address whatever they write in a header', async () => {
    expect(program.output()).toContain(`https://${NAME}:${ports.secure}/desk/invitation#`);
    const secret = /invitation#(\S+)/.exec(program.output())![1]!;
    const accepted = await send('/api/v1/accept-invitation', {
      secret,
      password: PASSWORD,
      name: 'Amina Tazi',
      email: 'amina@example.ma',
    });
    expect(accepted.status).toBe(200);
    const lying = { 'X-Forwarded-For': '6.6.6.6', 'X-Real-IP': '6.6.6.6' };
    const signed = await send('/auth/sign-in', { name: 'amina@example.ma', password: PASSWORD }, lying, '127.0.0.2');
    expect(signed.status).toBe(200);
    const [cookie] = signed.headers['set-cookie']!;
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Secure/);
    const headers = { Cookie: cookie!.split(';')[0]! };
    const sessions = await ask('/api/v1/my-sessions', { headers });
    expect(sessions.text).toContain('127.0.0.2');
    expect(sessions.text).not.toContain('6.6.6.6');
    // From the public address an act passes, from another site it does not.
    const invite = { name: 'Omar Alami', email: 'omar@example.ma' };
    expect(
      (await send('/api/v1/invite-person', invite, { ...headers, Origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await send('/api/v1/invite-person', invite, headers)).status).toBe(200);
    // A file larger than nginx allows by default reaches the program, which answers for itself.
    const large = await ask(`/api/v1/files/${'0'.repeat(64)}`, {
      method: 'PUT',
      headers,
      body: Buffer.alloc(3_000_000, 'x'),
    });
    expect(large.headers['content-type']).toContain('application/problem+json');
  });
});

describe.skipIf(!has('systemd-analyze'))('the unit for systemd', () => {
  it('is one that systemd understands', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-unit-'));
    const file = path.join(folder, 'mutabaa.service');
    const home = path.resolve(operations, '../..');
    fs.writeFileSync(
      file,
      fs.readFileSync(path.join(operations, 'mutabaa.service'), 'utf8').replaceAll('/opt/mutabaa', home),
    );
    const said = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    fs.rmSync(folder, { recursive: true, force: true });
    expect(said.stderr.split('\n').filter((line) => line.includes('mutabaa.service:'))).toEqual([]);
  });
});

function gather(answer: http.IncomingMessage, resolve: (answer: Answer) => void): void {
  const chunks: Buffer[] = [];
  answer
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () =>
      resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }),
    );
}
