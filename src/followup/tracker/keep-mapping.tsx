import { useState } from 'react';
import { ActForm } from '../../web/kit/act-form.tsx';
import { TextField } from '../../web/kit/fields.tsx';
import { useWords } from '../../web/kit/words.tsx';
import type { KeptMapping, Mapping } from './mapping.ts';

/** Keeps how this file was understood: under the name it came by, or a new one. */
export function KeepMapping({
  strategy,
  mapping,
  kept,
}: {
  strategy: string;
  mapping: Mapping;
  kept: KeptMapping | undefined;
}) {
  const words = useWords();
  const [isKept, setKept] = useState(false);
  if (isKept) return <p className="note">{words.tracker.kept}</p>;
  return (
    <ActForm
      verb="keep-tracker-mapping"
      submit={words.tracker.keep}
      done={words.tracker.kept}
      shape={(input) => ({
        strategy,
        name: input.name,
        mapping,
        ...(kept && kept.name === input.name ? { version: kept.version } : {}),
      })}
      onDone={() => setKept(true)}
    >
      <TextField name="name" label={words.tracker.keepName} required defaultValue={kept?.name} />
    </ActForm>
  );
}
