import type { deskBriefs as arabic } from '../ar/desk.briefs.ts';
import type { Translated } from '../desk.ts';

/** Papers that are handed over. */
export const deskBriefs = {
  briefs: {
    title: 'Notes and sheets',
    lead: 'A paper ready to hand over: its figures come from the newest published snapshot, each with its reference. It is made when asked for and not kept here.',
    kind: 'Paper',
    committee: 'Note to the steering committee',
    committeeSays: 'one page and its annexes',
    minister: 'Minister’s card',
    ministerSays: 'the essentials in one minute, on a small sheet',
    project: 'Project sheet',
    projectSays: 'its stages and what the next gate waits for',
    region: 'Region sheet',
    regionSays: 'what is built there and what is meant for it',
    whichProject: 'Project',
    whichRegion: 'Region',
    language: 'Language of the paper',
    inside: 'Add the warnings that I may read; the paper becomes internal',
    makePdf: 'Make it ready to print ({format})',
    makeWord: 'Make it to edit ({format})',
    working: 'The paper is being made…',
    made: {
      one: 'File {file}: {n} figure of snapshot {snapshot}, published on {day}.',
      other: 'File {file}: {n} figures of snapshot {snapshot}, published on {day}.',
    },
    notPublic: 'It holds internal warnings: not for publication.',
    ofThis: 'Sheet to hand over',
  },
} as const satisfies Translated<typeof arabic>;
