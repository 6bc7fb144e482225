import { type Tokens, WORD } from './tokens.ts';

/** Countries by their names, their people and their capitals, folded; what their dinar, franc or pound is. */
const countries = new Map<string, string>();
for (const [currency, words] of Object.entries({
  MAD: 'maroc morocco المغرب مغربي مغربيه marocain marocaine marocains marocaines moroccan rabat الرباط casablanca',
  TND: 'tunisie tunisia تونس تونسي تونسيه tunisien tunisienne tunisiens tunisiennes tunisian tunis',
  DZD: 'algerie algeria الجزاير جزايري جزايريه algerien algerienne algeriens algerian alger algiers',
  XOF: 'senegal السنغال ivoire burkina benin togo mali niger cfa dakar abidjan',
  XAF: 'cameroun cameroon gabon tchad congo centrafrique centrafricaine rca bangui yaounde libreville',
  SAR: 'saoudite السعوديه saudi riyad riyadh الرياض',
  EGP: 'egypte egypt مصر مصري مصريه cairo القاهره',
  KES: 'kenya kenyan كينيا nairobi',
  EUR: 'france francais francaise francaises european europe allemagne espagne belgique italie germany spain italy ireland',
  GBP: 'uk britain british kingdom',
  AED: 'emirats emirates uae الامارات dubai دبي',
  NGN: 'nigeria nigerian',
  JOD: 'jordan jordanian jordanians الاردن اردني اردنيه الاردنيه الاردني jordanie amman اربد السلط مادبا البترا جرش',
  IQD: 'iraq iraqi irak العراق عراقي عراقيه العراقيه العراقي baghdad بغداد البصره السوداني',
  LYD: 'libya libye ليبيا ليبي ليبيه طرابلس',
  BHD: 'bahrain bahrein البحرين بحريني',
  QAR: 'qatar قطر قطري قطريه doha الدوحه',
  OMR: 'oman عماني عمانيه مسقط muscat',
  INR: 'india indian inde delhi pradesh lakh crore crores الهند',
  GHS: 'ghana ghanaian accra',
  ZAR: 'south-africa african-national pretoria johannesburg',
  ETB: 'ethiopia ethiopian ethiopie addis',
  TZS: 'tanzania tanzanian tanzanie dodoma',
  UGX: 'uganda ugandan ouganda kampala',
  RWF: 'rwanda rwandan rwandais kigali',
  TRY: 'turkey turkish turkiye turquie ankara تركيا',
  LBP: 'lebanon lebanese liban لبنان بيروت beirut',
  CHF: 'switzerland swiss suisse bern berne',
  GNF: 'guinee conakry',
  CDF: 'kinshasa rdc',
  KWD: 'kuwait koweit الكويت كويتي كويتيه',
  SGD: 'singapore singaporean singaporeans singapour',
  CAD: 'canada canadian canadians canadien canadienne ottawa quebec ontario',
  AUD: 'australia australian canberra australie',
  NZD: 'zealand',
  HKD: 'hong-kong hongkong',
  KMF: 'comores comorien comorienne comoriens comoriennes moroni comoros',
  MUR: 'mauritius mauritian maurice mauricien mauricienne',
  PKR: 'pakistan pakistani islamabad',
  LKR: 'lanka colombo',
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
