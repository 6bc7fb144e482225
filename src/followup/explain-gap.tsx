import { useMay } from '../desk/me.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** Says why what was declared and what was computed differ. */
export function ExplainGap({ declared }: { declared: string }) {
  const { words } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  if (!may('rating.declare')) return null;
  return (
    <>
      <ActLink act="explain-gap" about={declared}>
        {words.twoRatings.explain}
      </ActLink>
      <Panel act="explain-gap" about={declared} title={words.twoRatings.explain}>
        <ActForm verb="explain-gap" fixed={{ declared }} submit={words.twoRatings.explain} onDone={close}>
          <LocalizedField name="explanation" label={words.twoRatings.explanations} required rows={2} />
        </ActForm>
      </Panel>
    </>
  );
}
