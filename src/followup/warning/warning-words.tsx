import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LocalizedText } from '../../kernel/localized.ts';
import { Code, DayText, Num, PeriodText, plain } from '../../web/fmt.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { Mark, type Truth } from '../../web/kit/mark.tsx';
import { PlaceName } from '../../web/kit/place-name.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { partnershipAddress } from '../partnership-address.ts';
import type { WarningState } from './episode.ts';

type Numbers = Record<string, number | string>;

/** What a rule says of what it found: its sentence, with each number written as what it is. */
export function WarningSentence({ sentence, numbers }: { sentence: LocalizedText; numbers: Numbers }) {
  const { words, lang, say } = useSpoken();
  const written = (name: string, value: number | string): ReactNode => {
    switch (name) {
      case 'due':
      case 'last':
        return <DayText day={String(value)} lang={lang} />;
      case 'stage':
        return codeWord('stage', String(value), lang);
      case 'declared':
      case 'computed':
        return (words.ratings as Record<string, string>)[value] ?? words.twoRatings.unknown;
      case 'period':
        return <PeriodText code={String(value)} lang={lang} />;
      case 'place':
        return <PlaceName code={String(value)} />;
      case 'layer':
        return (words.dependenceSubjects as Record<string, string>)[value] ?? String(value);
      case 'step':
        return (words.trainingSteps as Record<string, string>)[value] ?? <Num value={value} lang={lang} />;
      case 'measure':
        return (words.assetMeasures as Record<string, string>)[value] ?? String(value);
      case 'gate':
      case 'other':
      case 'holder':
        return <Code>{String(value)}</Code>;
      default:
        return <Num value={value} lang={lang} />;
    }
  };
  const values = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, written(name, value)]));
  return <>{say(plain(sentence, lang), values)}</>;
}

const marks: Record<WarningState, Truth> = {
  raised: 'returned',
  escalated: 'returned',
  answered: 'declared',
  snoozed: 'promised',
  closed: 'verified',
};
export const WarningMark = ({ state }: { state: WarningState }) => <Mark truth={marks[state]} />;

export const warningAddress = (key: string): string => `/warnings/${encodeURIComponent(key)}`;

type Subject = { kind: string; ref: string };

/** What the warning is about, by its reference, leading to its page where it has one. */
export function SubjectLink({ subject, project }: { subject: Subject; project: string | undefined }) {
  if (subject.kind === 'region') return <PlaceName code={subject.ref} />;
  const to =
    partnershipAddress(subject) ??
    (subject.kind === 'indicator'
      ? `/indicators/${encodeURIComponent(subject.ref)}`
      : `/projects/${encodeURIComponent(project ?? subject.ref)}`);
  // the reference of a condition is a number nobody reads
  return (
    <Link to={to}>
      <Code>{subject.kind === 'condition' ? (project ?? '') : subject.ref}</Code>
    </Link>
  );
}

/** What the key of a warning says of its subject, in a line: a place by its name, the rest by its reference. */
export function WarningAbout({ about, project }: { about: string; project: string | undefined }) {
  const [, kind = '', ref = ''] = /^\S+ (\S+) (.+)$/.exec(about) ?? [];
  return kind === 'region' ? <PlaceName code={ref} /> : <Code>{kind === 'condition' ? (project ?? '') : ref}</Code>;
}
