/** example  spelledOut('vise{,nt} à') → ['vise à', 'visent à'] */
export function spelledOut(form: string): string[] {
  const braces = /\{([^}]*)\}/.exec(form);
  if (!braces) return [form];
  return braces[1]!
    .split(',')
    .flatMap((ending) =>
      spelledOut(form.slice(0, braces.index) + ending + form.slice(braces.index + braces[0].length)),
    );
}

/** Particles written on an Arabic word, longest first. */
const prefixes = [
  'وبال',
  'فبال',
  'ولل',
  'وال',
  'بال',
  'فال',
  'كال',
  'لل',
  'ال',
  'وب',
  'ول',
  'وس',
  'فس',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'س',
];
const suffixes = ['هما', 'ها', 'هم', 'نا', 'ه', 'ا'];

/** The ways in which an Arabic word may be an entry with particles on it; the word as it stands first. */
export function arabicVariants(word: string): { word: string; prefix: string; suffix: string }[] {
  const found = [{ word, prefix: '', suffix: '' }];
  for (const prefix of prefixes)
    if (word.startsWith(prefix) && word.length - prefix.length >= (/^[وف]$/.test(prefix) ? 2 : 3))
      found.push({ word: word.slice(prefix.length), prefix, suffix: '' });
  const whole = found.length;
  for (let i = 0; i < whole; i++)
    for (const suffix of suffixes) {
      const one = found[i]!;
      if (one.word.endsWith(suffix) && one.word.length - suffix.length >= 3)
        found.push({ word: one.word.slice(0, -suffix.length), prefix: one.prefix, suffix });
    }
  // «بمشاركتها», «تنميتها»: ه of the feminine becomes ت before an ending.
  for (let i = whole; i < found.length; i++)
    if (found[i]!.word.endsWith('ت'))
      found.push({ word: `${found[i]!.word.slice(0, -1)}ه`, prefix: found[i]!.prefix, suffix: found[i]!.suffix });
  return found;
}

/** With the article, or with the article behind «ل». */
export const isVariant = (word: string, form: string): boolean =>
  (word.startsWith('ال') || word.startsWith('لل')) && word.slice(2) === form;
