import type { Paper } from './brief.ts';

/** What is attached to a paper for machines: where it comes from, and every figure with its reference and exact value. */
export const attachedFigures = ({ kind, ref, lang, title, snapshot, exercise, readership, figures }: Paper) => ({
  paper: { kind, ...(ref === undefined ? {} : { ref }), lang, title, readership },
  ...(snapshot === undefined ? {} : { snapshot }),
  ...(exercise ? { exercise: 'invented' } : {}),
  figures: figures.map(({ id, value, unit, text }) => ({
    id,
    value,
    ...(unit === undefined ? {} : { unit }),
    printed: text,
  })),
});
