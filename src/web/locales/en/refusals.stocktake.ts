import type { stocktakeRefusals as ar } from '../ar/refusals.stocktake.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what committees and stocktakes refuse, in English. */
export const stocktakeRefusals = {
  'committee.unknown': 'No committee has the reference {ref}.',
  'committee.ref-taken': 'The reference {ref} already names a committee. Choose another.',
  'committee.programme-elsewhere': '{programme} is no programme of the strategy {strategy}.',
  'committee.not-a-region': '{region} is not the code of a region.',
  'committee.ends-before': 'The committee ends on {until}, before it begins on {from}. Correct one of the days.',
  'committee.not-in-office': 'The committee {ref} does not exist on {day}.',
  'seat.unknown': 'No seat has the identifier {id}.',
  'seat.taken': 'This committee already has a {seat} at those dates. End that seat before naming another.',
  'seat.two-for-one-person': 'One person is not both chair and secretary: the second writes what the first approves.',
  'seat.person-unknown':
    'The seat of {seat} needs an open account that signs for it; no account has the identifier {person}.',
  'seat.ends-before': 'The seat ends on {until}, before it begins on {from}. Correct one of the days.',
  'seat.partner-outside': 'This committee follows the agreement {agreement}, to which {organisation} is not a party.',
  'settlement.no-obligation': 'This item is about no obligation: the decision closes none.',
  'settlement.other-committee': 'The agreement of the obligation {ref} is not followed by this committee.',
  'settlement.not-contested': 'The obligation {ref} is not contested: {state}.',
  'settlement.partner-not-seated':
    'No partner of the agreement of the obligation {ref} sits in this committee: nobody would confirm the minutes for its side.',
  'settlement.decided': 'This meeting has already decided on the obligation {ref}. Reword the decision if needed.',
  'stocktake.unknown': 'No stocktake has the identifier {id}.',
  'stocktake.day-off': '{day} is not a working day. The first one after it is {next}.',
  'stocktake.in-the-past': '{day} is over, today is {today}. Choose a day to come.',
  'stocktake.no-such-step': 'This act ({act}) is not possible: the stocktake is “{state}”.',
  'stocktake.not-your-seat': 'This act ({act}) belongs to the {seat} or their deputy.',
  'stocktake.agenda-empty': 'The agenda is empty. Draw it or add an item before freezing it.',
  'stocktake.agenda-too-long':
    'The agenda takes {minutes} minutes and the meeting lasts {length}. Remove an item or shorten one.',
  'stocktake.agenda-frozen': 'The agenda is frozen. The secretary opens it again with a reason if need be.',
  'stocktake.agenda-order': 'Put all items in order, each once: there are {total}.',
  'stocktake.too-early': 'The meeting is planned on {planned} and today is {today}. It does not open before its day.',
  'stocktake.not-in-session':
    'Decisions, actions and attendance are noted while the meeting sits, neither before nor after.',
  'stocktake.items-waiting': 'Items not dealt with: {items}. Discuss or defer them before closing.',
  'stocktake.attendance-missing': 'Attendance not noted: {organisations}. Note it before closing.',
  'stocktake.moved-without-act': 'A stocktake moves only by an act in its author’s name.',
  'stocktake.minutes-stand': 'Approved minutes no longer change.',
  'stocktake.nothing-to-confirm':
    'No minutes wait for your body: it has confirmed them already or is no partner in this committee.',
  'four-eyes.minutes-both-sides':
    'You, or whom you stand in for, wrote these minutes. Somebody else does this ({act}).',
  'agenda.item-unknown': 'No item of the agenda has the identifier {id}.',
  'agenda.subject-unknown': 'The register does not know: {kind} {ref}.',
  'agenda.subject-twice': 'This subject is on the agenda already: {kind} {ref}.',
  'committee-decision.unknown': 'No decision of a committee has the identifier {id}.',
  'action.unknown': 'No action has the identifier {id}.',
  'action.due-in-the-past': 'The due day {due} is over, today is {today}. Choose a day to come.',
  'action.person-elsewhere':
    'Who answers for the action works in {organisation}. Choose somebody there, or leave the name empty.',
  'action.no-such-step': 'This act ({act}) is not possible: the action is “{state}”.',
  'action.not-its-owner': 'It is {organisation} that says this action is done.',
  'action.postponed-backwards': 'The new day {until} is not after the present one {due}. Choose a later day.',
  'action.file-unknown': 'The paper {sha256} is not kept here. Upload it first.',
  'action.moved-without-act': 'An action changes its state or its day only by an act in its author’s name.',
  'four-eyes.action-both-sides': 'You, or whom you stand in for, declared this action done. Somebody else confirms it.',
} as const satisfies Same<typeof ar>;
