import { useCallback, useState } from 'react';
import { plain, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField, TextField } from '../../web/kit/fields.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findTitled } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { DrawnItem } from './agenda.rules.ts';
import { WhyOnAgenda } from './agenda-list.tsx';
import type { StocktakeFile } from './stocktake-file.ts';

/** Making the agenda: drawn by rule, completed by hand, timed; what does not fit is said. */
export function AgendaMaking({ file: { stocktake, items, mayPlan } }: { file: StocktakeFile }) {
  const { words, lang, say, text } = useSpoken();
  const { close } = useOpenAct();
  const [left, setLeft] = useState<DrawnItem[]>([]);
  const projects = useCallback((typed: string) => findTitled('projects', lang)(typed), [lang]);
  const used = items.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <>
      {items.length > 0 && (
        <p className={used > stocktake.length ? 'owed' : 'note'}>
          {say(words.stocktakes.used, {
            used: say(words.stocktakes.minutesLong, { n: used }),
            length: say(words.stocktakes.minutesLong, { n: stocktake.length }),
          })}
        </p>
      )}
      {mayPlan && (
        <>
          {items.length === 0 && <p className="note">{words.stocktakes.agendaEmpty}</p>}
          <div className="acts">
            <ActLink act="draw" strong={items.length === 0} hotkey="t">
              {items.length === 0 ? words.stocktakes.draw : words.stocktakes.drawAgain}
            </ActLink>
            <ActLink act="item" hotkey="n">
              {words.stocktakes.addItem}
            </ActLink>
            {items.length > 0 && <ActLink act="times">{words.stocktakes.times}</ActLink>}
          </div>
          <Panel act="draw" title={words.stocktakes.draw}>
            <ActForm<{ left: DrawnItem[] }>
              verb="draw-agenda"
              fixed={{ id: stocktake.id }}
              submit={words.stocktakes.draw}
              onDone={(drawn) => {
                setLeft(drawn.left);
                close();
              }}
            >
              <p className="help">{words.stocktakes.drawHelp}</p>
            </ActForm>
          </Panel>
          <Panel act="item" title={words.stocktakes.addItem}>
            <ActForm
              verb="add-agenda-item"
              shape={({ project, minutes, ...input }) => ({
                ...input,
                id: stocktake.id,
                minutes: Number(minutes),
                ...(project ? { subject: { kind: 'project', ref: project } } : {}),
              })}
              submit={words.stocktakes.addItem}
              onDone={close}
            >
              <LocalizedField name="title" label={words.stocktakes.itemTitle} rows={1} />
              <SearchField name="project" label={words.stocktakes.subjectProject} find={projects} />
              <TextField
                name="minutes"
                label={words.stocktakes.itemMinutes}
                required
                code
                inputMode="numeric"
                size={4}
                defaultValue="10"
              />
            </ActForm>
          </Panel>
          <Panel act="times" title={words.stocktakes.times}>
            <ActForm
              key={items.map((one) => one.id).join()}
              verb="order-agenda"
              shape={({ times }) => ({
                id: stocktake.id,
                items: items.map((one, at) => ({ item: one.id, minutes: Number((times as string[])[at]) })),
              })}
              submit={words.form.save}
              onDone={close}
            >
              {items.map((one, at) => (
                <TextField
                  key={one.id}
                  name={`times.${at}`}
                  label={text(words.stocktakes.timeOf, {
                    n: one.position,
                    title: one.title ? plain(one.title, lang) : (one.subject?.ref ?? ''),
                  })}
                  required
                  code
                  inputMode="numeric"
                  size={4}
                  defaultValue={String(one.minutes)}
                />
              ))}
            </ActForm>
          </Panel>
          {left.length > 0 && (
            <div className="panel">
              <h3>{words.stocktakes.left}</h3>
              <ul className="plain">
                {left.map((one) => (
                  <li key={`${one.why} ${one.subject?.kind} ${one.subject?.ref}`}>
                    {one.title && <Text value={one.title} lang={lang} />} <WhyOnAgenda item={one} />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </>
  );
}
