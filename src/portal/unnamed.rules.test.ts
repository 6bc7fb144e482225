import { expect, it } from 'vitest';
import type { LocalizedText } from '../kernel/index.ts';
import type { ProjectCore, SourceCore } from './core.ts';
import { unnamedTitles } from './documents.ts';
import { type UnnamedRecord, withoutUnnamed } from './unnamed.rules.ts';

const say = (text: string): LocalizedText => ({ authentic: 'ar', ar: text, fr: `${text} fr` });
const body = (ref: string) => ({ ref, title: say(`name of ${ref}`), kind: 'firm' });
const project = {
  kind: 'project',
  ref: 'F1',
  title: say('Centre'),
  strategy: { ref: 'st', title: say('Strategy') },
  axis: { ref: 'ax', title: say('Axis') },
  owner: body('A'),
  partners: [body('B'), body('A'), body('C')],
  gates: [{ decision: { authority: say('name of B'), reference: 'name of B, and more' } }],
  milestones: [{ ref: 'A', title: say('a milestone that bears the letters of a body') }],
} as unknown as ProjectCore;
const unnamed = (ref: string, hidden = false, kind: UnnamedRecord['kind'] = 'organisation'): UnnamedRecord => ({
  kind,
  ref,
  name: say(`name of ${ref}`),
  hidden,
});
/** What stands in the place of a body. */
const nobody = { ref: '', title: unnamedTitles.organisation, kind: '' };

it('is the same when nothing is unnamed', () => expect(withoutUnnamed([project], [])).toEqual([project]));

it('keeps the place of a withheld body, and of one that must not exist only where a person would ask who', () => {
  const [found] = withoutUnnamed([project], [unnamed('B'), unnamed('C', true)]);
  expect(found!.partners).toEqual([nobody, body('A')]);
  expect(found!.owner).toEqual(body('A'));
  expect(withoutUnnamed([project], [unnamed('A', true)])[0]!.owner).toEqual(nobody);
});

it('takes a name that stands alone, in whatever language, and leaves other words alone', () => {
  const [found] = withoutUnnamed([project], [unnamed('B')]);
  expect(found!.gates[0]!.decision).toEqual({
    authority: unnamedTitles.organisation,
    reference: 'name of B, and more',
  });
  expect(withoutUnnamed([project], [unnamed('A')])[0]!.milestones).toEqual(project.milestones);
});

it('takes a publisher that is such a name', () => {
  const source = {
    kind: 'source',
    ref: 'S-1',
    title: say('Report'),
    publisher: 'name of B fr',
  } as unknown as SourceCore;
  expect(withoutUnnamed([source], [unnamed('B')])[0]).toMatchObject({
    publisher: unnamedTitles.organisation.ar,
    publisherNames: unnamedTitles.organisation,
  });
  expect(withoutUnnamed([source], [unnamed('C')])).toEqual([source]);
});

it('takes the axis with its strategy', () => {
  const [found] = withoutUnnamed([project], [unnamed('st', false, 'strategy')]);
  expect(found!.strategy).toEqual({ ref: '', title: unnamedTitles.strategy });
  expect(found!.axis).toBeUndefined();
  expect(found!.owner).toEqual(body('A'));
});
