import { escaped, isolated, type Mail } from '../platform/mail-text.rules.ts';

type Lang = 'ar' | 'fr' | 'en';
type Words = { subject: string; greeting: string; asked: string; open: string; foot: string };

const words: Record<Lang, Words> = {
  ar: {
    subject: 'متابعة: رقم مطلوب منكم',
    greeting: 'السلام عليكم،',
    asked:
      'يُطلب منكم رقم واحد: المؤشر {indicator} عن الفترة {period}. لا حاجة إلى حساب؛ يُستعمل الرابط مرة واحدة، إلى غاية {until}.',
    open: 'افتحوا الرابط لكتابة الرقم:',
    foot: 'لا يتضمن هذا البريد أي رقم، ولم يُحتفظ بعنوانكم. إن لم يكن الرقم عندكم فأهملوه. لا ترد عليه.',
  },
  fr: {
    subject: 'Mutabaa : un chiffre vous est demandé',
    greeting: 'Bonjour,',
    asked:
      'Un seul chiffre vous est demandé : l’indicateur {indicator} pour {period}. Aucun compte n’est nécessaire ; le lien sert une fois, jusqu’au {until}.',
    open: 'Ouvrez le lien pour donner le chiffre :',
    foot: 'Ce message ne contient aucun chiffre et votre adresse n’a pas été conservée. Si vous ne tenez pas ce chiffre, ignorez-le. N’y répondez pas.',
  },
  en: {
    subject: 'Mutabaa: one figure is asked of you',
    greeting: 'Hello,',
    asked:
      'One figure is asked of you: indicator {indicator} for {period}. No account is needed; the link serves once, until {until}.',
    open: 'Open the link to give the figure:',
    foot: 'This message holds no figure, and your address was not kept. If you do not hold the figure, ignore it. Do not answer it.',
  },
};

/**
 * The message that carries the link, in the language of its page: a reference, a period and a day, since mail leaves the
 * machine and titles may be internal.
 */
export function figureLinkMail(
  asked: { indicator: string; period: string; expiresAt: string; lang: Lang },
  link: string,
): Mail {
  const { lang } = asked;
  const of = words[lang];
  const keep = lang === 'ar' ? isolated : (text: string) => text;
  const sentence = of.asked
    .replace('{indicator}', keep(asked.indicator))
    .replace('{period}', keep(asked.period))
    .replace('{until}', keep(asked.expiresAt.slice(0, 10)));
  const text = [of.greeting, '', sentence, '', of.open, link, '', of.foot, ''].join('\n');
  const html = `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><body><p>${escaped(of.greeting)}</p><p>${escaped(sentence)}</p><p>${escaped(of.open)} <a href="${escaped(link)}">${escaped(link)}</a></p><p>${escaped(of.foot)}</p></body></html>`;
  return { subject: of.subject, text, html };
}
