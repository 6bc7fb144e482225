import type { ReadingLanguage } from '../stored-text.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that stand everywhere and say nothing alone, as they are compared: without accents, hamza and vowel signs. */
export const stopWords: Record<ReadingLanguage, ReadonlySet<string>> = {
  ar: set(
    'في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ان انه انها كان كانت يكون تكون قد لم لن لا ما هو هي هم هن نحن كل بعض غير بين بعد قبل عند حيث كما او ام ثم حتي اذا منذ خلال حول ضمن عبر نحو اي كذلك ايضا دون لدي تم يتم سيتم سوف له لها لهم به بها بهم منه منها فيه فيها عليه عليها اليه اليها لكن بل فقط جدا اكثر اقل',
  ),
  fr: set(
    'le la les l un une des du de d au aux a et ou en dans par pour sur sous avec sans est sont sera seront serait etait ete etre ont avait avoir ce cet cette ces c son sa ses leur leurs notre nos qui que qu dont ou il elle ils elles nous vous on se s y ne n pas plus moins tout tous toute toutes comme ainsi mais si entre vers chez tres aussi meme lors afin',
  ),
  en: set(
    'the a an of to in on at by for from with and or but as is are was were be been being will would shall has have had this that these those its their our we it they he she which who whose what not no all any each more less than into over under between about also such can may so if then there here',
  ),
};
