/** Letters that choose a script; digits, spaces and signs stay with the letters before them. */
const arabic = /[\u0621-\u065f\u0670-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
const latin = /[A-Za-z\u00c0-\u024f]/;
/** What may hang on a Latin name without leaving it: 'F1/M2', 'SHA-256'. */
const joined = /[0-9/+@._-]/;

/**
 * A text of an Arabic line in stretches of one script, since Word takes direction and face of a run from one flag.
 * Signs and spaces go with the Arabic, whose line it is; a mark of direction keeps names side by side in its order.
 *
 * example  scripts('لقطة رقم 12، SHA-256') → Arabic 'لقطة رقم 12، ', other 'SHA-256'
 */
export function scripts(text: string): { text: string; isArabic: boolean }[] {
  const parts: { text: string; isArabic: boolean }[] = [];
  const put = (piece: string, isArabic: boolean): void => {
    const last = parts.at(-1);
    if (last && last.isArabic === isArabic) last.text += piece;
    else if (piece !== '') parts.push({ text: piece, isArabic });
  };
  let between = '';
  for (const letter of text.replace(/[\u2066-\u2069]/g, '')) {
    const isLatin = parts.at(-1)?.isArabic === false;
    if (latin.test(letter)) {
      // one name of several words is one stretch; after anything but a space another begins
      put(between, !(isLatin && between === ' '));
      between = '';
      put(letter, false);
    } else if (isLatin && between === '' && joined.test(letter)) put(letter, false);
    else if (arabic.test(letter) || /[0-9]/.test(letter)) {
      put(between + letter, true);
      between = '';
    } else between += letter;
  }
  put(between, true);
  return parts;
}
