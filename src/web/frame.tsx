import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fontAddress, styleAddress } from './assets.ts';
import { DayText, Num, type PageLang, pageLangs } from './fmt.tsx';
import { wordsIn } from './locales/index.ts';

export const sections = ['pledges', 'indicators', 'money', 'projects', 'regions', 'sources', 'proof'] as const;
export type SectionName = (typeof sections)[number];

export type FrameProps = {
  lang: PageLang;
  /** Of the page; the name of the portal follows it. */
  title: string;
  /** One sentence for search engines and previews. */
  description?: string | undefined;
  /** Address without its language, such as '/pledges/C01'; the language links keep it. */
  path: string;
  section?: SectionName | 'home' | undefined;
  /** The snapshot the page was written from; absent before the first publication and on error pages. */
  snapshot?: { number: number; on: string } | undefined;
  /** Number of the newest snapshot, when the page shows an older one. */
  newest?: number | undefined;
  exercise?: boolean | undefined;
  /** Picture of the page for messages and previews, and the public address before it where one is set. */
  card?: { picture: string; origin: string } | undefined;
  children: ReactNode;
};

const names: Record<PageLang, string> = { ar: 'العربية', fr: 'Français', en: 'English' };

const htmlLang: Record<PageLang, string> = { ar: 'ar-MA', fr: 'fr', en: 'en' };

function Nav({ lang, section }: Pick<FrameProps, 'lang' | 'section'>): ReactNode {
  const t = wordsIn(lang);
  return (
    <ul>
      {sections.map((name) => (
        <li key={name}>
          <a href={`/${lang}/${name}`} aria-current={name === section ? 'page' : undefined}>
            {t(`frame.${name}`)}
          </a>
        </li>
      ))}
      <li>
        <a href={`/${lang}/search`}>{t('frame.search')}</a>
      </li>
    </ul>
  );
}

function Languages({ lang, path }: Pick<FrameProps, 'lang' | 'path'>): ReactNode {
  const t = wordsIn(lang);
  return (
    <nav className="languages" aria-label={t.text('frame.languages')}>
      {pageLangs
        .filter((other) => other !== lang)
        .map((other) => (
          <a
            key={other}
            href={`/${other}${path}`}
            lang={htmlLang[other]}
            hrefLang={other}
            dir={other === 'ar' ? 'rtl' : 'ltr'}
          >
            {names[other]}
          </a>
        ))}
    </nav>
  );
}

/** What a message shows of the page before it is opened (Open Graph). */
const Preview = ({
  lang,
  title,
  description,
  path,
  card,
}: FrameProps & { card: { picture: string; origin: string } }) => (
  <>
    <meta property="og:title" content={title} />
    <meta property="og:type" content="article" />
    <meta property="og:url" content={`${card.origin}/${lang}${path}`} />
    {description && <meta property="og:description" content={description} />}
    <meta property="og:image" content={`${card.origin}${card.picture}`} />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={title} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

/** The page around its content: complete without any script, in either direction. */
export function Frame(props: FrameProps): ReactNode {
  const { lang, title, path, section, snapshot, newest, children } = props;
  const t = wordsIn(lang);
  // Digits and names in Latin letters stand on every Arabic page; a Latin page needs no Arabic letter.
  const scripts = lang === 'ar' ? ['sans-arabic', 'sans-latin'] : ['sans-latin'];
  const fonts = scripts.flatMap((script) => [fontAddress(`${script}-400`), fontAddress(`${script}-600`)]);
  return (
    <html lang={htmlLang[lang]} dir={t.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{section === 'home' ? title : `${title} · ${t.text('frame.brand')}`}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.card && <Preview {...props} card={props.card} />}
        <link rel="stylesheet" href={styleAddress()} />
        {fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
        ))}
        <link rel="icon" href="data:," />
        {pageLangs.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={`/${other}${path}`} />
        ))}
        <meta name="theme-color" content="#faf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14191a" media="(prefers-color-scheme: dark)" />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('frame.skip')}
        </a>
        {props.exercise && (
          <aside className="exercise" aria-label={t.text('frame.exerciseName')}>
            {t('frame.exercise')}
          </aside>
        )}
        <header className="top">
          <div className="wrap">
            <a className="brand" href={`/${lang}/`} aria-current={section === 'home' ? 'page' : undefined}>
              {t('frame.brand')}
            </a>
            <nav className="main-nav" aria-label={t.text('frame.mainNav')}>
              <Nav lang={lang} section={section} />
            </nav>
            <Languages lang={lang} path={path} />
            <details className="menu">
              <summary>{t('frame.menu')}</summary>
              <nav aria-label={t.text('frame.menu')}>
                <Nav lang={lang} section={section} />
              </nav>
            </details>
          </div>
        </header>
        {snapshot && newest !== undefined && newest !== snapshot.number && (
          <aside className="notice wrap" aria-label={t.text('frame.proof')}>
            {t('frame.snapshotOld', { number: snapshot.number, current: newest })}{' '}
            <a href={`/${lang}${path.split('?')[0]}`}>{t('frame.snapshotCurrent')}</a>
          </aside>
        )}
        <main id="content" className="wrap">
          {children}
        </main>
        <footer className="bottom">
          <div className="wrap">
            <p>
              <b>{t('frame.portal')}</b>
              {snapshot && (
                <>
                  <br />
                  {t('frame.snapshotLine', {
                    number: <Num value={snapshot.number} lang={lang} />,
                    day: <DayText day={snapshot.on} lang={lang} />,
                  })}
                </>
              )}
            </p>
            <ul>
              <li>
                <a href={`/${lang}/proof`}>{t('frame.proofOfPage')}</a>
              </li>
              <li>
                <a href={`/${lang}/legend`}>{t('frame.legend')}</a>
              </li>
              <li>
                <a href={`/${lang}/dependence`}>{t('frame.dependence')}</a>
              </li>
              <li>
                <a href={`/${lang}/catalogue`}>{t('frame.catalogue')}</a>
              </li>
              <li>
                <a href={`/${lang}/communes`}>{t('frame.communes')}</a>
              </li>
              <li>
                <a href={`/open-data/${snapshot?.number ?? 'latest'}/datapackage.json`}>{t('frame.openData')}</a>
              </li>
            </ul>
            {!props.exercise && <small>{t('frame.rights')}</small>}
          </div>
        </footer>
      </body>
    </html>
  );
}

/** A page as the bytes a browser receives. */
export const renderPage = (page: ReactNode): string => `<!doctype html>${renderToStaticMarkup(page)}`;
