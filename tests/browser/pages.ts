/** Addresses of public pages under each language, one or more of every kind, as the shipped register has them. */
export const portalPages: Record<string, string> = {
  home: '/',
  pledges: '/pledges',
  pledge: '/pledges/C01',
  'pledge-sources-differ': '/pledges/C02',
  'pledge-twelve-regions': '/pledges/C12',
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

/** Screens of the desk that need no other record than the shipped ones. */
export const deskScreens: Record<string, string> = {
  today: '/desk/',
  projects: '/desk/projects',
  project: '/desk/projects/F1',
  'project-taken-over': '/desk/projects/F2',
  gate: '/desk/projects/F1/gates/1',
  review: '/desk/review',
  people: '/desk/people',
  rights: '/desk/rights',
  account: '/desk/account',
};
