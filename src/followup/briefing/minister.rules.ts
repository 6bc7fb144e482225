import type { Words } from '../../web/locales/index.ts';
import type { Block, Brief, Line } from './brief.ts';
import { paperCount, pledgeDeadline, pledgeValue } from './figures.rules.ts';
import { say, text } from './line.ts';
import type { National, Sheet } from './material.ts';
import { countsBlock, headline, sourcesWord, stagesBlock, warningsBlocks } from './national.rules.ts';

/** A card that fits a hand: what may be said in one minute, each figure with its reference. */
export function ministerCard(national: National, sheet: Sheet, t: Words): Pick<Brief, 'title' | 'blocks' | 'annexes'> {
  const { home } = national;
  const money = home.announcedMoney.map(({ pledge, quantity, sources, period }): Line => {
    const value = pledgeValue({ ref: pledge.ref, quantity }, t.lang)!;
    const until = pledgeDeadline({ ref: pledge.ref, ...(period === undefined ? {} : { deadline: period }) }, t.lang);
    const given = { title: text(pledge.title, t), value, sources: sourcesWord(sources, t) };
    return until ? say(t, 'papers.moneyLine', { ...given, period: until }) : say(t, 'papers.moneyLineOpen', given);
  });
  const blocks: Block[] = [
    { kind: 'lead', line: headline(home, t) },
    countsBlock(home, t, ['pledges.announced', 'projects.total', 'pledges.verified']),
    { kind: 'heading', text: t.text('papers.whereTheyStand') },
    stagesBlock(national, t.lang, true),
    ...(money.length === 0
      ? []
      : ([
          { kind: 'heading', text: t.text('papers.announcedMoney'), sub: [t.text('papers.announcedMoneySub')] },
          { kind: 'list', items: money.map((line) => ({ line, mark: 'promised' })) },
        ] satisfies Block[])),
    ...(home.differing.length === 0
      ? []
      : ([
          { kind: 'heading', text: t.text('papers.sourcesDiffer') },
          {
            kind: 'list',
            items: home.differing
              .slice(0, 4)
              .map(({ ref, title }) => ({ line: [{ code: ref }, ` ${text(title, t)}`] })),
          },
        ] satisfies Block[])),
    ...warningsBlocks(sheet.warnings, t, 3),
    { kind: 'heading', text: t.text('papers.changedTitle') },
    { kind: 'text', line: changed(national, t) },
  ];
  return { title: t.text('papers.ministerTitle'), blocks, annexes: [] };
}

function changed({ home: { changes } }: National, t: Words): Line {
  if (changes.since === undefined) return [t.text('papers.firstSnapshot')];
  const count = (what: 'added' | 'changed' | 'withdrawn') =>
    paperCount(`changes.${what}`, changes[what].length, t.lang);
  return say(t, 'papers.changedLine', {
    added: count('added'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
  });
}
