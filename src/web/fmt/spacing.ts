import type { Lang } from '../../kernel/index.ts';

/** French puts a narrow space, where no line may break, before ; : ! ? and inside « ». */
export const spaced = (text: string, lang: Lang): string =>
  lang === 'fr' ? text.replace(/ ([;:!?»])/g, '\u202f$1').replace(/« /g, '«\u202f') : text;
