import type { deskPapers as ar } from '../ar/desk.papers.ts';
import type { Translated } from '../desk.ts';

/** Papers, in English. */
export const deskPapers = {
  papers: {
    title: 'Kept file',
    untitled: 'Untitled paper',
    class: 'Who may read it',
    says_public: 'public: everybody, published with what it proves',
    says_internal: 'internal: those who work here',
    says_restricted: 'restricted: those whose rights say so, on a legal ground',
    ground: 'Legal ground',
    groundHelp: 'Needed for what is restricted, such as an article of law 31-13.',
    reviewOn: 'Class to be looked at again on',
    retention: 'Rule of retention',
    permanent: 'kept for ever',
    recordedOn: 'Entered the register on',
    classify: 'Classify the file',
    classifyHelp: 'Here a file is only closed further; to open it one person proposes and another confirms.',
    propose: 'Propose to open it',
    proposeHelp: 'Nothing opens yet: a second person checks and confirms.',
    to: 'It becomes',
    event: 'What it waited for has happened:',
    happenedOn: 'on',
    shownBy: 'as shown by',
    bySource: 'the source named',
    source: 'Source',
    decisionHelp: 'That the decision was confirmed the program knows itself.',
    openings: 'Proposals to open it',
    serves: 'What it serves',
    servesNothing: 'It proves nothing, and no source rests on it yet.',
    card: 'File card',
  },
} as const satisfies Translated<typeof ar>;
