import { useCallback, useEffect, useState } from 'react';
import { useToday } from '../desk/me.ts';
import { plain } from '../web/fmt.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPerson, organisations } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { type Assessment, type Risk, type RiskKind, ranks, riskKinds, treatments } from './risk.ts';

/** How it is judged: each rank says what it stands for, so that two people mean the same by it. */
export function AssessmentFields({ kind, risk }: { kind: RiskKind; risk?: Assessment | undefined }) {
  const { words } = useSpoken();
  const today = useToday();
  const scale = (of: Record<string, string>) =>
    ranks.map((one) => ({ value: String(one), label: `${one} · ${of[String(one)]}` }));
  return (
    <>
      {kind === 'risk' && (
        <SelectField
          name="likelihood"
          label={words.risks.likelihood}
          required
          defaultValue={String(risk?.likelihood ?? 3)}
          options={scale(words.likelihoods)}
        />
      )}
      <SelectField
        name="impact"
        label={words.risks.impact}
        required
        defaultValue={String(risk?.impact ?? 3)}
        options={scale(words.impacts)}
      />
      <SelectField
        name="treatment"
        label={words.risks.treatment}
        required
        defaultValue={risk?.treatment ?? 'change-likelihood'}
        options={treatments.map((one) => ({ value: one, label: words.treatments[one] }))}
      />
      <LocalizedField name="response" label={words.risks.response} required value={risk?.response} />
      <DayField
        name="reviewOn"
        label={words.risks.review}
        required
        min={today}
        defaultValue={risk && risk.reviewOn >= today ? risk.reviewOn : undefined}
      />
    </>
  );
}

/** A new risk or issue; `from` is the risk that has happened, whose words are there to be corrected. */
export function RiskFields({ owner, from }: { owner: string | undefined; from?: Risk }) {
  const { words, lang } = useSpoken();
  const [kind, setKind] = useState<RiskKind>(from ? 'issue' : 'risk');
  const [known, setKnown] = useState<Found>();
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  useEffect(() => {
    void organisations().then((all) => {
      const found = all.find((one) => one.ref === owner);
      if (found) setKnown({ id: found.ref, label: plain(found.name, lang) });
    });
  }, [owner, lang]);
  return (
    <>
      {!from && (
        <ChoiceField
          name="kind"
          label={words.risks.kind}
          required
          options={riskKinds.map((one) => ({ value: one, label: words.riskKinds[one], hint: words.riskHints[one] }))}
          value={kind}
          onChange={(one) => setKind(one as RiskKind)}
        />
      )}
      <LocalizedField name="cause" label={words.risks.cause} required rows={1} value={from?.cause} />
      <LocalizedField name="event" label={words.risks.event} required rows={1} value={from?.event} />
      <LocalizedField name="consequence" label={words.risks.consequence} required rows={1} value={from?.consequence} />
      <SearchField
        key={known?.id ?? ''}
        name="organisation"
        label={words.risks.owner}
        required
        find={bodies}
        defaultValue={known}
      />
      <SearchField name="person" label={words.risks.person} find={findPerson} />
      <AssessmentFields kind={kind} risk={from} />
    </>
  );
}
