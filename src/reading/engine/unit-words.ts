import type { DraftUnit } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';

const setOf = (words: string): Set<string> => new Set(words.split(/\s+/).filter(Boolean));
type ByLanguage<T> = Record<ReadingLanguage, T>;

/** Codes and signs of currencies, before or after a number, in every language. */
export const currencyCodes: Record<string, string> = {
  $: 'USD', us$: 'USD', usd: 'USD', '€': 'EUR', eur: 'EUR', '£': 'GBP', gbp: 'GBP', '¥': 'JPY', jpy: 'JPY', cny: 'CNY', rmb: 'CNY', mad: 'MAD', dh: 'MAD', dhs: 'MAD',
  aed: 'AED', sar: 'SAR', qar: 'QAR', kwd: 'KWD', bhd: 'BHD', omr: 'OMR', jod: 'JOD', egp: 'EGP', tnd: 'TND', dt: 'TND', dzd: 'DZD', da: 'DZD', mru: 'MRU',
  fcfa: 'XOF', xof: 'XOF', cfa: 'XOF', xaf: 'XAF', kes: 'KES', ksh: 'KES', kshs: 'KES', ngn: 'NGN', '₦': 'NGN', zar: 'ZAR', ghs: 'GHS', rwf: 'RWF', ugx: 'UGX', tzs: 'TZS', etb: 'ETB',
  jd: 'JOD', kd: 'KWD', chf: 'CHF', cad: 'CAD', aud: 'AUD', inr: 'INR', '₹': 'INR', try: 'TRY', krw: 'KRW', sgd: 'SGD', brl: 'BRL', rs: 'INR', frf: 'FRF',
}; // biome-ignore format: a table
/** Codes that are also words of a language, and letters that are a currency before an amount only. */
export const codesAlsoWords = setOf('da try dt cad rs');
export const codesBeforeOnly: Record<string, string> = { r: 'ZAR', sh: 'KES', ro: 'OMR', sr: 'SAR', n: 'NGN' };
/** Whose dollar: US$, C$, A$. */
export const dollars: Record<string, string> = {
  us: 'USD',
  'u.s': 'USD',
  c: 'CAD',
  ca: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
};
/** Currencies written in letters with points or spaces between: د.ت, F CFA. */
export const dottedCurrencies: Record<string, string> = {
  'f cfa': 'XOF', 'د ت': 'TND', 'د ج': 'DZD', 'د م': 'MAD', 'د ا': 'AED', 'د ك': 'KWD', 'ر س': 'SAR', 'ر ق': 'QAR', 'ر ع': 'OMR', 'ج م': 'EGP', 'د ب': 'BHD',
}; // biome-ignore format: tables
/** Codes that may touch the digits behind them: EUR20m, Sh5. Other letters before digits are a name: H100. */
export const touchingCodes = setOf(
  'eur usd mad gbp chf aed sar qar omr kwd kes ksh kshs sh r ro n rs dh dhs fcfa xof tnd dzd egp ngn zar jd kd',
);

/** Of several countries: the one of the text's country, else the first. */
const DINARS = ['TND', 'DZD', 'JOD', 'KWD', 'IQD', 'LYD', 'BHD'];
const DIRHAMS = ['MAD', 'AED'];
const SHILLINGS = ['KES', 'TZS', 'UGX', 'SOS'];
export const RUPEES = ['INR', 'PKR', 'LKR', 'MUR', 'NPR'];
const RIYALS = ['SAR', 'QAR', 'OMR', 'YER'];

/** Names of currencies: alone, and with the country that follows. Without either it is the one of the text's country. */
/** family: those that bear the name, the country of the text says which */
export type CurrencyName = {
  alone?: string;
  family?: readonly string[];
  with?: Record<string, string>;
  times?: number;
};
export const currencyNames: ByLanguage<Record<string, CurrencyName>> = {
  fr: {
    'dirham dirhams': { family: DIRHAMS, with: { emirati: 'AED', emiratis: 'AED', emirien: 'AED', emiriens: 'AED', marocain: 'MAD', marocains: 'MAD' } },
    'euro euros': { alone: 'EUR' },
    'dollar dollars': { alone: 'USD', with: { canadien: 'CAD', canadiens: 'CAD', australiens: 'AUD', us: 'USD', americains: 'USD' } },
    'franc francs f': { family: ['XOF', 'XAF', 'CHF', 'RWF', 'GNF', 'CDF', 'KMF', 'DJF', 'FRF'], with: { cfa: 'XOF', suisse: 'CHF', suisses: 'CHF', rwandais: 'RWF', guineens: 'GNF', congolais: 'CDF' } },
    'dinar dinars': { family: DINARS, with: { tunisien: 'TND', tunisiens: 'TND', algerien: 'DZD', algeriens: 'DZD', koweitiens: 'KWD', libyens: 'LYD', jordaniens: 'JOD', irakiens: 'IQD', bahreinis: 'BHD' } },
    'riyal riyals rial rials': { family: RIYALS, with: { saoudien: 'SAR', saoudiens: 'SAR', qataris: 'QAR', qatariens: 'QAR', omanais: 'OMR' } },
    'livre livres': { with: { sterling: 'GBP', egyptiennes: 'EGP', turques: 'TRY', soudanaises: 'SDG', libanaises: 'LBP' } },
    'ouguiya ouguiyas': { alone: 'MRU' }, 'yuan yuans': { alone: 'CNY' }, 'yen yens': { alone: 'JPY' }, 'naira nairas': { alone: 'NGN' },
    'shilling shillings': { family: SHILLINGS, with: { kenyans: 'KES', ougandais: 'UGX', tanzaniens: 'TZS' } }, 'rand rands': { alone: 'ZAR' }, 'roupies': { family: RUPEES }, 'ariary': { alone: 'MGA' }, 'kwacha kwachas': { alone: 'ZMW' }, 'meticals': { alone: 'MZN' }, 'won wons': { alone: 'KRW' },
    'centime centimes': { times: 0.01 },
  },
  en: {
    'dirham dirhams': { family: DIRHAMS }, 'euro euros': { alone: 'EUR' }, 'dollar dollars': { alone: 'USD' }, 'pound pounds': { alone: 'GBP' },
    'franc francs': { family: ['XOF', 'XAF', 'CHF', 'RWF', 'GNF', 'CDF', 'KMF', 'DJF', 'FRF'] }, 'dinar dinars': { family: DINARS }, 'riyal riyals rial rials': { family: RIYALS }, 'naira': { alone: 'NGN' }, 'shilling shillings': { family: SHILLINGS },
    'rand rands': { alone: 'ZAR' }, 'cedi cedis': { alone: 'GHS' }, 'yuan renminbi': { alone: 'CNY' }, 'yen': { alone: 'JPY' }, 'rupee rupees': { family: RUPEES }, 'kwacha': { alone: 'ZMW' }, 'ariary': { alone: 'MGA' }, 'meticais': { alone: 'MZN' }, 'dlr dlrs': { alone: 'USD' }, 'stg': { alone: 'GBP' }, 'ecu ecus': { alone: 'XEU' },
    'birr': { alone: 'ETB' }, 'won': { alone: 'KRW' }, 'lira': { alone: 'TRY' }, 'ouguiya': { alone: 'MRU' },
  },
  ar: {
    'درهم دراهم درهما': { family: DIRHAMS, with: { مغربي: 'MAD', مغربيا: 'MAD', مغربيه: 'MAD', اماراتي: 'AED', اماراتيا: 'AED', اماراتيه: 'AED' } },
    'يورو اورو': { alone: 'EUR' },
    'دولار دولارا دولارات': { alone: 'USD', with: { كندي: 'CAD', استرالي: 'AUD', امريكي: 'USD', اميركي: 'USD' } },
    'ريال ريالا ريالات': { family: RIYALS, with: { سعودي: 'SAR', قطري: 'QAR', عماني: 'OMR', يمني: 'YER' } },
    'دينار دينارا دنانير': { family: DINARS, with: { تونسي: 'TND', تونسيا: 'TND', جزايري: 'DZD', جزايريا: 'DZD', كويتي: 'KWD', كويتيا: 'KWD', ليبي: 'LYD', اردني: 'JOD', اردنيا: 'JOD', عراقي: 'IQD', عراقيا: 'IQD', بحريني: 'BHD' } },
    'جنيه جنيها جنيهات': { alone: 'EGP', with: { مصري: 'EGP', استرليني: 'GBP', سوداني: 'SDG' } },
    'فرنك فرنكا فرنكات': { family: ['XOF', 'XAF', 'CHF', 'RWF', 'GNF', 'CDF', 'KMF', 'DJF', 'FRF'], with: { افريقي: 'XOF', سيفا: 'XOF', سويسري: 'CHF' } },
    'ليره ليرات': { with: { تركيه: 'TRY', لبنانيه: 'LBP', سوريه: 'SYP' } },
    'اوقيه': { alone: 'MRU' }, 'يوان': { alone: 'CNY' }, 'ين': { alone: 'JPY' }, 'شلن': { alone: 'KES' }, 'نايرا': { alone: 'NGN' }, 'روبيه': { alone: 'INR' },
    'سنتيم سنتيما سنتيمات': { times: 0.01 },
  },
}; // biome-ignore format: a table

/** In English the country stands before the name: Emirati dirhams, CFA francs. */
export const englishBefore: Record<string, Record<string, string>> = {
  dirham: { emirati: 'AED', uae: 'AED', moroccan: 'MAD' }, franc: { cfa: 'XOF', swiss: 'CHF', rwandan: 'RWF' },
  dinar: { tunisian: 'TND', algerian: 'DZD', kuwaiti: 'KWD', jordanian: 'JOD', iraqi: 'IQD', libyan: 'LYD', bahraini: 'BHD' },
  dollar: { canadian: 'CAD', australian: 'AUD', us: 'USD', american: 'USD', singapore: 'SGD' }, pound: { egyptian: 'EGP', sudanese: 'SDG', sterling: 'GBP' },
  riyal: { saudi: 'SAR', qatari: 'QAR', omani: 'OMR' }, rial: { omani: 'OMR' }, shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS' }, rupee: { indian: 'INR' }, won: { korean: 'KRW' },
}; // biome-ignore format: a table

/** Units of measure, with what one of them is in ours. */
export const measures: Record<string, { unit: DraftUnit; times: number }> = {};
const measure = (unit: DraftUnit, times: number, words: string): void => {
  for (const word of words.split(' ')) measures[word] = { unit, times };
};
measure(
  'MW',
  1,
  'mw mwc mwp mwe megawatt megawatts megawatt-crete ميغاواط ميغاواطا ميغاوات ميجاواط ميجاوات ميغاوط ميكاواط ميقاواط ميكاوات',
);
measure(
  'MW',
  1000,
  'gw gwc gwp gigawatt gigawatts جيغاواط جيغاواطا غيغاواط غيغاواطا جيجاواط جيجاوات غيغاوات جيكاواط جيغاوات',
);
measure('MW', 0.001, 'kw kwc kwp kilowatt kilowatts كيلوواط كيلوواطا كيلواط كيلووات');
measure('km', 1, 'km kms kilometre kilometres kilometer kilometers كيلومتر كيلومترا كيلومترات كلم كم');
measure('times', 1, 'x fois times fold folds مرات مره اضعاف ضعف ضعفا');
measure('count', 1, 'mwh gwh twh kwh m2 m3 km2 hectares hectare ha tonnes tonne tons هكتار هكتارا هكتارات طن طنا');

export const jobNouns: ByLanguage<Set<string>> = {
  fr: setOf('emploi emplois poste postes jobs job'),
  en: setOf('job jobs posts vacancies positions roles'),
  ar: setOf('وظيفه وظايف وظايفا منصب منصبا مناصب'),
};
/** «فرصة عمل», «منصب شغل»: a chance is a job when it is of work. */
export const arabicWork = setOf('عمل شغل للشغل العمل الشغل للعمل وظيفيه');

export const peopleNouns: ByLanguage<Set<string>> = {
  fr: setOf(`recenseurs personne personnes jeune jeunes laureat laureats diplome diplomes diplomee diplomees etudiant etudiants etudiantes eleve eleves stagiaire stagiaires apprenant apprenants
    enseignant enseignants ingenieur ingenieurs citoyen citoyens agent agents fonctionnaire fonctionnaires salarie salaries chercheur chercheurs expert experts beneficiaire beneficiaires
    femme femmes homme hommes agriculteur agriculteurs developpeur developpeurs professionnel professionnels medecin medecins infirmier infirmiers apprenti apprentis entrepreneur
    entrepreneurs technicien techniciens cadre cadres habitant habitants passager passagers voyageurs spectateurs marocains marocaines senegalais tunisiens algeriens ivoiriens francais africains touriste touristes formateur formateurs talent talents profil profils doctorant doctorants docteurs artisans artisan
    specialiste specialistes participants membres magistrats policiers policier gendarmes soldats pecheurs assures refugies demandeurs candidats collegiens lyceens ecoliers actifs usagers
    instituteurs professeurs travailleurs ouvriers pelerins visiteurs conseillers mediateurs pupilles retraites porteurs auto-entrepreneurs agentes patients
    enfant enfants garcons filles codeur codeurs codeuses ambulancier ambulanciers juge juges greffier greffiers marin marins garde gardes pompier pompiers facteurs gardiens avocats architectes geometres enroles enrolees inscrits inscrites titulaires contractuels sapeurs secouristes brancardiers
    chauffeurs conducteurs pilotes moniteurs educateurs animateurs inspecteurs controleurs verificateurs auditeurs interpretes traducteurs guides cuisiniers infirmieres aides-soignants soignants
    pharmaciens dentistes veterinaires sages-femmes volontaires benevoles militaires recrues migrants orphelins veuves electeurs internautes adherents abonnes clients apprenties lyceennes
    ouvrieres employes employees commerciaux vendeurs maires elus deputes prefets notaires entraineurs joueurs joueuses athletes sportifs francophones personnalites producteurs productrices agricultrices menuisiers macons soudeurs mecaniciens eleveurs apiculteurs pasteurs bergers cultivateurs`),
  en: setOf(`people person persons graduates graduate students student trainees trainee learners learner teachers teacher engineers engineer youth youths citizens citizen workers worker
    employees employee servants officials experts expert researchers researcher scholars scholar beneficiaries women men farmers developers professionals doctors nurses pupils children
    apprentices apprentice entrepreneurs specialists participants inhabitants residents tourists visitors members talents technicians lecturers smallholders midwives officers civil-servants
    patients girls boys adults scientists fellows coders practitioners analysts judges refugees jobseekers artisans pensioners staff
    passengers passenger travellers travelers spectators passengers travellers moroccans kenyans nigerians egyptians tunisians africans youngsters youngster kids toddlers coders coder migrants migrant firefighters fishers fishermen clerks clerk trainers trainer vendors vendor drivers miners sailors seafarers guards guides inspectors auditors lawyers
    architects pilots soldiers veterans volunteers orphans widows voters users subscribers customers consumers mothers parents elders inmates caregivers carers cooks welders mechanics
    linesmen civilians civilian pilgrims pilgrim muslims wiremen fishermen craftsmen foremen
    electricians plumbers masons herders breeders growers planters beekeepers weavers potters translators interpreters mayors deputies governors leaders fathers recruits cadets interns intern players coaches athletes exhibitors delegates producers`),
  ar: setOf(`شخص شخصا اشخاص خريج خريجا خريجين خريجه خريجات طالب طالبا طلبه طلاب طالبه متدرب متدربا متدربين متدربه مستفيد مستفيدا مستفيدين مستفيده شاب شابا شباب شبان شابه شابات مهندس مهندسا مهندسين موظف موظفا موظفين
    مواطن مواطنا مواطنين عامل عاملا عمال استاذ استاذا اساتذه معلم معلما معلمين باحث باحثا باحثين خبير خبيرا خبراء امراه نساء طبيب طبيبا اطباء ممرض ممرضا ممرضين حرفي حرفيا حرفيين فلاح فلاحا فلاحين سايح سايحا سياح نسمه
    تلميذ تلميذا تلاميذ مقاول مقاولا اطار اطارا اطر متخصص متخصصا متخصصين تقني تقنيا تقنيين مكون مكونا مبرمج مبرمجا مبرمجين مختص مختصا فرد فردا افراد مشارك مشاركا مشاركين متعلم متعلما متعلمين ساكن ساكنا كفاءه كفاءات
    فني فنيا فنيين فنيه مفتش مفتشا مفتشين مفتشه منشط منشطا منشطين استاذه راكب راكبا ركاب مراقب مراقبا مراقبين مريض مريضا مرضي عون عونا اعوان قاضي قضاه موثق ممرضه مشرف مشرفا مشرفين موطر موطرا موطرين مربيه مساعد مساعدا مساعدين مبتعث مبتعثا مبتعثين سايقه عامله موظفه مهندسه معلمه طبيبه باحثه تلميذه حرفيه نزلاء وافد وافدا وافدين متدرج متدرجا متدرجين قابله قابلات متفرج متفرجا متفرجين مغربي مغربيا مغربيه سعودي سعوديا سعوديه تونسي مصري جزايري اماراتي كويتي اردني مسافر مسافرا مسافرين مشترك مشتركا مشتركين متقاعد متقاعدا متقاعدين معتمر معتمرا معتمرين غطاس غطاسا غطاسين حارس حارسا حراس كاتب كاتبا كتاب جندي جنديا شرطي شرطيا دركي دركيا محام محاميا محامين صيدلي صيدليا سجين سجينا نزيل
    صياد صيادا صيادين بحار بحارا بحاره سايق سايقا سايقين عداء رياضي رياضيا رياضيين مرشد مرشدا مرشدين خبيره مدرب مدربا مدربين مربي مربيا ناخب ناخبا ناخبين لاجيا لاجيين مهاجر مهاجرا مهاجرين متبرع منخرط منخرطا منخرطين
    مسلم مسلما مسلمين مزارع مزارعا مزارعين حاج حاجا رايد صانع صانعا قاض قاضيا مدرس مدرسا مدرسين محاسب طفل طفلا اطفال زاير زايرا زوار متطوع متطوعا لاجي مهني مهنيا مهنيين اجير اجيرا اجراء عالم`),
};

/** Endings of names of people who do something. */
export const peopleEndings: Record<'fr' | 'en', { form: RegExp; not: Set<string> }> = {
  fr: { form: /(logues|iciens|iciennes|istes)$/, not: setOf('dialogues catalogues pistes listes') },
  en: { form: /(ologists|icists|icians|neers|fighters|keepers|women)$/, not: setOf('') },
};

/** Before or after posts these make them places, not jobs: border posts, postes-frontières. */
export const notJobs: Record<'fr' | 'en', Set<string>> = {
  fr: setOf('frontieres frontiere source transformation controle police sante garde peage electriques electrique'),
  en: setOf('border check police military trading health customs observation control frontier'),
};

/** Behind the noun that is counted these describe it: «175 pays membres», «8 projets lauréats». */
export const describing = setOf('membres laureats participants beneficiaires partenaires citoyens adherents etudiants');

/** A number with one of these behind it is of a house: 12 avenue Hassan II. */
export const streets = setOf('avenue rue boulevard street ave blvd place-de شارع زنقه جاده');

/** Counts of a plan's own parts say nothing of what will be there. */
export const structureNouns: ByLanguage<Set<string>> = {
  fr: setOf(
    'axe axes pilier piliers chapitre chapitres objectif objectifs phase phases volets volet priorites orientations recommandations articles article chantiers leviers principes an ans annees pages fois-ci titres points jour jours heure heures semaine semaines minute minutes seconde secondes trimestres tranches etapes temps tours etoiles etoile',
  ),
  en: setOf(
    'pillar pillars axis axes chapter chapters objectives goals phase phases priorities recommendations articles article sections themes years year pages steps principles strands day days hour hours week weeks minute minutes seconds quarters points footnote stages tranches rounds times thirds quarters fifths',
  ),
  ar: setOf(
    'محور محاور محاورا ركيزه ركايز فصل فصول هدف اهداف مرحله مراحل اولويه اولويات توصيه توصيات ماده مواد مبدا سنه سنوات سنه عام عاما اعوام صفحه صفحات يوم يوما ايام اسبوع اسابيع دفعات اشطر اشواط',
  ),
};

/** What is numbered by a figure after it: articles, laws, pages, versions. */
export const numberedThings: ByLanguage<Set<string>> = {
  fr: setOf(
    'covid loi article art articles decret dahir arrete circulaire n no numero num page pages p pp version phase volume tome chapitre figure tableau annexe axe objectif titre alinea point etape lot zone mach industrie cop sdg odd web bac windows horizon ligne decision resolution deliberation g iso terminal route salle batiment boeing airbus ariane marche alinea alineas secteur bureau unite-no modele serie groupe norme mach lots ticket dossier',
  ),
  en: setOf(
    'covid law article art articles act decree no nos number num page pages p pp version phase volume chapter figure table annex pillar goal section recommendation step lot zone footnote industry cop sdg web grade level line resolution directive regulation clause paragraph item decision g tier iso terminal route room building boeing airbus ariane group file annex appendix contract highway runway gate platform model series class unit block district ward zone footnotes paragraphs standard',
  ),
  ar: setOf(
    'كوفيد قانون القانون رقم ماده الماده فصل الفصل مرسوم المرسوم ظهير الظهير صفحه الصفحه نسخه النسخه مرحله المرحله محور المحور جدول الجدول ملحق الملحق قرار القرار تم ص كوب البند بند الهدف هدف مذكره دوريه الجيل الاجراء المرسومين مجموعه ايزو بوينغ بوينج ايرباص عدد بالرقم الرقم الدوره دوره القاعه قاعه الساعه الطريق الخط خط الحصه الشوط الشطر',
  ),
};

/** Words before a place in an order. */
export const rankBefore: ByLanguage<Set<string>> = {
  fr: setOf('top rang place classement'),
  en: setOf('top rank ranked ranking'),
  ar: setOf('المرتبه مرتبه الرتبه رتبه المركز المراكز المراتب افضل اكبر اول اوايل احسن'),
};
/** Words after a number that make it a place in an order. */
export const rankAfter: ByLanguage<Set<string>> = {
  fr: setOf('place rang position'),
  en: setOf('place position rank'),
  ar: setOf(''),
};

/** Words that make a great number without a unit an amount of money. */
export const moneyWords: ByLanguage<Set<string>> = {
  fr: setOf(
    'budget enveloppe credit credits montant financement investissement investissements cout fonds dotation subvention pret versera allouera mobilisera investira injectera consacrera debloquera financera depensera investir mobiliser consacrer',
  ),
  en: setOf(
    'budget envelope credit credits amount funding financing investment investments cost costs fund grant loan spending invest spend allocate commit lend pledge invests spends',
  ),
  ar: setOf(
    'ميزانيه الميزانيه غلاف غلافا ماليا مالي تمويل تمويلا استثمار استثمارات كلفه تكلفه صندوق منحه قرض قرضا مبلغ بمبلغ',
  ),
};

/** A figure after one of these is what was, not what will be. */
export const baselineBefore: ByLanguage<Set<string>> = {
  fr: setOf('contre versus vs'),
  en: setOf('against versus vs compared unlike'),
  ar: setOf('مقابل مقارنه بدل عوض بدلا عوضا'),
};

/** With one of these right before or behind it, a figure is what is, if another one is what will be. */
export const nowBefore: ByLanguage<Set<string>> = {
  fr: setOf('actuellement classe classee classes etait etaient'),
  en: setOf('currently ranked was were'),
  ar: setOf('كانت كان حاليا'),
};
export const nowAfter: ByLanguage<Set<string>> = {
  fr: setOf("aujourd'hui actuellement auparavant jusqu'ici"),
  en: setOf('today now currently so-far to-date'),
  ar: setOf('حاليا اليوم الان سابقا'),
};

/** Between a number and its noun in French and English these end the search. */
export const nounStops: ByLanguage<Set<string>> = {
  fr: setOf(`a au aux en dans pour par sur et ou qui que dont avec sans sous vers chez entre est sont sera seront avait ont soit contre lors depuis d'ici ici des le la les l puis soit afin apres avant
    pendant durant selon comme mais a-t-il ainsi il elle ils elles on jusqu ne sera se s serait seraient doit doivent devra devront a-t-on aura auront ont-ils chaque versus`),
  en: setOf(`in of for by to and or with from at on per as is are was were will be been than who which that the while over under into through since until against during within after before but it they
    have has had would should could must can may shall do does did if when so because plus each every worth versus like instead rather per about up down`),
  ar: setOf(
    'في الي علي عن مع خلال بحلول و او كما حيث التي الذي قبل بعد منذ ضمن عبر لدي اي بدل عوض مقابل بين حتي نحو لكن ثم الا غير منها منهم بينها اخري تقريبا سنويا شهريا يوميا اي كل لكل تم ان قد لم لا هو هي عالميا اقليميا عربيا افريقيا قاريا وطنيا محليا جهويا',
  ),
};
