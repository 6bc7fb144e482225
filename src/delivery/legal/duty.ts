import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Stage } from '../stage.ts';

/**
 * What a project has done about a criterion that a legal text asks for.
 *
 * met               its evidence is accepted, be it a reasoned non-applicability · owed: the gate is there, the evidence is not
 * ahead             the project has not come to that gate · before-follow-up: it passed it before it was followed, nobody reported
 */
export const dutyStates = ['met', 'owed', 'ahead', 'before-follow-up'] as const;
export type DutyState = (typeof dutyStates)[number];

/**
 * A mandatory criterion that a legal text asks for, of one project.
 *
 * isBegun  the project has come to its gate while it was followed · metOn: day its evidence was accepted
 */
export type DutyLine = {
  text: string;
  project: string;
  projectTitle: LocalizedText;
  stage: Stage;
  stageSince: Day;
  gate: number;
  criterion: string;
  title: LocalizedText;
  isBegun: boolean;
  metOn?: Day;
};

/**
 * Of the projects that went live, how many had met what a text asks before that day.
 *
 * wentLive  those in operation · met + missed + notReported make it up
 */
export type GoLive = { text: string; wentLive: number; met: number; missed: number; notReported: number };
