/** Addresses of public pages under each language, one or more of every kind, as the shipped register has them. */
export const portalPages: Record<string, string> = {
  home: '/',
  pledges: '/pledges',
  pledge: '/pledges/C01',
  'pledge-sources-differ': '/pledges/C02',
  'pledge-twelve-regions': '/pledges/C12',
  indicators: '/indicators',
  indicator: '/indicators/T04',
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
  stocktakes: '/desk/stocktakes',
  actions: '/desk/actions',
  briefs: '/desk/briefs',
  review: '/desk/review',
  indicators: '/desk/indicators',
  indicator: '/desk/indicators/T04',
  register: '/desk/pledges',
  pledge: '/desk/pledges/C02',
  sources: '/desk/sources',
  source: '/desk/sources/S-reuters-2025-07-09',
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
  'warning-rules': '/desk/settings/warnings',
  people: '/desk/people',
  person: `/desk/people/${person}`,
  rights: '/desk/rights',
  account: '/desk/account',
});

const ofAdministrator: ReadonlySet<string> = new Set(['people', 'person', 'rights', 'fields', 'calendar', 'gates']);

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
    publication: '/desk/publication',
  },
  'verifier-1': { today: '/desk/', review: '/desk/review' },
};
