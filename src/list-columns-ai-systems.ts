import type { ListedAiSystem } from './ai-systems/ai-system-file.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskAiSystems as ar } from './web/locales/ar/desk.ai-systems.ts';
import { deskAiSystems as en } from './web/locales/en/desk.ai-systems.ts';
import { deskAiSystems as fr } from './web/locales/fr/desk.ai-systems.ts';

const said = { ar, fr, en };
type Word = Exclude<keyof typeof ar.aiSystems, 'lead'>;
const title = (word: Word): [string, string, string] => [ar.aiSystems[word], fr.aiSystems[word], en.aiSystems[word]];

export const aiSystemColumns: ListColumn<ListedAiSystem>[] = [
  { title: title('ref'), width: 16, says: (one) => one.ref },
  { title: title('name'), width: 40, says: (one, lang) => plain(one.title, lang) },
  { title: title('purpose'), width: 56, says: (one, lang) => plain(one.purpose, lang) },
  { title: title('administration'), width: 20, says: (one) => one.administration },
  { title: title('state'), says: (one, lang) => said[lang].aiStates[one.state] },
  { title: title('data'), width: 40, says: (one, lang) => one.data && plain(one.data, lang) },
  { title: title('dataClass'), says: (one, lang) => one.dataClass && said[lang].dataClasses[one.dataClass] },
  {
    title: title('risk'),
    says: (one, lang) => (one.risk ? said[lang].riskClasses[one.risk] : said[lang].aiSystems.notReported),
  },
  {
    title: title('riskBasis'),
    width: 40,
    says: (one, lang) => one.riskBasis ?? (one.risk && said[lang].aiSystems.ownAssessment),
  },
  { title: title('stoppedBy'), width: 30, says: (one, lang) => one.stoppedBy && plain(one.stoppedBy, lang) },
  { title: title('stoppedHow'), width: 30, says: (one, lang) => one.stoppedHow && plain(one.stoppedHow, lang) },
  { title: title('nextReview'), as: 'day', says: (one) => one.reviewDue },
  { title: title('reviews'), as: 'number', says: (one) => String(one.reviews) },
  { title: title('project'), says: (one) => one.project },
  { title: title('solution'), says: (one) => one.solution },
  { title: title('texts'), width: 30, says: (one) => one.texts.join(' ') },
];
