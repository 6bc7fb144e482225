// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';

/** Numbers with signs inside, which a right-to-left line would turn around: 2024-2026, 50 000, 1,5. Not those inside a Latin name: Le360. */
const fragile = /((?<![A-Za-z]\d*)\d[\d\u202f\u00a0.,:/–-]*\d|\d+ \d{3}\b)/;

/** Arabic text with such numbers in `<bdi>`. */
export const isolated = (text: string): ReactNode => {
  const parts = text.split(fragile);
  return parts.length === 1 ? text : parts.map((part, at) => (at % 2 === 1 ? <bdi key={at}>{part}</bdi> : part));
};
