/** Addresses of public pages under each language, one or more of every kind, as the shipped register has them. */
export const portalPages: Record<string, string> = {
  home: '/',
  pledges: '/pledges',
  pledge: '/pledges/C01',
  'pledge-sources-differ': '/pledges/C02',
  'pledge-twelve-regions': '/pledges/C12',
  indicators: '/indicators',
  indicator: '/indicators/T04',
  money: '/money',
  envelope: '/money/ENV-2024-2026',
  projects: '/projects',
  project: '/projects/F1',
  'project-taken-over': '/projects/F2',
  programme: '/projects/PJ',
  regions: '/regions',
  region: '/regions/12',
  communes: '/communes?q=agadir',
  commune: '/communes/01.051.01.01',
  sources: '/sources',
  source: '/sources/S-reuters-2025-07-09',
  organisation: '/organisations/MTNRA',
  search: '/search?q=jazari',
  'search-empty': '/search',
  dependence: '/dependence',
  legend: '/legend',
  proof: '/proof',
  'not-found': '/nothing-here',
};

/** The same of the invented country: other references, and doors of every kind. */
export const exercisePages: Record<string, string> = {
  ...portalPages,
  pledge: '/pledges/X01',
  'pledge-sources-differ': '/pledges/X03',
  'pledge-twelve-regions': '/pledges/X02',
  indicator: '/indicators/XI03',
  envelope: '/money/X-ENV-2030',
  project: '/projects/P10',
  'project-taken-over': '/projects/P07',
  'project-by-instruction': '/projects/P03',
  'project-with-conditions': '/projects/P05',
  programme: '/projects/P02',
  region: '/regions/91',
  communes: '/communes?in=91.101',
  commune: '/communes/91.101.01.01',
  source: '/sources/S-x-rapport',
  organisation: '/organisations/X-UNI',
  search: '/search?q=institut',
};

/** Screens of the desk that need no other record than the shipped ones, and the person whose page is looked at. */
export const deskScreens = (person: string): Record<string, string> => ({
  today: '/desk/',
  search: '/desk/search?q=jazari',
  tree: '/desk/tree?open=strategy:morocco-ai-2030&open=axis:ai-innovation&open=node:PJ',
  timeline: '/desk/timeline',
  bulk: '/desk/bulk',
  projects: '/desk/projects',
  project: '/desk/projects/F1',
  'project-taken-over': '/desk/projects/F2',
  gate: '/desk/projects/F1/gates/1',
  warnings: '/desk/warnings',
  reports: '/desk/reports',
  workbook: '/desk/workbook',
  grid: '/desk/grid?kind=milestones',
  notices: '/desk/notices',
  outbox: '/desk/outbox',
  stocktakes: '/desk/stocktakes',
  actions: '/desk/actions',
  risks: '/desk/risks?strategy=morocco-ai-2030',
  money: '/desk/money',
  envelope: '/desk/money/envelopes/ENV-2024-2026',
  transactions: '/desk/money/transactions',
  dependence: '/desk/dependence',
  'what-if': '/desk/dependence/what-if',
  letters: '/desk/letters',
  recommendations: '/desk/recommendations',
  questions: '/desk/questions',
  briefs: '/desk/briefs',
  review: '/desk/review',
  indicators: '/desk/indicators',
  indicator: '/desk/indicators/T04',
  register: '/desk/pledges',
  pledge: '/desk/pledges/C02',
  readings: '/desk/readings',
  lexicon: '/desk/lexicon?act=add',
  'lexicon-shipped': '/desk/lexicon?state=shipped&language=fr',
  sources: '/desk/sources',
  source: '/desk/sources/S-reuters-2025-07-09',
  organisations: '/desk/organisations',
  transfers: '/desk/transfers',
  studies: '/desk/studies',
  agreements: '/desk/agreements?act=record',
  organisation: '/desk/organisations/MTNRA',
  publication: '/desk/publication',
  'publication-record': '/desk/publication/project/F1',
  ledger: '/desk/ledger',
  leaf: '/desk/ledger/1',
  settings: '/desk/settings',
  strategies: '/desk/settings/strategies',
  gates: '/desk/settings/gates',
  calendar: '/desk/settings/calendar',
  fields: '/desk/settings/fields',
  packs: '/desk/settings/packs',
  system: '/desk/settings/system',
  reporting: '/desk/settings/reporting',
  letterhead: '/desk/settings/letterhead?body=MTNRA',
  'warning-rules': '/desk/settings/warnings',
  people: '/desk/people',
  person: `/desk/people/${person}`,
  rights: '/desk/rights',
  account: '/desk/account',
});

const ofAdministrator: ReadonlySet<string> = new Set([
  'people',
  'person',
  'rights',
  'fields',
  'calendar',
  'gates',
  'system',
]);

/** Who of the cast has the rights that a screen needs. */
export const readerOf = (screen: string): 'administrator' | 'verifier' | 'officer' =>
  ofAdministrator.has(screen) ? 'administrator' : screen === 'review' ? 'verifier' : 'officer';

/** Screens of the exercise that show work waiting or done, by the name of who opens them. */
export const exerciseScreens: Record<string, Record<string, string>> = {
  'officer-1': {
    today: '/desk/',
    projects: '/desk/projects',
    'project-by-instruction': '/desk/projects/P03',
    'project-with-conditions': '/desk/projects/P05',
    'project-advanced': '/desk/projects/P10',
    'gate-by-instruction': '/desk/projects/P03/gates/5',
    reports: '/desk/reports',
    notices: '/desk/notices',
    warnings: '/desk/warnings',
    stocktakes: '/desk/stocktakes',
    actions: '/desk/actions',
    risks: '/desk/risks?strategy=x-digital-2035',
    transfers: '/desk/transfers',
    transfer: '/desk/transfers/XK1%2FT2',
    studies: '/desk/studies',
    study: '/desk/studies/XS1',
    'gate-with-study': '/desk/projects/P05/gates/3',
    money: '/desk/money?strategy=x-digital-2035',
    envelope: '/desk/money/envelopes/X-ENV-2030',
    transactions: '/desk/money/transactions?strategy=x-digital-2035&reported=state&step=paiement',
    agreements: '/desk/agreements',
    agreement: '/desk/agreements/XA1',
    dependence: '/desk/dependence?strategy=x-digital-2035',
    'what-if': '/desk/dependence/what-if?strategy=x-digital-2035&partner=X-FIRME&partner=X-UNI',
    readings: '/desk/readings',
    letters: '/desk/letters',
    publication: '/desk/publication',
    reporting: '/desk/settings/reporting',
    letterhead: '/desk/settings/letterhead?body=X-AGC',
  },
  'verifier-1': { today: '/desk/', review: '/desk/review' },
  'partner-1': {
    today: '/desk/',
    agreements: '/desk/agreements',
    agreement: '/desk/agreements/XA1?act=trace&about=XA1/O5',
  },
};

type Found = { items: readonly Record<string, unknown>[] };
type Ask = (noun: string, query?: Record<string, string>) => Promise<{ value: Found }>;

/** Screens of one record each, of the kinds that have no reference of their own: the newest or first of each is shown. */
export async function singleScreens(ask: Ask): Promise<Record<string, string>> {
  const one = async (noun: string, key: string, query?: Record<string, string>): Promise<string> => {
    const [first] = (await ask(noun, query)).value.items;
    if (!first) throw new Error(`nothing to show of ${noun}`);
    return encodeURIComponent(String(first[key]));
  };
  return {
    letter: `/desk/letters/${await one('letters', 'id', { direction: 'outgoing' })}`,
    'letter-in': `/desk/letters/${await one('letters', 'id', { direction: 'incoming' })}`,
    question: `/desk/questions/${await one('questions', 'id')}`,
    recommendation: `/desk/recommendations/${await one('recommendations', 'ref')}`,
    committee: `/desk/committees/${await one('committees', 'ref')}`,
    stocktake: `/desk/stocktakes/${await one('stocktakes', 'id')}`,
    action: `/desk/actions/${await one('actions', 'id')}`,
    reading: `/desk/readings/${await one('document-readings', 'id')}`,
    report: `/desk/reports/${await one('reports', 'id')}`,
    warning: `/desk/warnings/${await one('warnings', 'key')}`,
    file: '/desk/files/f2bb51726d69b35d1720c3d7a71e93b765d46b8b98ec5b6faa05257698cf7cbc',
  };
}
