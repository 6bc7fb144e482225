import { useEffect, useState } from 'react';
import { useToday } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { areas, sexes, steps } from './cohort.ts';
import type { CohortFile, ListedCohort } from './cohort-file.ts';
import { heads } from './training-forms.tsx';

type Region = { code: string; name: LocalizedText };

/** Whole numbers are typed as text, part by part; an empty part is left out. */
const counted = (parts: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries((parts as Record<string, string> | undefined) ?? {}).map(([part, value]) => [part, Number(value)]),
  );

/** A number of a region: keys of a form may not be whole numbers, or they would become places of a list. */
const REGION = 'r';

/** The step after the last known one is offered first. */
export function ReportCountForm({ file: { cohort } }: { file: CohortFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const [regions, setRegions] = useState<Region[]>([]);
  useEffect(() => {
    let current = true;
    void tryRead<{ items: Region[] }>('places', { level: 'region', limit: 100 }).then(
      (answer) => current && answer.ok && setRegions(answer.value.items),
    );
    return () => {
      current = false;
    };
  }, []);
  const t = words.training;
  const furthest = cohort.stands.findLastIndex((one) => 'total' in one);
  const next = steps[Math.min(furthest + 1, steps.length - 1)]!;
  return (
    <ActForm
      verb="report-cohort-count"
      fixed={{ cohort: cohort.ref, version: cohort.version }}
      shape={({ total, sex, area, region, ...input }) => {
        const byRegion = Object.entries(counted(region)).map(([code, value]) => [code.slice(REGION.length), value]);
        return {
          ...input,
          total: heads(total),
          splits: { sex: counted(sex), area: counted(area), region: Object.fromEntries(byRegion) },
        };
      }}
      submit={t.report}
      onDone={close}
    >
      <SelectField
        name="step"
        label={t.step}
        required
        defaultValue={next}
        options={steps.map((one) => ({ value: one, label: words.trainingSteps[one] }))}
      />
      <DayField name="countedOn" label={t.countedOn} required max={today} defaultValue={today} />
      <TextField name="total" label={t.total} required code inputMode="numeric" />
      <LocalizedField name="reference" label={t.reference} help={t.referenceHelp} required rows={1} />
      <fieldset>
        <legend>{t.parts}</legend>
        <p className="help">{t.partsHelp}</p>
        {sexes.map((one) => (
          <TextField key={one} name={`sex.${one}`} label={words.countParts[one]} code inputMode="numeric" />
        ))}
        {areas.map((one) => (
          <TextField key={one} name={`area.${one}`} label={words.countParts[one]} code inputMode="numeric" />
        ))}
        {regions.map((one) => (
          <TextField
            key={one.code}
            name={`region.${REGION}${one.code}`}
            label={plain(one.name, lang)}
            code
            inputMode="numeric"
          />
        ))}
      </fieldset>
    </ActForm>
  );
}

/** Another cohort by its reference or by what it is called. */
const findCohort =
  (lang: 'ar' | 'fr' | 'en', not: string) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ items: ListedCohort[] }>('cohorts', { limit: 500 });
    if (!answer.ok) return [];
    return answer.value.items
      .filter((one) => one.ref !== not)
      .map((one) => ({
        id: one.ref,
        label: `${plain(one.programmeTitle, lang)} · ${plain(one.instituteTitle, lang)} · ${one.intake}`,
        hint: one.ref,
      }))
      .filter((one) => `${one.label} ${one.id}`.toLowerCase().includes(text.trim().toLowerCase()))
      .slice(0, 30);
  };

export function OverlapForm({ file: { cohort } }: { file: CohortFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [cohorts] = useState(() => findCohort(lang, cohort.ref));
  const t = words.training;
  return (
    <ActForm
      verb="record-cohort-overlap"
      fixed={{ cohort: cohort.ref }}
      shape={({ least, most, ...input }) => ({ ...input, least: heads(least), most: heads(most) })}
      submit={t.overlap}
      onDone={close}
    >
      <SearchField name="other" label={t.other} required find={cohorts} />
      <SelectField
        name="step"
        label={t.step}
        required
        defaultValue="certified"
        options={steps.map((one) => ({ value: one, label: words.trainingSteps[one] }))}
      />
      <TextField name="least" label={t.least} required code inputMode="numeric" />
      <TextField name="most" label={t.most} help={t.mostHelp} code inputMode="numeric" />
      <LocalizedField name="reference" label={t.overlapReference} required rows={1} />
    </ActForm>
  );
}
