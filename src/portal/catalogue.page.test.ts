import { expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import { renderPage } from '../web/frame.tsx';
import '../web/locales/all.ts';
import { cataloguePage } from './catalogue.page.tsx';
import type { SolutionDocument } from './documents.ts';
import { solutionPage } from './solution.page.tsx';

const words = (text: string) => ({ authentic: 'ar' as const, ar: text, fr: text, en: text });
const solution = (ref: string, more: Partial<SolutionDocument> = {}): SolutionDocument => ({
  kind: 'solution',
  ref,
  title: words(`حل ${ref}`),
  purpose: words('غرض'),
  sector: 'health',
  makerName: words('مختبر'),
  makerCountry: 'XX',
  outcome: 'open',
  criteria: [
    { criterion: 'built', answer: 'yes', reference: words('لائحة') },
    { criterion: 'rights', answer: 'no', source: { withheld: true, what: 'source' } },
    { criterion: 'hosted' },
  ],
  use: 'none',
  uses: [],
  ...more,
});
const ctx = { lang: 'fr' as const, today: day('2031-06-01'), path: '/catalogue' };
const text = (page: Parameters<typeof renderPage>[0]) =>
  renderPage(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

test('a catalogue with nothing in it says what it waits for, and not zero', () => {
  const shown = text(cataloguePage({ solutions: [] }, ctx));
  expect(shown).toContain('Utilisées, preuve vérifiée : pas encore reçu');
  expect(shown).toContain('Aucune solution n’est encore publiée');
});

test('counts those in use that somebody verified, of those published', () => {
  const used = solution('A', { use: 'in-use', uses: [{ since: '2031', verifiedOn: '2031-03-01' }] });
  const shown = text(cataloguePage({ solutions: [used, solution('B'), solution('C', { use: 'ended' })] }, ctx));
  expect(shown).toContain('Utilisées, preuve vérifiée : 1 sur 3');
  expect(shown).toContain('usage terminé');
});

test('one solution tells each criterion with its answer, and what nobody reported', () => {
  const shown = text(
    solutionPage(
      solution('A', {
        uses: [{ userName: words('جماعة'), since: '2031-02', verifiedOn: '2031-03-01', endedOn: '2031-05-01' }],
      }),
      ctx,
    ),
  );
  expect(shown).toMatch(/conçue dans le pays oui · لائحة/);
  expect(shown).toMatch(/titulaire des droits établi dans le pays non/);
  expect(shown).toMatch(/hébergée dans le pays pas encore reçu/);
  expect(shown).toMatch(/Licence pas encore reçu/);
  expect(shown).toMatch(/depuis février 2031 · vérifié le 1er mars 2031 · terminé le 1er mai 2031/);
});
