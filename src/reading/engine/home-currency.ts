import { type Tokens, WORD } from './tokens.ts';

/** Countries by their names, their people and their capitals, folded; what their dinar, franc or pound is. */
const countries = new Map<string, string>();
for (const [currency, words] of Object.entries({
  MAD: 'maroc morocco المغرب مغربي مغربيه marocain marocaine marocains marocaines moroccan rabat الرباط casablanca',
  TND: 'tunisie tunisia تونس تونسي تونسيه tunisien tunisienne tunisiens tunisiennes tunisian tunis',
  DZD: 'algerie algeria الجزاير جزايري جزايريه algerien algerienne algeriens algerian alger algiers',
  XOF: 'senegal السنغال ivoire burkina benin togo mali niger cfa dakar abidjan',
  XAF: 'cameroun cameroon gabon tchad congo',
  SAR: 'saoudite السعوديه saudi riyad riyadh الرياض',
  EGP: 'egypte egypt مصر مصري مصريه cairo القاهره',
  KES: 'kenya kenyan كينيا nairobi',
  EUR: 'france francais francaise european europe',
  GBP: 'uk britain british kingdom',
  AED: 'emirats emirates uae الامارات dubai دبي',
  NGN: 'nigeria nigerian',
  JOD: 'jordan jordanian الاردن jordanie amman',
  KWD: 'kuwait koweit الكويت كويتي',
  MRU: 'mauritanie mauritania موريتانيا',
}))
  for (const word of words.split(' ')) countries.set(word, currency);

/** Names beyond these tokens do not change what a text is about. */
const MOST_TOKENS = 4000;

/** The currency of the country that a text names most: for francs and dinars without a country. Dirhams if it names none. */
export function homeCurrency(tokens: Tokens): string {
  const counts = new Map<string, number>();
  const limit = Math.min(tokens.count, MOST_TOKENS);
  for (let i = 0; i < limit; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const word = tokens.str[i]!;
    if (word.length < 2 || word.length > 12) continue;
    const bare = /^[وبلف]ال/.test(word) || (/^[وبلف]/.test(word) && word.length > 4) ? word.slice(1) : word;
    const currency = countries.get(word) ?? countries.get(bare);
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  let best = 'MAD';
  let most = 0;
  for (const [currency, count] of counts) if (count > most) [best, most] = [currency, count];
  return best;
}
