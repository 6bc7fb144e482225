import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { RouterProvider } from 'react-router/dom';
import { askIn } from '../web/client.ts';
import { Notices } from '../web/kit/notice.tsx';
import { type DeskLang, type DeskWords, SpokenIn, spokenIn } from '../web/kit/words.tsx';
import { keepLang, keptLang, wordsOf } from './language.ts';
import { router } from './router.tsx';

const LanguageContext = createContext<(lang: DeskLang) => void>(() => {});
export const useLanguageSwitch = () => useContext(LanguageContext);

/** The whole desk: language around, pages inside. The page turns with the language only when its words have come. */
export function Desk() {
  const [wanted, setWanted] = useState<DeskLang>(keptLang);
  const [spoken, setSpoken] = useState<{ lang: DeskLang; words: DeskWords }>();
  useEffect(() => {
    let current = true;
    void wordsOf(wanted).then((words) => {
      if (!current) return;
      askIn(wanted);
      setSpoken({ lang: wanted, words });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const value = useMemo(() => spoken && spokenIn(spoken.lang, spoken.words), [spoken]);
  useEffect(() => {
    if (!value) return;
    document.documentElement.lang = value.locale;
    document.documentElement.dir = value.dir;
  }, [value]);
  const choose = (lang: DeskLang) => {
    keepLang(lang);
    setWanted(lang);
  };
  if (!value) return null;
  return (
    <LanguageContext value={choose}>
      <SpokenIn value={value}>
        <I18nProvider locale={value.locale}>
          <Notices>
            <RouterProvider router={router} />
          </Notices>
        </I18nProvider>
      </SpokenIn>
    </LanguageContext>
  );
}
