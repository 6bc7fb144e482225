import type { ReactNode } from 'react';
import { missingReasons } from '../kernel/missing.ts';
import { type PageLang, PeriodText, Text, unitWord } from '../web/fmt.tsx';
import { Frame } from '../web/frame.tsx';
import '../web/locales/all.ts';
import { wordsIn } from '../web/locales/index.ts';
import type { FigureQuestion } from './answer-figure.ts';

type Seen = { lang: PageLang; path: string; exercise: boolean };
/** What was typed and could not be taken, with the sentence that says why. */
export type Typed = { value?: string; missing?: string; note?: string; problem?: string };

const instantText = (at: string, lang: PageLang): string =>
  new Intl.DateTimeFormat(lang === 'ar' ? 'ar-MA-u-nu-latn' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Africa/Casablanca',
  }).format(new Date(at));

/** One question, one field, one button; nothing of the page needs a script. */
export function questionPage(question: FigureQuestion, typed: Typed, { lang, path, exercise }: Seen): ReactNode {
  const t = wordsIn(lang);
  return (
    <Frame lang={lang} title={t.text('oneFigure.title')} path={path} exercise={exercise}>
      <section className="lead">
        <h1>
          <Text value={question.title} lang={lang} />
        </h1>
        <p>{t('oneFigure.lead', { until: instantText(question.expiresAt, lang) })}</p>
      </section>
      <p>
        <Text value={question.definition} lang={lang} marked />
      </p>
      <dl className="facts">
        <dt>{t('oneFigure.period')}</dt>
        <dd>
          <PeriodText code={question.period} lang={lang} />
        </dd>
        <dt>{t('oneFigure.place')}</dt>
        <dd>
          <Text value={question.place} lang={lang} />
        </dd>
        <dt>{t('oneFigure.unit')}</dt>
        <dd>
          <bdi>{unitWord(question.unit, '100', lang)}</bdi>
        </dd>
      </dl>
      <form method="post" className="one-figure">
        {typed.problem && (
          <p role="alert" className="notice">
            {typed.problem}
          </p>
        )}
        <p>
          <label htmlFor="value">{t('oneFigure.value')}</label>
          <input
            id="value"
            name="value"
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            maxLength={40}
            defaultValue={typed.value}
            aria-describedby="value-help"
          />
          <small id="value-help">{t('oneFigure.valueHelp')}</small>
        </p>
        <p>
          <label htmlFor="missing">{t('oneFigure.missing')}</label>
          <select id="missing" name="missing" defaultValue={typed.missing ?? ''}>
            <option value="">{t.text('oneFigure.none')}</option>
            {missingReasons.map((one) => (
              <option key={one} value={one}>
                {t.text(`words.missing-${one}`)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="note">{t('oneFigure.note')}</label>
          <textarea
            id="note"
            name="note"
            rows={2}
            maxLength={2000}
            dir="auto"
            defaultValue={typed.note}
            aria-describedby="note-help"
          />
          <small id="note-help">{t('oneFigure.noteHelp')}</small>
        </p>
        <p>{t('oneFigure.verified')}</p>
        <p>
          <button type="submit">{t('oneFigure.send')}</button>
        </p>
      </form>
    </Frame>
  );
}

/** What became of it, in one heading and one sentence. */
export function outcomePage(title: string, sentence: string, { lang, path, exercise }: Seen): ReactNode {
  return (
    <Frame lang={lang} title={title} path={path} exercise={exercise}>
      <section className="lead">
        <h1>{title}</h1>
        <p>{sentence}</p>
      </section>
    </Frame>
  );
}
