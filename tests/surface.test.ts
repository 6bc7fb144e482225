import { describe, expect, it } from 'vitest';
import { isRight, rights } from '../src/access/index.ts';
import { grantStates, personStates } from '../src/access/person.ts';
import { grantableRoles } from '../src/access/role.ts';
import { signInRoutes } from '../src/access/sign-in.routes.ts';
import { solutionStates } from '../src/allocation/allocation.ts';
import { commands } from '../src/cli/commands.ts';
import { contestOutcomes } from '../src/delivery/contest.ts';
import { evidenceStatuses, openingEvents } from '../src/delivery/evidence.ts';
import { projectVerbs } from '../src/delivery/gate.workflow.ts';
import { riskActs, riskKinds, riskStates } from '../src/delivery/risk.ts';
import { projectStates } from '../src/delivery/stage.ts';
import { standingActKinds, standingActStatuses } from '../src/delivery/standing-act.ts';
import { reportActs, reportStates } from '../src/followup/cycle/report.ts';
import { cycleFrequencies } from '../src/followup/cycle/reporting-calendar.ts';
import { actionActs, actionStates } from '../src/followup/stocktake/action.ts';
import { agendaSubjects } from '../src/followup/stocktake/agenda.ts';
import { seatKinds } from '../src/followup/stocktake/committee.ts';
import { stocktakeActs, stocktakeStates } from '../src/followup/stocktake/stocktake.ts';
import { warningActs, warningStates } from '../src/followup/warning/episode.ts';
import { spokenActs } from '../src/ledger/act-words.ts';
import { customTypes } from '../src/platform/custom-field/custom-field.ts';
import { publicationClasses, publicationStates } from '../src/portal/publication.ts';
import { unreadKinds } from '../src/reading/ingest/sniff.rules.ts';
import { refusals, surface } from '../src/surface.ts';
import { refusalCodes } from '../src/web/locales/ar/refusal-codes.ts';
import { catalogueOf, loadRefusalSentences } from '../src/web/refusal-sentences.ts';

const endpoints = surface({ signer: undefined as never, machine: undefined as never });

describe('every verb', () => {
  it('has a name of its own, in kebab case', () => {
    const names = endpoints.map((endpoint) => endpoint.verb);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('asks a right that the policy knows', () => {
    expect(endpoints.filter((endpoint) => !isRight(endpoint.right)).map((endpoint) => endpoint.verb)).toEqual([]);
    expect(signInRoutes.filter((route) => !isRight(route.right))).toEqual([]);
  });

  it('says in one line what it does', () => {
    expect(
      endpoints
        .filter((endpoint) => endpoint.summary.length < 10 || endpoint.summary.length > 120)
        .map((endpoint) => endpoint.verb),
    ).toEqual([]);
  });

  it('is called something in three languages where the ledger is read, when it changes anything', () => {
    const acts = endpoints.filter((endpoint) => endpoint.kind === 'act').map((endpoint) => endpoint.verb);
    expect([...spokenActs].sort()).toEqual(acts.sort());
  });

  it('leaves no right without a verb', () => {
    const used = new Set<string>([
      ...endpoints.map((endpoint) => endpoint.right),
      ...signInRoutes.map((route) => route.right),
    ]);
    // Asked inside reads that show less to those without it.
    const askedInside = ['evidence.read-restricted'];
    expect(Object.keys(rights).filter((right) => !used.has(right) && !askedInside.includes(right))).toEqual([]);
  });
});

describe('every refusal', () => {
  it.each(['ar', 'fr', 'en'])('has its sentence in %s, and no sentence is left over', async (lang) => {
    const sentences = await catalogueOf(lang);
    expect(Object.keys(refusals).filter((code) => !sentences[code])).toEqual([]);
    expect(Object.keys(sentences).filter((code) => !(code in refusals))).toEqual([]);
  });

  it('says states, acts, roles and classes in words, not in codes', async () => {
    const lists = [reportStates, reportActs, projectStates, projectVerbs, standingActKinds, standingActStatuses];
    const more = [warningStates, warningActs, grantableRoles, personStates, grantStates, publicationStates];
    const meetings = [stocktakeStates, stocktakeActs, actionStates, actionActs, seatKinds, agendaSubjects];
    const risks = [riskStates, riskActs, riskKinds];
    const said: Record<string, string> = refusalCodes;
    expect(
      [
        ...lists,
        ...more,
        ...meetings,
        ...risks,
        customTypes,
        solutionStates,
        unreadKinds,
        openingEvents,
        contestOutcomes,
        cycleFrequencies,
        evidenceStatuses,
        publicationClasses,
      ]
        .flat()
        .filter((code) => !said[code]),
    ).toEqual([]);
    const sentence = await loadRefusalSentences();
    const details = { act: 'submit', state: 'locked' };
    expect(sentence('report.no-such-step', 'ar', details)).toMatch(/الإرسال.*مُقفَل/);
    expect(sentence('report.no-such-step', 'fr', details)).toMatch(/remettre.*clos/);
    expect(sentence('report.no-such-step', 'ar', details)).not.toMatch(/[a-z]/);
  });

  it('names the same values in every language', async () => {
    const [ar, fr, en] = await Promise.all(['ar', 'fr', 'en'].map(catalogueOf));
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{(\w+)\}/g)]
        .map((match) => match[1])
        .sort()
        .join(' ');
    expect(
      Object.keys(ar!).filter(
        (code) => values(ar![code]) !== values(fr![code]) || values(ar![code]) !== values(en![code]),
      ),
    ).toEqual([]);
  });
});

it('every command says how it is used', () => {
  for (const command of commands) expect(command.usage.startsWith(command.name), command.name).toBe(true);
});
