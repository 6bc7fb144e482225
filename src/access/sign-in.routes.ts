import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Refusal, Result } from '../kernel/index.ts';
import { troubleOf } from '../platform/database/violations.ts';
import { addPasskey, offerPasskey, removePasskey } from './add-passkey.ts';
import type { Opened, Self, SignInWorld, Visitor } from './attempt.ts';
import { cookieName, cookieOf } from './authenticate.ts';
import type { Caller } from './caller.ts';
import { isFromElsewhere } from './origin.rules.ts';
import { CHALLENGE_LIFE_MS, challengeCookieName, type RelyingParty, relyingParty } from './passkey.rules.ts';
import type { Asked } from './passkey.ts';
import type { Right } from './rights.ts';
import * as acts from './sign-in.ts';
import { askPasskey, signInByPasskey } from './sign-in-by-passkey.ts';

/** Every address under `/auth`, with the right it asks: the test of the whole surface reads it. */
export const signInRoutes = [
  { method: 'POST', path: '/sign-in', right: 'public.sign-in' },
  { method: 'POST', path: '/second-factor', right: 'public.sign-in' },
  { method: 'POST', path: '/sign-out', right: 'public.sign-in' },
  { method: 'POST', path: '/change-password', right: 'self.edit' },
  { method: 'POST', path: '/factor/enrol', right: 'self.edit' },
  { method: 'POST', path: '/factor/confirm', right: 'self.edit' },
  { method: 'POST', path: '/factor/recovery-codes', right: 'self.edit' },
  { method: 'POST', path: '/factor/disable', right: 'self.edit' },
  { method: 'POST', path: '/passkey/ask', right: 'public.sign-in' },
  { method: 'POST', path: '/passkey/sign-in', right: 'public.sign-in' },
  { method: 'POST', path: '/passkey/offer', right: 'self.edit' },
  { method: 'POST', path: '/passkey/add', right: 'self.edit' },
  { method: 'POST', path: '/passkey/remove', right: 'self.edit' },
] as const satisfies { method: string; path: string; right: Right }[];
export type SignInPath = (typeof signInRoutes)[number]['path'];

export type SignInApp = {
  world: SignInWorld;
  authenticate: (request: Request) => Promise<Caller>;
  publicUrl: string | undefined;
  /** Address of who is at the other end, trusted proxies already seen through (see `clientAddress`). */
  addressOf: (c: HonoContext) => string;
  /** The answer that a refusal becomes: problem details in the language of the request. */
  refuse: (refusal: Refusal, request: Request) => Response;
  /** Hears of an error that nobody expected. Its message may hold a name: only its kind is for the log. */
  onBroken?: (error: Error) => void;
};

const secretText = z.string().min(1).max(1000);
const bytes = z.string().regex(/^[A-Za-z0-9_-]{1,12000}$/);
/** What a browser answers for a device; what it says beyond that is not looked at. */
const answerOf = <T extends z.ZodRawShape>(response: T) =>
  z
    .object({ id: bytes, rawId: bytes, type: z.literal('public-key'), response: z.object(response) })
    .transform((answer) => ({ ...answer, clientExtensionResults: {} }));
const schemas = {
  '/sign-in': z.object({ name: z.string().min(1).max(200), password: secretText }),
  '/second-factor': z.object({ code: z.string().min(1).max(40) }),
  '/sign-out': z.object({}),
  '/change-password': z.object({ current: secretText, next: secretText }),
  '/factor/enrol': z.object({ password: secretText }),
  '/factor/confirm': z.object({ code: z.string().min(1).max(40) }),
  '/factor/recovery-codes': z.object({ password: secretText }),
  '/factor/disable': z.object({ password: secretText, code: z.string().min(1).max(40) }),
  '/passkey/ask': z.object({}),
  '/passkey/sign-in': z.object({
    answer: answerOf({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes }),
  }),
  '/passkey/offer': z.object({ password: secretText }),
  '/passkey/add': z.object({
    label: z.string().trim().min(1).max(80),
    answer: answerOf({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
  '/passkey/remove': z.object({ passkey: z.uuid(), password: secretText }),
} as const satisfies Record<SignInPath, z.ZodType>;

/**
 * `/auth`: signing in and one's own account. JSON in and out, cookies for browsers only; a request that a browser sends
 * from another site is refused before it is read. A personal token signs nobody in and changes no password.
 */
export function signInApp(options: SignInApp): Hono {
  const { world } = options;
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const app = new Hono();
  const refuse = (c: HonoContext, refusal: Refusal): Response => options.refuse(refusal, c.req.raw);

  app.onError((error, c) => {
    options.onBroken?.(error);
    return refuse(c, troubleOf(error));
  });
  app.use(
    bodyLimit({
      maxSize: 16_384,
      onError: (c) => refuse(c, { code: 'request.too-large', details: { maximum: 16_384 } }),
    }),
  );
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && isFromElsewhere(c.req.raw.headers, options.publicUrl))
      return refuse(c, { code: 'access.from-elsewhere' });
    await next();
    c.header('Cache-Control', 'no-store');
  });

  const post = <P extends SignInPath>(
    path: P,
    work: (c: HonoContext, given: z.infer<(typeof schemas)[P]>) => Promise<Response>,
  ): void => {
    app.post(path, async (c) => {
      let body: unknown;
      try {
        body = JSON.parse((await c.req.text()) || '{}');
      } catch (error) {
        return refuse(c, { code: 'request.not-json', details: { problem: (error as Error).message } });
      }
      const parsed = schemas[path].safeParse(body);
      if (!parsed.success) {
        const fields = parsed.error.issues.map((issue) => ({
          field: issue.path.join('.') || '(body)',
          problem: issue.message,
        }));
        return refuse(c, { code: 'request.input-refused', details: { fields } });
      }
      return work(c, parsed.data as z.infer<(typeof schemas)[P]>);
    });
  };
  const answer = <T extends object>(c: HonoContext, result: Result<T | true>): Response =>
    result.ok ? (result.value === true ? c.body(null, 204) : c.json(result.value)) : refuse(c, result.refusal);
  const cookie = (c: HonoContext, secret: string, seconds: number, name = cookieName(secure)): void =>
    c.header(
      'Set-Cookie',
      `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`,
      { append: true },
    );
  const visitor = (c: HonoContext): Visitor => ({
    address: options.addressOf(c),
    device: c.req.header('User-Agent') ?? '',
  });
  const opened = (c: HonoContext, result: Result<Opened>): Response => {
    if (!result.ok) return refuse(c, result.refusal);
    cookie(c, result.value.secret, result.value.state === 'open' ? 7 * 86_400 : 300);
    return c.json({ state: result.value.state });
  };
  const withSelf = async (c: HonoContext, work: (self: Self) => Promise<Response>): Promise<Response> => {
    const caller = await options.authenticate(c.req.raw);
    if (!caller.person || !caller.session) return refuse(c, { code: 'access.sign-in-first' });
    return work({ person: caller.person, session: caller.session });
  };

  const atParty = async (c: HonoContext, work: (party: RelyingParty) => Promise<Response>): Promise<Response> => {
    const party = relyingParty(options.publicUrl, c.req.header('Host') ?? null);
    return party ? work(party) : refuse(c, { code: 'passkey.no-address' });
  };
  const challengeCookie = challengeCookieName(secure);
  const ask = <T extends object>(c: HonoContext, asked: Asked<T>): Response => {
    cookie(c, asked.sealed, CHALLENGE_LIFE_MS / 1000, challengeCookie);
    return c.json(asked.options);
  };
  /** The challenge that this browser was given; it is taken away, since it serves once. */
  const takeChallenge = (c: HonoContext): string | undefined => {
    cookie(c, '', 0, challengeCookie);
    return cookieOf(c.req.raw.headers, secure, challengeCookie);
  };

  post('/sign-in', async (c, given) => opened(c, await acts.signIn(world, given, visitor(c))));
  post('/second-factor', async (c, { code }) => {
    const secret = cookieOf(c.req.raw.headers, secure);
    if (!secret) return refuse(c, { code: 'access.sign-in-first' });
    return opened(c, await acts.giveCode(world, secret, code, visitor(c)));
  });
  post('/sign-out', async (c) => {
    const secret = cookieOf(c.req.raw.headers, secure);
    if (secret) await acts.signOut(world, secret);
    cookie(c, '', 0);
    return c.body(null, 204);
  });
  post('/change-password', (c, given) =>
    withSelf(c, async (self) => answer(c, await acts.changePassword(world, self, given))),
  );
  post('/factor/enrol', (c, { password }) =>
    withSelf(c, async (self) => answer(c, await acts.enrolFactor(world, self, password))),
  );
  post('/factor/confirm', (c, { code }) =>
    withSelf(c, async (self) => answer(c, await acts.confirmFactor(world, self, code))),
  );
  post('/factor/recovery-codes', (c, { password }) =>
    withSelf(c, async (self) => answer(c, await acts.renewRecoveryCodes(world, self, password))),
  );
  post('/factor/disable', (c, given) =>
    withSelf(c, async (self) => answer(c, await acts.disableFactor(world, self, given))),
  );
  post('/passkey/ask', (c) => atParty(c, async (party) => ask(c, askPasskey(world, party))));
  post('/passkey/sign-in', (c, { answer: given }) =>
    atParty(c, async (party) => opened(c, await signInByPasskey(world, given, takeChallenge(c), party, visitor(c)))),
  );
  post('/passkey/offer', (c, { password }) =>
    withSelf(c, (self) =>
      atParty(c, async (party) => {
        const offered = await offerPasskey(world, self, password, party);
        return offered.ok ? ask(c, offered.value) : refuse(c, offered.refusal);
      }),
    ),
  );
  post('/passkey/add', (c, given) =>
    withSelf(c, (self) =>
      atParty(c, async (party) => answer(c, await addPasskey(world, self, given, takeChallenge(c), party))),
    ),
  );
  post('/passkey/remove', (c, given) =>
    withSelf(c, async (self) => answer(c, await removePasskey(world, self, given))),
  );
  return app;
}
