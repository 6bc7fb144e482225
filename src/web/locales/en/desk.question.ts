import type { deskQuestion as ar } from '../ar/desk.question.ts';
import type { Translated } from '../desk.ts';

/** Questions of parliament, in English. */
export const deskQuestion = {
  questions: {
    title: 'Questions of parliament',
    lead: 'Questions to your body, those due first, with a note for the reply whose figures, each with its reference, come from one snapshot.',
    none: 'No question fits.',
    record: 'Record a question',
    chamber: 'Chamber',
    form: 'Kind',
    number: 'Number',
    year: 'Year',
    askedBy: 'Parliamentary group',
    askedByHelp: 'The name of the group, never of a person.',
    subject: 'Subject',
    text: 'Text of the question',
    receivedOn: 'Received on',
    due: 'Reply due on',
    isLate: 'Reply overdue since',
    late: 'Overdue only',
    onlyLate: 'yes',
    reply: 'Reply',
    noReply: 'The reply has not been written yet.',
    note: 'The note for the reply, to print or to edit',
    reason: 'Reason',
    letters: 'Its letters',
    noLetter: 'The letter by which it came is not named.',
    letterHelp: 'From the register of your body. Leave it empty to undo the link.',
    trace: 'Trace of the question',
  },
  questionWays: { came: 'Letter by which it came', answered: 'Letter that carried the reply' },
  nameLetter: { came: 'Name the letter by which it came', answered: 'Name the letter that carried the reply' },
  letterOfQuestion: { came: 'came by this letter', answered: 'its reply left by this letter' },
  chambers: {
    lower: 'House of Representatives',
    upper: 'House of Councillors',
  },
  questionForms: {
    oral: 'oral',
    written: 'written',
  },
  questionStates: {
    received: 'received, to be replied to',
    written: 'its reply waits for approval',
    approved: 'its reply is approved',
    answered: 'answered',
  },
  questionActs: {
    record: 'Recorded',
    write: 'Write the reply',
    return: 'Send back with a reason',
    approve: 'Approve the reply',
    answer: 'Note that it was given',
  },
  questionSteps: {
    record: 'Recorded',
    write: 'Written',
    return: 'Sent back',
    approve: 'Approved',
    answer: 'Given',
  },
} as const satisfies Translated<typeof ar>;
