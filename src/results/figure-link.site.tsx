import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { countGuess, forgiveGuess } from '../access/guess.ts';
import { publicCaller } from '../access/index.ts';
import type { Lang, Refusal, Result } from '../kernel/index.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';
import { isPageLang, type PageLang } from '../web/fmt.tsx';
import { renderPage } from '../web/frame.tsx';
import { wordsIn } from '../web/locales/index.ts';
import type { FigureQuestion } from './answer-figure.ts';
import { outcomePage, questionPage, type Typed } from './figure-link.page.tsx';
import { figureLinkRoutes } from './figure-link.routes.ts';

export type OneFigureSite = {
  world: World;
  /** Under which tries are counted without keeping addresses. */
  key: Uint8Array;
  addressOf: (c: Context) => string;
  /** A refusal as its sentence and status. */
  say: (refusal: Refusal, lang: string) => { sentence: string; status: number };
};

const SPACES = /[\s\u00a0\u202f]/g;
const verb = (name: string) => figureLinkRoutes.find((one) => one.verb === name)!;

/**
 * `/<language>/one-figure/<secret>`: asks one figure of whoever holds the link, and takes it once. Opening it uses nothing up:
 * programs that read mail open every link. The secret is in the address since the page works without script; the log
 * leaves it out, and nothing of the page is kept anywhere.
 */
export function oneFigureApp({ world, key, addressOf, say }: OneFigureSite): Hono {
  const app = new Hono();

  const run = async <T,>(name: string, input: unknown, lang: PageLang): Promise<Result<T>> => {
    const done = await runEndpoint(world, verb(name), { caller: publicCaller(lang as Lang), input });
    return done.ok ? { ok: true, value: done.value.value as T } : done;
  };
  const seen = (c: Context, lang: PageLang) => ({
    lang,
    path: `/one-figure/${c.req.param('secret')}`,
    exercise: world.exercise,
  });
  const refuse = (c: Context, refusal: Refusal, lang: PageLang): Response => {
    const { sentence, status } = say(refusal, lang);
    const title = wordsIn(lang).text(status === 429 ? 'oneFigure.lockedTitle' : 'oneFigure.refusedTitle');
    return c.html(renderPage(outcomePage(title, sentence, seen(c, lang))), status as 403);
  };

  app.on(['GET', 'POST'], '/:lang{ar|fr|en}/one-figure/:secret', bodyLimit({ maxSize: 16_384 }), async (c) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex');
    const asked = c.req.param('lang');
    const lang: PageLang = isPageLang(asked) ? asked : 'ar';
    const secret = c.req.param('secret');
    const address = addressOf(c);
    const seconds = await countGuess(world.database.pool, key, 'figure-link', address);
    if (seconds > 0) return refuse(c, { code: 'figure-link.locked', details: { seconds } }, lang);
    const question = await run<FigureQuestion>('figure-question', { secret }, lang);
    if (!question.ok)
      return refuse(
        c,
        question.refusal.code === 'request.input-refused' ? { code: 'figure-link.refused' } : question.refusal,
        lang,
      );
    await forgiveGuess(world.database.pool, key, 'figure-link', address);
    const show = (typed: Typed, status: 200 | 422) =>
      c.html(renderPage(questionPage(question.value, typed, seen(c, lang))), status);
    if (c.req.method === 'GET') return show({}, 200);

    const form = await c.req.parseBody();
    const text = (name: string): string => (typeof form[name] === 'string' ? form[name].trim() : '');
    const typed: Typed = { value: text('value'), missing: text('missing'), note: text('note') };
    const value = typed.value!.replace(SPACES, '').replace(',', '.');
    const t = wordsIn(lang);
    if ((value === '') === (typed.missing === '') || (value !== '' && !/^-?\d+(\.\d+)?$/.test(value)))
      return show({ ...typed, problem: t.text('oneFigure.notNumber') }, 422);
    const done = await run(
      'answer-figure',
      {
        secret,
        lang,
        ...(value === '' ? { missing: typed.missing } : { value }),
        ...(typed.note ? { note: typed.note } : {}),
      },
      lang,
    );
    if (done.ok)
      return c.html(
        renderPage(outcomePage(t.text('oneFigure.thanksTitle'), t.text('oneFigure.thanks'), seen(c, lang))),
      );
    if (done.refusal.code === 'figure-link.refused') return refuse(c, done.refusal, lang);
    return show({ ...typed, problem: say(done.refusal, lang).sentence }, 422);
  });
  return app;
}
