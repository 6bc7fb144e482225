import { type KeyboardEvent, useCallback } from 'react';
import { useToday } from '../../desk/me.ts';
import { settlementOutcomes } from '../../partners/index.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField } from '../../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findPerson } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { AgendaItem } from './agenda.ts';

const live = [
  { act: 'decide', key: 'd' },
  { act: 'recordAction', key: 'x' },
  { act: 'discussed', key: 'o' },
  { act: 'deferred', key: 'l' },
] as const;
type LiveAct = (typeof live)[number]['act'];

/**
 * Recording on an item while people talk: one key opens the form of the item under way, Ctrl and Enter send it, and the
 * next item is then under way.
 */
export function AgendaLive({ item, isCurrent }: { item: AgendaItem; isCurrent: boolean }) {
  const { words } = useSpoken();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what is typed in the fields inside
    <div className="row-under" onKeyDown={sendByKey}>
      <div className="acts">
        {live.map(({ act, key }) => (
          <ActLink key={act} act={act} about={item.id} {...(isCurrent ? { hotkey: key } : {})}>
            {words.stocktakes[act]} {isCurrent && <kbd>{key}</kbd>}
          </ActLink>
        ))}
      </div>
      {live.map(({ act }) => (
        <Panel key={act} act={act} about={item.id} title={words.stocktakes[act]}>
          <LiveForm act={act} item={item} />
          <p className="help">
            {words.stocktakes.sendKey} <kbd>Ctrl Enter</kbd>
          </p>
        </Panel>
      ))}
    </div>
  );
}

function LiveForm({ act, item }: { act: LiveAct; item: AgendaItem }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const bodies = useCallback((typed: string) => findOrganisation(lang)(typed), [lang]);
  if (act === 'decide')
    return (
      <ActForm
        verb="record-committee-decision"
        fixed={{ item: item.id }}
        submit={words.stocktakes.decide}
        onDone={close}
      >
        <LocalizedField name="words" label={words.stocktakes.decision} required />
        {item.subject?.kind === 'obligation' && (
          <SelectField
            name="outcome"
            label={words.stocktakes.outcome}
            help={words.stocktakes.outcomeHelp}
            empty={words.stocktakes.noOutcome}
            options={settlementOutcomes.map((one) => ({ value: one, label: words.settlementOutcomes[one] }))}
          />
        )}
      </ActForm>
    );
  if (act === 'recordAction')
    return (
      <ActForm verb="record-action" fixed={{ item: item.id }} submit={words.stocktakes.recordAction} onDone={close}>
        <LocalizedField name="title" label={words.stocktakes.actionTitle} required />
        <SearchField name="organisation" label={words.stocktakes.owner} required find={bodies} />
        <SearchField name="person" label={words.stocktakes.ownerPerson} find={findPerson} />
        <DayField name="dueOn" label={words.stocktakes.dueOn} required min={today} />
      </ActForm>
    );
  return (
    <ActForm
      verb="settle-agenda-item"
      fixed={{ item: item.id, state: act }}
      submit={words.stocktakes[act]}
      onDone={close}
    >
      <LocalizedField name="note" label={words.stocktakes.note} value={item.note} />
    </ActForm>
  );
}

function sendByKey(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLElement).closest('form')?.requestSubmit();
}
