import { useSpoken } from '../../web/kit/words.tsx';
import type { BriefKind } from './brief.ts';
import { PaperButtons } from './official/paper-buttons.tsx';

/** A paper of the newest snapshot, made where one reads what it is about: in which language, to print or to edit. */
export function BriefButtons({ kind, about }: { kind: BriefKind; about?: string }) {
  const { words } = useSpoken();
  return (
    <section>
      <PaperButtons verb="brief" asked={{ kind, ...(about ? { ref: about } : {}) }} title={words.briefs[kind]} />
      <p className="help">{words.briefs[`${kind}Says`]}</p>
    </section>
  );
}
