import { useMay } from '../desk/me.ts';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { ChoiceField, LocalizedField, SelectField } from '../web/kit/fields.tsx';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import { type Agreement, type Aspect, agreementStatuses } from './agreement.ts';
import type { RecordedClaim } from './claim.ts';

/** Inside words: confirmed, contradicted, unverified, with reason and counter-source. They never leave the desk. */
export function AspectRow({
  aspect,
  pledge,
  agreement,
  claims,
}: {
  aspect: Aspect;
  pledge: string;
  agreement: Agreement | undefined;
  claims: RecordedClaim[];
}) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  const may = useMay();
  const { close } = useOpenAct();
  return (
    <li className="row">
      <div className="row-text">
        {t.find(`words.aspect-${aspect}`)}
        {words.shell.colon}
        {agreement ? words.agreementStatuses[agreement.status] : words.register.notJudged}
        {agreement && (
          <div className="note">
            <Text value={agreement.reason} lang={lang} />
            {agreement.counterClaim && (
              <>
                {' '}
                · {agreement.status === 'contradicted' ? words.register.counter : words.register.beside}{' '}
                <Code>{agreement.counterClaim}</Code>
              </>
            )}{' '}
            · <DayText day={agreement.judgedOn} lang={lang} /> ·{' '}
            {agreement.judgedBy ? <Person id={agreement.judgedBy} /> : <bdi>{agreement.judgedAs}</bdi>}
          </div>
        )}
      </div>
      {may('agreement.judge') && (
        <div className="row-side">
          <ActLink act="judge" about={aspect}>
            {words.register.judge}
          </ActLink>
        </div>
      )}
      <Panel act="judge" about={aspect} title={words.register.judge}>
        <ActForm verb="judge-agreement" fixed={{ pledge, aspect }} submit={words.register.judge} onDone={close}>
          <ChoiceField
            name="status"
            label={words.register.agreement}
            required
            value={agreement?.status ?? ''}
            options={agreementStatuses.map((one) => ({
              value: one,
              label: words.agreementStatuses[one],
              hint: words.agreementPublic[one],
            }))}
          />
          <SelectField
            name="counterClaim"
            label={words.register.counterClaim}
            empty="—"
            defaultValue={agreement?.counterClaim}
            options={claims.map((one) => ({
              value: one.ref,
              label: `${one.ref} · ${plain(one.text, lang).slice(0, 60)}`,
            }))}
          />
          <LocalizedField name="reason" label={words.form.reason} required />
        </ActForm>
      </Panel>
    </li>
  );
}
