import type { cycleRefusals as ar } from '../ar/refusals.cycle.ts';
import type { Same } from '../catalogue.tsx';

export const cycleRefusals = {
  'cycle.unknown': 'No reporting calendar has the reference {ref}.',
  'cycle.ref-taken': 'The reference {ref} already names a calendar. Choose another.',
  'cycle.starts-inside':
    'No period ({frequency}) begins on {day}. Choose the first day of the month, quarter, half-year or year.',
  'cycle.ends-before': 'The calendar ends before it begins. Correct one of the days.',
  'post.unknown': 'No post has the identifier {id}.',
  'post.person-unknown': 'No open account has the identifier {person}. Invite the person first.',
  'post.other-body': 'Visas and focal points belong to the body {organisation}: choose somebody who works there.',
  'post.to-oneself': 'Nobody records their own appointment. Somebody else records it.',
  'post.ends-before': 'The post ends on {until}, before it begins on {from}. Correct one of the days.',
  'report.unknown': 'No report has the identifier {id}.',
  'report.no-such-step': 'The act “{act}” is not possible while the report is “{state}”.',
  'report.reason-missing': 'The act “{act}” needs a written reason.',
  'report.incomplete':
    'The report of project {project} lacks: {lacks}. Complete it before submitting; an explanation is due whenever the rating is not “on path”.',
  'report.visa-missing': 'A visa is missing: {post}. Visas are given in the order of the chain, before submitting.',
  'report.no-visa-left': 'No visa is awaited for the report of project {project}: submit it.',
  'report.not-your-visa': 'It is the turn of the visa: {post}. The holder of the post or their deputy gives it.',
  'report.milestone-elsewhere': 'Milestone {milestone} is not one of project {project}.',
  'report.photo-unknown': 'The photo {sha256} is not kept here. Upload it first.',
  'report.extension-backwards': 'The new day, {until}, is not after the current one, {due}. Choose a later day.',
  'report.moved-without-act': 'The state of a report changes only by an act recorded in its author’s name.',
  'report.keeps-its-words':
    'The words of a submitted report do not change. Return it with a reason or reopen it as an exception.',
  'four-eyes.report-both-sides':
    'You, or the person you act for, wrote, saw, submitted or locked this report. Somebody else does “{act}”.',
  'notice.unknown': 'No notice to you has the identifier {id}.',
} as const satisfies Same<typeof ar>;
