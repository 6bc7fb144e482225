import { Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { ActionRow } from './action-row.tsx';
import type { AgendaItem } from './agenda.ts';
import type { StocktakeFile } from './stocktake-file.ts';

/** What was decided on an item and asked for, under it. */
export function AgendaDecisions({ file, item }: { file: StocktakeFile; item: AgendaItem }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const decisions = file.decisions.filter((one) => one.item === item.id);
  const actions = file.actions.filter((one) => one.item === item.id);
  if (decisions.length + actions.length === 0) return null;
  return (
    <div className="row-under">
      {decisions.map((one) => (
        <div key={one.id}>
          <b>
            {words.stocktakes.decision} <bdi>{one.number}</bdi>
          </b>{' '}
          · <Text value={one.words} lang={lang} />{' '}
          {one.outcome && (
            <span className="note">
              {words.stocktakes.outcome}
              {words.shell.colon}
              {words.settlementOutcomes[one.outcome]}{' '}
            </span>
          )}
          {file.mayRecord && (
            <ActLink act="reword" about={one.id}>
              {words.stocktakes.reword}
            </ActLink>
          )}
          <Panel act="reword" about={one.id} title={words.stocktakes.reword}>
            <ActForm
              verb="reword-committee-decision"
              fixed={{ id: one.id, version: one.version }}
              submit={words.form.save}
              onDone={close}
            >
              <LocalizedField name="words" label={words.stocktakes.decision} required value={one.words} />
            </ActForm>
          </Panel>
        </div>
      ))}
      {actions.length > 0 && file.mayRecord && (
        <ul className="plain">
          {actions.map((one) => (
            <ActionRow key={one.id} action={one} />
          ))}
        </ul>
      )}
    </div>
  );
}
