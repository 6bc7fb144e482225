import type { ListedSolution } from './catalogue/solution-file.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskCatalogue as ar } from './web/locales/ar/desk.catalogue.ts';
import { deskCatalogue as en } from './web/locales/en/desk.catalogue.ts';
import { deskCatalogue as fr } from './web/locales/fr/desk.catalogue.ts';

const said = { ar, fr, en };
type Word = keyof typeof ar.catalogue;
const title = (word: Word): [string, string, string] => [
  String(ar.catalogue[word]),
  String(fr.catalogue[word]),
  String(en.catalogue[word]),
];

export const solutionColumns: ListColumn<ListedSolution>[] = [
  { title: title('ref'), width: 16, says: (one) => one.ref },
  { title: title('name'), width: 40, says: (one, lang) => plain(one.name, lang) },
  { title: title('purpose'), width: 56, says: (one, lang) => plain(one.purpose, lang) },
  { title: title('sector'), width: 18, says: (one, lang) => said[lang].solutionSectors[one.sector] },
  {
    title: title('maker'),
    width: 30,
    says: (one, lang) => one.maker ?? (one.makerName && plain(one.makerName, lang)),
  },
  { title: title('makerCountry'), says: (one) => one.makerCountry },
  {
    title: title('owner'),
    width: 30,
    says: (one, lang) => one.owner ?? (one.ownerName ? plain(one.ownerName, lang) : said[lang].catalogue.notReported),
  },
  {
    title: title('licenceSaid'),
    width: 24,
    says: (one, lang) =>
      one.licence ?? (one.licenceWords ? plain(one.licenceWords, lang) : said[lang].catalogue.notReported),
  },
  { title: title('hostedIn'), says: (one, lang) => one.hostedIn ?? said[lang].catalogue.notReported },
  { title: title('made'), width: 30, says: (one, lang) => said[lang].madeOutcomes[one.outcome] },
  { title: title('filterUse'), width: 26, says: (one, lang) => said[lang].useStates[one.use] },
  { title: title('users'), as: 'number', says: (one) => String(one.users) },
  { title: title('listedOn'), as: 'day', says: (one) => one.listedOn },
  { title: title('delistedOn'), as: 'day', says: (one) => one.delistedOn },
  {
    title: title('submissions'),
    width: 24,
    says: (one, lang) => one.status && said[lang].submissionStatuses[one.status],
  },
  { title: title('sourceHead'), width: 24, says: (one) => one.source },
];
