import type { ReadingLanguage } from '../stored-text.ts';
import { monthNames } from './date-words.ts';
import type { Normalised } from './normalise.ts';
import { shortScales } from './number-words.ts';
import { MARK, NUMBER, type Tokens, WORD } from './tokens.ts';
import { isCurrencyCode, measureOf } from './units.ts';
import { setOf } from './word-set.ts';

export type ActorMatch = { first: number; end: number };

/** Words that begin the name of an institution. */
const heads: Record<ReadingLanguage, Set<string>> = {
  ar: setOf('وزاره الوزاره وزير وزيره الوزير الوزيره الوزارتان الوزارات حكومه الحكومه وكاله الوكاله شركه الشركه مجلس المجلس مكتب المكتب بنك البنك صندوق الصندوق جهه موسسه الموسسه المغرب المملكه الدوله الطرفان الجانبان الجانب هييه الهييه جمعيه اتحاد منظمه المنظمه مديريه الديوان البرلمان السلطات جامعه رييس الطرفين المحكمه محكمه اللجنه لجنه الامانه امانه مدير مديره القطاعان القطاعين الاكاديميات الغرفه تونس الجزاير السعوديه مصر'),
  fr: setOf("ministere ministre ministres gouvernement agence etat royaume conseil office banque fonds societe groupe region universite institut president presidente association union organisation commission direction delegation chambre autorite maroc senegal algerie tunisie cour operateur operateurs federation caisse fondation compagnie partenaires pays secretariat agences collectivites autorites gouverneur wali maire"),
  en: setOf('ministry minister ministers government agency state kingdom council office bank fund company group region university institute president association union organisation organization commission department chamber authority alliance parliament country regulators regulator unit partners centre cabinet treasury board foundation republic platform secretary director heads agencies departments authorities commissioner governor mayor counties'),
}; // biome-ignore format: tables

/** Words that go on with a name. */
const within: Record<ReadingLanguage, Set<string>> = {
  ar: setOf(''),
  fr: setOf('de du des d l la le les et en a aux pour chargee charge deleguee delegue'),
  en: setOf('of the for and'),
};
const arabicStop = setOf(
  'ان علي في من الي عن مع خلال بحلول قد لم لا ما هذا هذه التي الذي حيث سبل عبر بشكل ضمن كما بعد قبل حول لدي غير اليوم',
);

export const isCapital = (normalised: Normalised, tokens: Tokens, i: number): boolean => {
  const char = normalised.text[normalised.pos[tokens.start[i]!]!] ?? '';
  return char !== char.toLowerCase();
};

/** Months, units, currencies and scales are written with capitals too. */
const isNoName = (word: string, language: 'fr' | 'en'): boolean =>
  monthNames[language].has(word) ||
  measureOf(word) !== undefined ||
  isCurrencyCode(word) ||
  shortScales.has(word) ||
  /\d/.test(word) ||
  ordinary.has(word);

const ordinary = setOf(
  'within under over by from since after before as in on at for with during while no pib gdp fy ai ia tva ir is rs cr mps october ramadan covid internet wifi january',
);
/** Acts, programmes and places that are called by a name do not act. */
const isThing =
  /^(act|bill|programme|program|plan|strategy|policy|project|hub|exchange|initiative|airport|law|code|index|summit|loi|plan|projet|strategie|vision|agenda|sommet|coupe|monde)$/;

const isAcronym = (normalised: Normalised, tokens: Tokens, i: number): boolean => {
  const written = normalised.text.slice(normalised.pos[tokens.start[i]!]!, normalised.pos[tokens.end[i]! - 1]! + 1);
  return written.length >= 3 && written === written.toUpperCase() && written !== written.toLowerCase();
};

/** Institutions named between two tokens, in the order in which they stand. */
export function actorsIn(
  normalised: Normalised,
  tokens: Tokens,
  first: number,
  end: number,
  language: ReadingLanguage,
): ActorMatch[] {
  const found: ActorMatch[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const match =
      language === 'ar' ? arabicActor(tokens, i, end) : latinActor(normalised, tokens, i, end, language, i === first);
    if (!match) continue;
    found.push(match);
    i = match.end - 1;
  }
  return found;
}

function arabicActor(tokens: Tokens, i: number, end: number): ActorMatch | undefined {
  const word = tokens.str[i]!;
  if (/^[a-z]/.test(word)) {
    let last = i;
    while (last < end && tokens.kind[last] === WORD && /^[a-z]/.test(tokens.str[last]!)) last += 1;
    return tokens.capital[i] === 1 ? { first: i, end: last } : undefined;
  }
  const plain = heads.ar.has(word)
    ? word
    : /^[وفبل]/.test(word) && heads.ar.has(word.slice(1))
      ? word.slice(1)
      : word.startsWith('لل') && heads.ar.has(`ال${word.slice(2)}`)
        ? word
        : undefined;
  if (plain === undefined) return undefined;
  let last = i + 1;
  if (
    /^(وزاره|وزير|وزيره|وكاله|شركه|مجلس|مكتب|بنك|صندوق|جهه|موسسه|هييه|جمعيه|اتحاد|منظمه|مديريه|جامعه|رييس|محكمه|لجنه|امانه|مدير|مديره|الجانب|الوكاله|الوزيره|الوزير)$/.test(
      plain,
    )
  ) {
    let taken = 0;
    while (last < end && taken < 5) {
      const next = tokens.str[last]!;
      if (tokens.kind[last] === MARK) {
        if (next === '-' && taken > 0) {
          last += 1;
          continue;
        }
        break;
      }
      if (tokens.kind[last] === NUMBER || arabicStop.has(next)) break;
      if (taken > 0 && !/^(و|ب|ل)?ال|^وال|^لل|^[a-z]/.test(next) && !(tokens.str[last - 1] === '-')) break;
      taken += 1;
      last += 1;
    }
    while (last > i + 1 && tokens.kind[last - 1] === MARK) last -= 1;
  }
  return { first: i, end: last };
}

function latinActor(
  normalised: Normalised,
  tokens: Tokens,
  i: number,
  end: number,
  language: 'fr' | 'en',
  isFirst: boolean,
): ActorMatch | undefined {
  const word = tokens.str[i]!;
  const capital = tokens.capital[i] === 1;
  const isHead = heads[language].has(word);
  // DSIT, ONCF: an acronym may open its sentence; of other words there the capital says nothing
  const isNamed =
    capital && word.length > 1 && (!isFirst || isAcronym(normalised, tokens, i)) && !isNoName(word, language);
  if (!isHead && !isNamed) return undefined;
  let last = i + 1;
  let bestEnd = i + 1;
  let hasHead = isHead;
  let names = capital ? 1 : 0;
  for (let taken = 0; last < end && taken < 9; last++, taken++) {
    if (tokens.kind[last] === MARK) {
      if ((tokens.str[last] === "'" || tokens.str[last] === '-') && tokens.glued[last]) continue;
      break;
    }
    if (tokens.kind[last] === NUMBER) break;
    const next = tokens.str[last]!;
    if (tokens.capital[last] === 1) {
      names += 1;
      bestEnd = last + 1;
      if (heads[language].has(next)) hasHead = true;
    } else if (!(within[language].has(next) && (hasHead || language === 'fr'))) {
      // «ministère délégué chargé de la transition», "ministry of finance"
      if (
        !(
          isHead &&
          /^(of|de|du|des|d|chargee?|deleguee?|general|generale|national|nationale|regional|regionale)$/.test(
            tokens.str[last - 1]!,
          )
        )
      )
        break;
      bestEnd = last + 1;
    }
  }
  if (!hasHead && names < 1) return undefined;
  if (!isHead && isThing.test(tokens.str[bestEnd - 1]!)) return undefined;
  return { first: i, end: bestEnd };
}
