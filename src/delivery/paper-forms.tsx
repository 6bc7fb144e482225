import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import { recordClasses } from '../documents/file.ts';
import type { Problem } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { SearchField } from '../web/kit/search-field.tsx';
import { findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { openingEvents } from './evidence.ts';
import type { PaperView } from './get-paper.ts';

const classField = ({ code }: Problem): string | undefined =>
  code === 'file.ground-missing' ? 'ground' : code === 'file.widening-takes-two' ? 'class' : undefined;

/** What a file is and who may see it: here it is only closed further, opening takes two persons. */
export function ClassifyFile({ paper, onDone }: { paper: PaperView; onDone: () => void }) {
  const { file } = paper;
  const { words, lang } = useSpoken();
  const narrower = recordClasses.slice(recordClasses.indexOf(paper.class));
  return (
    <ActForm
      verb="classify-file"
      shape={(input) => ({
        sha256: file.sha256,
        version: file.version,
        changes: changesOf(input, file, ['title', 'ground', 'opensOn', 'reviewOn']),
      })}
      at={classField}
      submit={words.form.save}
      onDone={onDone}
    >
      <p className="help">{words.papers.classifyHelp}</p>
      <LocalizedField name="title" label={words.projects.title} rows={1} value={file.title} />
      <ChoiceField
        name="class"
        label={words.papers.class}
        required
        value={paper.class}
        options={narrower.map((one) => ({
          value: one,
          label: words.gate[`class_${one}`],
          hint: words.papers[`says_${one}`],
        }))}
      />
      <TextField name="ground" label={words.papers.ground} help={words.papers.groundHelp} defaultValue={file.ground} />
      <div className="sentence">
        <SelectField
          name="opensOn"
          label={words.gate.opensOn}
          empty="—"
          defaultValue={file.opensOn}
          options={openingEvents.map((one) => ({ value: one, label: codeWord('opens', one, lang) }))}
        />
        <DayField name="reviewOn" label={words.papers.reviewOn} defaultValue={file.reviewOn} />
        <TextField name="retention" label={words.papers.retention} required code defaultValue={file.retention} />
      </div>
    </ActForm>
  );
}

const openingFields: Record<string, string> = {
  'opening.not-wider': 'to',
  'opening.event-awaited': 'event',
  'opening.event-not-awaited': 'event',
  'opening.decision-not-confirmed': 'event',
  'opening.event-not-shown': 'shownBy',
  'act.in-the-future': 'happenedOn',
  'source.unknown': 'source',
};

/** What the paper waited for has happened: on which day, what shows it, to whom it opens, and why. */
export function ProposeOpening({ paper, onDone }: { paper: PaperView; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [find] = useState(() => findTitled('sources', lang));
  const [event, setEvent] = useState(paper.awaits[0]);
  const isKnown = event === 'decision-confirmed';
  const to = paper.class === 'restricted' ? (['public', 'internal'] as const) : (['public'] as const);
  return (
    <ActForm
      verb="propose-opening"
      fixed={{ sha256: paper.file.sha256 }}
      at={({ code }) => openingFields[code]}
      submit={words.papers.propose}
      onDone={onDone}
    >
      <p className="help">{words.papers.proposeHelp}</p>
      <ChoiceField
        name="to"
        label={words.papers.to}
        required
        value={to[0]}
        options={to.map((one) => ({
          value: one,
          label: words.gate[`class_${one}`],
          hint: words.papers[`says_${one}`],
        }))}
      />
      {paper.awaits.length > 0 && (
        <div className="sentence">
          <SelectField
            name="event"
            label={words.papers.event}
            required
            defaultValue={event}
            onChange={setEvent}
            options={paper.awaits.map((one) => ({ value: one, label: codeWord('opens', one, lang) }))}
          />
          {!isKnown && <DayField name="happenedOn" label={words.papers.happenedOn} required max={today} />}
          {!isKnown && (
            <SelectField
              name="shownBy"
              label={words.papers.shownBy}
              empty={words.papers.bySource}
              options={paper.proofs.map((one) => ({ value: one.id, label: plain(one.title, lang) }))}
            />
          )}
          {!isKnown && <SearchField name="source" label={words.papers.source} find={find} />}
        </div>
      )}
      {isKnown && <p className="help">{words.papers.decisionHelp}</p>}
      <LocalizedField name="reason" label={words.form.reason} required />
    </ActForm>
  );
}
