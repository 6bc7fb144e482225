import type { Lang } from '../../kernel/index.ts';
import { escaped, isolated, type Mail } from '../../platform/mail-text.rules.ts';
import { digestWords } from './digest.words.ts';
import type { KeptNotice } from './notice.store.ts';

/**
 * One message for all that a person was told since the last: references, periods and days only, since mail leaves the
 * machine and titles may be internal.
 *
 * address  public address of the program, for the link; none when it has none
 */
export function digestOf(
  notices: readonly Pick<KeptNotice, 'kind' | 'project' | 'period' | 'dueOn'>[],
  lang: Lang,
  address: string | undefined,
): Mail {
  const words = digestWords[lang === 'zgh' ? 'ar' : lang];
  const keep = lang === 'fr' || lang === 'en' ? (text: string) => text : isolated;
  const lines = notices.map((one) =>
    words.line[one.kind]
      .replace('{project}', keep(one.project))
      .replace('{period}', keep(one.period ?? ''))
      .replace('{due}', keep(one.dueOn)),
  );
  const link = address === undefined ? undefined : `${address}/desk/notices`;
  const text = [
    words.greeting,
    '',
    ...lines.map((line) => `- ${line}`),
    ...(link ? ['', words.open, link] : []),
    '',
    words.foot,
    '',
  ].join('\n');
  const html = `<!doctype html><html lang="${lang}" dir="${keep === isolated ? 'rtl' : 'ltr'}"><meta charset="utf-8"><body><p>${escaped(words.greeting)}</p><ul>${lines
    .map((line) => `<li>${escaped(line)}</li>`)
    .join(
      '',
    )}</ul>${link ? `<p>${escaped(words.open)} <a href="${escaped(link)}">${escaped(link)}</a></p>` : ''}<p>${escaped(words.foot)}</p></body></html>`;
  return { subject: words.subject(notices.length), text, html };
}
