import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../packs/read-pack.ts';
import { headerWord } from './header.rules.ts';
import { layoutOf } from './layout.rules.ts';
import { matchWord, namesOf } from './match.rules.ts';
import { equalShares, placeCandidates, placesIn } from './place-word.rules.ts';
import { proposeColumns } from './propose.rules.ts';
import { readSheetBytes } from './sheet.read.ts';
import { localizedIn, refIn } from './texts.rules.ts';
import { trackerWords } from './tracker-words.ts';

const words = trackerWords();
const taught = readPackFile('morocco', 'tracker-words.json').columns.flatMap((one) =>
  one.taughtBy.map((header) => [header, one.field] as const),
);

describe('headers', () => {
  it.each(taught)('«%s» is a column of %s', (header, field) => {
    expect(headerWord(header, words)?.field).toBe(field);
  });

  it.each([
    ['المشروع / Projet', 'title'],
    ['الكلفة بملايين الدراهم', 'budget'],
    ['Coût total TTC (en milliers de DH)', 'budget'],
    ['المعلم 2 / Jalon 2 / التاريخ / Date', 'milestone-day'],
    ['المعلم 2 / Jalon 2 / البيان / Intitulé', 'milestone-title'],
  ])('«%s» too', (header, field) => {
    expect(headerWord(header, words)?.field).toBe(field);
  });

  it.each(['Couleur', 'مصدر التمويل', 'Nombre de bénéficiaires'])('«%s» says nothing we know', (header) => {
    const said = headerWord(header, words);
    expect(said === undefined || said.share < 0.34).toBe(true);
  });
});

const layout = async (text: string) => {
  const read = await readSheetBytes(Buffer.from(text));
  if (!read.ok) throw new Error(read.refusal.code);
  return layoutOf(read.value, words)!;
};

describe('a layout', () => {
  it('tells titles, sections, projects, totals, repeated headers and notes apart', async () => {
    const found = await layout(
      'Liste;;\nProjet;Porteur;Budget (MDH)\nAxe 1 : Services;;\nRéseau;X;3\nTotal axe 1;;3\nProgramme : Écoles;;\nÉcole;Y;4\nProjet;Porteur;Budget (MDH)\nTotal des dépenses informatiques;Z;5\nTOTAL;;12\nSource : cellule de suivi;;\n',
    );
    expect(found.headerRows).toEqual([2]);
    expect(found.rows.map((one) => [one.row, one.sections])).toEqual([
      [4, { axis: 'Axe 1 : Services' }],
      [7, { axis: 'Axe 1 : Services', programme: 'Programme : Écoles' }],
      [9, { axis: 'Axe 1 : Services', programme: 'Programme : Écoles' }],
    ]);
    expect(found.remarks.map((one) => `${one.code} ${one.details.row}`)).toEqual([
      'tracker.left-above 1',
      'tracker.left-total 5',
      'tracker.left-header 8',
      'tracker.left-total 10',
      'tracker.left-note 11',
    ]);
  });

  it('proposes a field of its own for what nobody foresaw, with the type its values allow', async () => {
    const found = proposeColumns(
      await layout(
        'Projet;Couleur;Surface;Livré;Visite;Devis\nA;bleu;12,5;oui;01/02/2026;3 MDH\nB;env. rouge;7;non;02/02/2026;850 KDH\n',
      ),
      words,
    );
    expect(found.map((one) => [one.meaning.field, one.meaning.custom?.key, one.meaning.custom?.type])).toEqual([
      ['title', undefined, undefined],
      ['custom', 'couleur', 'text'],
      ['custom', 'surface', 'number'],
      ['custom', 'livre', 'yes-no'],
      ['custom', 'visite', 'day'],
      ['custom', 'devis', 'money'],
    ]);
  });

  it('gives two columns of one header two keys', async () => {
    const found = proposeColumns(await layout('Projet;Divers;Divers\nA;x;1\nB;y;2\n'), words);
    expect(found.map((one) => [one.meaning.nth, one.meaning.custom?.key]).slice(1)).toEqual([
      [1, 'divers'],
      [2, 'divers_2'],
    ]);
  });
});

describe('words that stand for something', () => {
  const bodies = [
    {
      id: 'X-AGC',
      names: namesOf('X-AGC', {
        authentic: 'ar',
        ar: 'وكالة الأوراش الخيالية (تمرين)',
        fr: 'Agence fictive des chantiers (exercice)',
      }),
    },
    { id: 'X-ANT', names: namesOf('X-ANT', { authentic: 'fr', fr: 'Agence fictive des télécoms (AFT)' }) },
  ];
  it.each([
    ['وكالة الاوراش الخيالية', { found: 'exact', id: 'X-AGC', alsoNamed: [] }],
    ['agence fictive des chantiers', { found: 'exact', id: 'X-AGC', alsoNamed: [] }],
    ['x-agc', { found: 'exact', id: 'X-AGC', alsoNamed: [] }],
    ['AFT', { found: 'exact', id: 'X-ANT', alsoNamed: [] }],
    ['Agence des chantiers', { found: 'guess', ids: ['X-AGC'] }],
    ['Société des eaux', { found: 'none' }],
  ])('%s', (text, expected) => {
    expect(matchWord(text, bodies)).toMatchObject(expected);
  });

  const place = (code: string, level: 'country' | 'region' | 'province' | 'commune', fr: string, ar: string) => ({
    code,
    level,
    kind: level,
    name: { authentic: 'ar' as const, ar, fr },
  });
  const places = placeCandidates([
    place('XA', 'country', 'Imaginie', 'الخيال'),
    place('01', 'region', 'Nord', 'الشمال'),
    place('01.051', 'province', 'Palmeraie', 'النخلة'),
    place('01.051.01', 'commune', 'Palmeraie', 'النخلة'),
    place('01.052', 'province', 'Olivette', 'الزيتونة'),
  ]);
  it.each([
    ['Palmeraie', 'Lieu', { found: 'exact', ids: ['01.051'], alsoNamed: ['01.051.01'] }],
    ['Palmeraie', 'Commune', { found: 'exact', ids: ['01.051.01'] }],
    ['Commune de Palmeraie', 'Lieu', { found: 'exact', ids: ['01.051.01'] }],
    ['جهة الشمال', 'المكان', { found: 'exact', ids: ['01'] }],
    ['النخلة والزيتونة', 'الإقليم', { found: 'exact', ids: ['01.051', '01.052'] }],
    ['Palmeraie - Olivette', 'Province', { found: 'exact', ids: ['01.051', '01.052'] }],
    ['National', 'Lieu', { found: 'exact', ids: ['XA'] }],
    ['Palmerai', 'Province', { found: 'guess', ids: ['01.051'] }],
    ['ailleurs', 'Lieu', { found: 'none' }],
  ])('%s under %s', (text, header, expected) => {
    expect(placesIn(text, header, places, words)).toMatchObject(expected);
  });

  it('shares several places equally, to exactly one', () => {
    expect(equalShares(['a', 'b', 'c']).map((one) => one.share)).toEqual(['0.3334', '0.3333', '0.3333']);
    expect(equalShares(['a'])).toEqual([{ place: 'a', share: '1' }]);
  });

  it('keeps both languages of a bilingual cell, and cleans a reference', () => {
    expect(localizedIn('شبكة\nRéseau')).toEqual({ authentic: 'ar', ar: 'شبكة', fr: 'Réseau' });
    expect(localizedIn('Réseau / voirie')).toEqual({ authentic: 'fr', fr: 'Réseau / voirie' });
    expect(refIn('TB/001')).toEqual({ ref: 'TB-001', isCleaned: true });
    expect(refIn('مشروع')).toBeUndefined();
  });
});
