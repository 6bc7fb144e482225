import type { Words } from '../../web/locales/index.ts';
import type { Block, Brief } from './brief.ts';
import type { National, Sheet } from './material.ts';
import {
  countsBlock,
  headline,
  indicatorsTable,
  mapBlock,
  pledgesTable,
  regionsTable,
  stagesBlock,
  toDiscuss,
  warningsBlocks,
  warningsTable,
} from './national.rules.ts';

/** One page for a steering committee, and behind it everything it rests on. */
export function committeeBrief(
  national: National,
  sheet: Sheet,
  t: Words,
): Pick<Brief, 'title' | 'blocks' | 'annexes'> {
  const discuss: Block = { kind: 'list', items: toDiscuss(national, t).map((line) => ({ line })) };
  const blocks: Block[] = [
    { kind: 'lead', line: headline(national.home, t) },
    countsBlock(national.home, t, ['pledges.announced', 'pledges.served', 'pledges.verified', 'projects.total']),
    { kind: 'heading', text: t.text('portal.whereProjectsStand') },
    stagesBlock(national, t.lang),
    { kind: 'legend' },
    { kind: 'heading', text: t.text('papers.onThePath') },
    { kind: 'table', table: indicatorsTable(national.indicators, sheet, t, sheet.warnings ? 4 : 7) },
    { kind: 'heading', text: t.text('papers.toDiscuss') },
    discuss,
    ...warningsBlocks(sheet.warnings, t, 3),
  ];
  const annexes: Brief['annexes'] = [
    { title: t.text('papers.pledgesAnnex'), blocks: [{ kind: 'table', table: pledgesTable(national, t) }] },
    {
      title: t.text('papers.indicatorsAnnex'),
      blocks: [{ kind: 'table', table: indicatorsTable(national.indicators, sheet, t) }],
    },
    {
      title: t.text('papers.regionsAnnex'),
      blocks: [
        { kind: 'text', line: [t.text('papers.mapCaption')], tone: 'soft' },
        ...mapBlock(national, sheet, t),
        { kind: 'table', table: regionsTable(national, t) },
      ],
    },
  ];
  if (sheet.warnings && sheet.warnings.length > 0)
    annexes.push({
      title: t.text('papers.warningsAnnex'),
      blocks: [{ kind: 'table', table: warningsTable(sheet.warnings, t) }],
    });
  return { title: t.text('papers.committeeTitle'), blocks, annexes };
}
