import type { Cast } from './cast.ts';
import type { Person } from './people.ts';

/** One of two partners, with what is its own: nothing of it may come back to the other. */
export type Partner = { body: string; person: Person; project: string; agreement: string };

/**
 * How something of a partner is planted through the verbs.
 *
 * mark    words with a marker of this partner, by language; the other partner must never be shown the marker
 * hidden  notes a reference or an identifier that the other partner must never learn
 */
export type Planting = {
  who: Cast & { secondOwner: Person };
  today: string;
  of: Partner;
  mark: (what: string) => { authentic: 'ar'; ar: string; fr: string; en: string };
  hidden: (ref: string) => string;
  must: <T = Record<string, string>>(by: Person, verb: string, input: unknown) => Promise<T>;
};
export type Plant = (planting: Planting) => Promise<void>;

const soon = (today: string, days: number): string =>
  new Date(new Date(`${today}T00:00:00Z`).getTime() + days * 86_400_000).toISOString().slice(0, 10);
/** The same, put off to a Wednesday: a working day wherever the weekend is. */
const workingDay = (today: string, days: number): string => {
  const day = soon(today, days);
  return soon(day, (3 - new Date(`${day}T00:00:00Z`).getUTCDay() + 7) % 7);
};

/** A project with this partner at its side, a paper brought for it, a risk, a contest. */
const project: Plant = async ({ who, today, of, mark, hidden, must }) => {
  await must(who.officer, 'record-project', {
    ref: hidden(of.project),
    level: 'project',
    parent: 'PJ',
    strategy: 'morocco-ai-2030',
    owner: 'MTNRA',
    partners: [of.body],
    title: mark('title of its project'),
    summary: mark('summary of its project'),
    note: mark('note of its project'),
    works: [{ place: '04.421', share: '1' }],
    pledges: ['C12'],
  });
  const { id } = await must(of.person, 'bring-evidence', {
    project: of.project,
    type: 'project-sheet',
    sha256: await of.person.upload(mark('content of its evidence').ar),
    title: mark('title of its evidence'),
    date: today,
    proves: [`${of.project}/G1/project-sheet`],
    class: 'internal',
  });
  hidden(id!);
  await must(who.officer, 'record-risk', {
    kind: 'risk',
    project: of.project,
    cause: mark('cause of a risk of its project'),
    event: mark('event of a risk of its project'),
    consequence: mark('consequence of a risk of its project'),
    likelihood: 5,
    impact: 5,
    organisation: 'MTNRA',
    treatment: 'share',
    response: mark('response to a risk of its project'),
    reviewOn: soon(today, 30),
  });
  await must(of.person, 'contest-status', {
    project: of.project,
    subject: 'stage',
    reason: mark('reason of its contest'),
  });
  await must(of.person, 'write-comment', {
    about: { kind: 'project', ref: of.project },
    words: mark('comment on its project'),
  });
};

/** An agreement with its papers, amended; obligations of both sides, one declared, one returned, one contested. */
const agreement: Plant = async ({ who, today, of, mark, hidden, must }) => {
  const ref = hidden(of.agreement);
  const amount = { amount: '7500000.25', currency: 'MAD' };
  await must(who.officer, 'record-agreement', {
    ref,
    kind: 'grant',
    strategy: 'morocco-ai-2030',
    title: mark('title of its agreement'),
    summary: mark('summary of its agreement'),
    note: mark('note of its agreement'),
    signedOn: soon(today, -100),
    validFrom: soon(today, -90),
    validUntil: soon(today, 600),
    amount,
    act: await who.officer.upload(mark('content of the act of its agreement').ar),
    parties: [
      { organisation: 'MTNRA', side: 'state', role: 'beneficiary' },
      { organisation: of.body, side: 'partner', role: 'funder' },
    ],
    projects: [of.project],
  });
  const owe = async (debtor: string, days: number) =>
    hidden(
      (
        await must(who.officer, 'record-obligation', {
          agreement: ref,
          kind: 'counterpart-funds',
          debtor,
          creditor: debtor === 'MTNRA' ? of.body : 'MTNRA',
          title: mark(`title of an obligation of ${debtor}`),
          amount,
          dueOn: soon(today, days),
          consequence: mark(`consequence of an obligation of ${debtor}`),
          note: mark(`note of an obligation of ${debtor}`),
          project: of.project,
        })
      ).ref!,
    );
  const [late, own, declared, contested] = [
    await owe('MTNRA', -30),
    await owe(of.body, 10),
    await owe(of.body, 20),
    await owe('MTNRA', 40),
  ];
  const on = async (obligation: string, more: object) => {
    const { version } = (await who.officer.read<{ version: number }>('obligation', { ref: obligation })).value;
    return { ref: obligation, version, words: mark('words of an act on an obligation'), ...more };
  };
  await must(who.officer, 'amend-agreement', {
    ref,
    version: 1,
    dated: soon(today, -10),
    reference: mark('reference of its amendment').fr,
    words: mark('words of its amendment'),
    act: await who.officer.upload(mark('content of its amendment').ar),
    validUntil: soon(today, 700),
    obligations: [{ ref: own, version: 1, dueOn: soon(today, 15) }],
  });
  const file = () => of.person.upload(mark('content of the evidence of an obligation').ar);
  await must(of.person, 'declare-obligation', await on(own, { file: await file() }));
  await must(who.owner, 'return-obligation', await on(own, {}));
  await must(of.person, 'declare-obligation', await on(declared, { file: await file() }));
  const paper = await who.owner.upload(mark('content of the evidence of the state').ar);
  await must(who.owner, 'declare-obligation', await on(contested, { file: paper }));
  await must(of.person, 'contest-obligation', await on(contested, {}));
  await must(of.person, 'contest-obligation', await on(late, {}));
};

/** A letter to it, and a committee in which it sits, with a contested obligation on the agenda. */
const correspondence: Plant = async ({ who, today, of, mark, hidden, must }) => {
  const { id: letter } = await must(who.owner, 'record-letter', {
    direction: 'outgoing',
    counterpart: of.body,
    subject: mark('subject of a letter to it'),
    words: mark('text of a letter to it'),
  });
  await must(who.secondOwner, 'approve-letter', { id: letter, version: 1, authority: mark('authority of a letter') });
  await must(who.owner, 'dispatch-letter', { id: letter, version: 2 });
  hidden(letter!);
  const committee = hidden(`${of.agreement}-JOINT`);
  await must(who.officer, 'record-committee', {
    ref: committee,
    strategy: 'morocco-ai-2030',
    title: mark('title of its committee'),
    mandate: mark('mandate of its committee'),
    cadence: 'quarterly',
    from: today,
  });
  const seat = { committee, office: mark('office of a seat of its committee'), actReference: '1', from: today };
  await must(who.officer, 'name-seat', { ...seat, seat: 'chair', organisation: 'MTNRA', person: who.decider.id });
  await must(who.officer, 'name-seat', { ...seat, seat: 'secretary', organisation: 'MTNRA', person: who.officer.id });
  await must(who.officer, 'name-seat', { ...seat, seat: 'partner', organisation: of.body, person: of.person.id });
  await must(who.officer, 'revise-agreement', { ref: of.agreement, version: 2, changes: { committee } });
  const { id: meeting } = await must(who.officer, 'plan-stocktake', {
    committee,
    plannedOn: workingDay(today, 7),
    length: 600,
    place: mark('place of its meeting'),
  });
  hidden(meeting!);
  await must(who.officer, 'add-agenda-item', {
    id: meeting,
    subject: { kind: 'obligation', ref: `${of.agreement}/O4` },
  });
  await must(who.officer, 'add-agenda-item', { id: meeting, title: mark('item of its agenda') });
};

/** A study that it pays for, with a version brought, and a transfer of know-how that it owes, with a paper. */
const knowHow: Plant = async ({ who, today, of, mark, hidden, must }) => {
  const study = hidden(`${of.agreement}-STUDY`);
  await must(who.officer, 'record-study', {
    ref: study,
    kind: 'feasibility',
    strategy: 'morocco-ai-2030',
    project: of.project,
    agreement: of.agreement,
    title: mark('title of its study'),
    question: mark('question of its study'),
    scope: mark('scope of its study'),
    note: mark('note of its study'),
    funder: of.body,
    contractor: 'MTNRA',
    cost: { amount: '1200000.75', currency: 'MAD' },
    dueOn: soon(today, 90),
  });
  const { ref: transfer } = await must(who.officer, 'record-transfer', {
    agreement: of.agreement,
    project: of.project,
    subject: 'system',
    title: mark('title of its transfer'),
    note: mark('note of its transfer'),
    giver: of.body,
    receiver: 'MTNRA',
    least: { people: 5, jointDays: 30, aloneDays: 90 },
  });
  hidden(transfer!);
  await must(who.owner, 'claim-transfer-step', {
    transfer,
    version: 1,
    step: 1,
    kind: 'handover-record',
    file: await who.owner.upload(mark('content of a paper of its transfer').ar),
    title: mark('title of a paper of its transfer'),
    dated: today,
    documents: [mark('document handed over').fr],
  });
};

/** The project at whose side both partners stand: each sees its own money in it, and no more of the other than that it is there. */
const SHARED = 'ZYP-SHARED';

/** Budget, funding and transactions of its project, and its own funding and transactions in a project that both share. */
const money: Plant = async ({ who, today, of, mark, must }) => {
  if (of.body === 'ZY-ALPHA')
    await must(who.officer, 'record-project', {
      ref: SHARED,
      level: 'project',
      parent: 'PJ',
      strategy: 'morocco-ai-2030',
      owner: 'MTNRA',
      partners: ['ZY-ALPHA', 'ZY-BETA'],
      title: { authentic: 'fr', fr: 'Projet de deux partenaires' },
      works: [{ place: '04.421', share: '1' }],
      pledges: ['C12'],
    });
  await must(who.owner, 'propose-budget', {
    project: of.project,
    currency: 'MAD',
    authority: mark('authority of a budget of its project'),
    reference: mark('reference of a budget of its project').fr,
    dated: soon(today, -60),
    words: mark('words of a budget of its project'),
    lines: [{ year: Number(today.slice(0, 4)), nature: 'investment', amount: '9000000.75' }],
  });
  const line = { step: 'disbursement', amount: '31000.50', currency: 'MAD', day: soon(today, -20) };
  for (const project of [of.project, SHARED]) {
    const { ref } = await must(who.owner, 'record-funding', {
      project,
      organisation: of.body,
      instrument: 'grant',
      standing: 'signed',
      signedOn: soon(today, -90),
      amount: '8000000.25',
      currency: 'MAD',
      note: mark(`note of its funding of ${project}`),
    });
    await must(of.person, 'report-transactions', {
      provider: of.body,
      lines: [
        {
          ...line,
          project,
          ref: mark(`reference of its own transaction in ${project}`).en.split(' ')[1],
          funding: project === SHARED ? undefined : ref,
          words: mark(`words of its own transaction in ${project}`),
        },
      ],
    });
    await must(who.owner, 'record-transactions', {
      project,
      lines: [
        {
          ...line,
          project,
          step: 'paiement',
          provider: 'MTNRA',
          receiver: of.body,
          ref: mark(`reference of a payment to it in ${project}`).en.split(' ')[1],
          words: mark(`words of a payment to it in ${project}`),
        },
      ],
    });
  }
};

/** What hangs on it in its project: a layer that it holds, and what it promised to deliver. */
const dependence: Plant = async ({ who, of, mark, hidden, must }) => {
  const { ref: holding } = await must(who.officer, 'record-holding', {
    project: of.project,
    layer: 'model',
    organisation: of.body,
    share: '0.75',
    switchMonths: '14',
    note: mark('note of a layer that it holds'),
  });
  hidden(holding!);
  const { ref: output } = await must(who.officer, 'record-output', {
    project: of.project,
    kind: 'trainees',
    organisation: of.body,
    promised: '731',
    note: mark('note of what it promised to deliver'),
  });
  hidden(output!);
};

/** Everything that is planted for each partner; what a domain adds to the register is added here. */
export const plants: readonly Plant[] = [project, agreement, correspondence, knowHow, money, dependence];
