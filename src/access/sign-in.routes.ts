import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Refusal, Result } from '../kernel/index.ts';
import { troubleOf } from '../platform/database/violations.ts';
import { cookieName, cookieOf } from './authenticate.ts';
import type { Caller } from './caller.ts';
import { isFromElsewhere } from './origin.rules.ts';
import type { Right } from './rights.ts';
import * as acts from './sign-in.ts';

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
] as const satisfies { method: string; path: string; right: Right }[];
export type SignInPath = (typeof signInRoutes)[number]['path'];

export type SignInApp = {
  world: acts.SignInWorld;
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
const schemas = {
  '/sign-in': z.object({ name: z.string().min(1).max(200), password: secretText }),
  '/second-factor': z.object({ code: z.string().min(1).max(40) }),
  '/sign-out': z.object({}),
  '/change-password': z.object({ current: secretText, next: secretText }),
  '/factor/enrol': z.object({ password: secretText }),
  '/factor/confirm': z.object({ code: z.string().min(1).max(40) }),
  '/factor/recovery-codes': z.object({ password: secretText }),
  '/factor/disable': z.object({ password: secretText, code: z.string().min(1).max(40) }),
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
  const cookie = (c: HonoContext, secret: string, seconds: number): void =>
    c.header(
      'Set-Cookie',
      `${cookieName(secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`,
    );
  const visitor = (c: HonoContext): acts.Visitor => ({
    address: options.addressOf(c),
    device: c.req.header('User-Agent') ?? '',
  });
  const opened = (c: HonoContext, result: Result<acts.Opened>): Response => {
    if (!result.ok) return refuse(c, result.refusal);
    cookie(c, result.value.secret, result.value.state === 'open' ? 7 * 86_400 : 300);
    return c.json({ state: result.value.state });
  };
  const withSelf = async (
    c: HonoContext,
    work: (self: { person: string; session: string }) => Promise<Response>,
  ): Promise<Response> => {
    const caller = await options.authenticate(c.req.raw);
    if (!caller.person || !caller.session) return refuse(c, { code: 'access.sign-in-first' });
    return work({ person: caller.person, session: caller.session });
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
  return app;
}
