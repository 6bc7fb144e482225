import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Refusal } from '../../kernel/result.ts';
import { act, newKey, type Problem } from '../../web/client.ts';

type Shown = { moves: readonly { ref: string }[]; same: number; problems: Refusal[]; seen: string };
/** A preview as it is told: each refusal with its sentence. */
type Told<Preview extends Shown> = Omit<Preview, 'problems'> & { problems: (Refusal & { sentence?: string })[] };

/**
 * A change in two steps: what it would do is shown, then what was shown is done, whole or not at all.
 *
 * turn     changes with what is chosen: what was shown of other lines does not stand beside these
 * returns  undo, after it was done: the further changes that take it back
 */
export function useTwoSteps<Asked extends object, Preview extends Shown, Undo>(
  previewVerb: string,
  actVerb: string,
  turn: number,
) {
  const revalidator = useRevalidator();
  const [last, setLast] = useState<{ asked: Asked; preview: Told<Preview>; turn: number }>();
  const shown = last?.turn === turn ? last : undefined;
  const [problem, setProblem] = useState<Problem>();
  const [undo, setUndo] = useState<{ asked: Asked; lines: Undo[] }>();
  return {
    shown,
    problem,
    undo,
    forget: () => setLast(undefined),
    show: async (asked: Asked) => {
      setUndo(undefined);
      const answer = await act<Told<Preview>>(previewVerb, asked);
      setLast(answer.ok ? { asked, preview: answer.value, turn } : undefined);
      setProblem(answer.ok ? undefined : answer.problem);
    },
    enter: async () => {
      if (!shown) return;
      const { asked, preview } = shown;
      const input = { ...asked, seen: preview.seen };
      const answer = await act<{ undo: Undo[] }>(actVerb, input, { idempotencyKey: newKey() });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return;
      setUndo({ asked, lines: answer.value.undo });
      setLast(undefined);
      await revalidator.revalidate();
    },
  };
}
