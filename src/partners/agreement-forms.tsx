import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOrganisationNames } from '../web/kit/names.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { agreementKinds, type PartySide, partyRoles, partySides } from './agreement.ts';
import { MoneyFields, withoutEmptyMoney } from './agreement-fields.tsx';
import type { AgreementFile, ShownAgreement } from './agreement-file.ts';

type Form = { file: AgreementFile; onDone: () => void };

export function RecordAgreement({
  strategies,
  onDone,
}: {
  strategies: readonly { ref: string; title: LocalizedText }[];
  onDone: (done: { ref: string }) => void;
}) {
  const { words, lang } = useSpoken();
  return (
    <ActForm<{ ref: string }>
      verb="record-agreement"
      shape={withoutEmptyMoney}
      submit={words.agreements.record}
      onDone={onDone}
    >
      <div className="sentence">
        <TextField name="ref" label={words.projects.ref} help={words.agreements.refHelp} required code size={12} />
        <SelectField
          name="strategy"
          label={words.projects.strategy}
          required
          defaultValue={strategies[0]?.ref}
          options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
        />
      </div>
      <AgreementFields />
      <h3>{words.agreements.parties}</h3>
      <PartyFields prefix="parties.0." side="state" />
      <PartyFields prefix="parties.1." side="partner" />
    </ActForm>
  );
}

export function ReviseAgreement({ file: { agreement }, onDone }: Form) {
  const { words } = useSpoken();
  const isSigned = agreement.signedOn !== undefined;
  const shown = ['summary', 'signedOn', 'validFrom', 'committee', 'source', 'projects', 'note'];
  return (
    <ActForm
      verb="revise-agreement"
      shape={(input) => {
        const given = withoutEmptyMoney(input);
        const kept = { ...given, projects: given.projects ?? [] };
        return {
          ref: agreement.ref,
          version: agreement.version,
          changes: changesOf(kept, agreement, isSigned ? shown : [...shown, 'validUntil', 'amount']),
        };
      }}
      submit={words.form.save}
      onDone={onDone}
    >
      <AgreementFields agreement={agreement} />
    </ActForm>
  );
}

function AgreementFields({ agreement }: { agreement?: ShownAgreement }) {
  const { words, lang } = useSpoken();
  const [findSource] = useState(() => findTitled('sources', lang));
  const [findCommittee] = useState(() => findTitled('committees', lang));
  const [findProject] = useState(() => findTitled('projects', lang));
  const asFound = (ref: string | undefined) => (ref ? { id: ref, label: ref } : undefined);
  const isSigned = agreement?.signedOn !== undefined;
  return (
    <>
      <LocalizedField name="title" label={words.agreements.agreementTitle} required rows={1} value={agreement?.title} />
      <div className="sentence">
        <SelectField
          name="kind"
          label={words.list.kind}
          required
          defaultValue={agreement?.kind ?? 'memorandum'}
          options={agreementKinds.map((one) => ({ value: one, label: words.agreementKinds[one] }))}
        />
        <DayField name="signedOn" label={words.agreements.signedOn} defaultValue={agreement?.signedOn} />
        <DayField name="validFrom" label={words.agreements.validFrom} defaultValue={agreement?.validFrom} />
        {!(isSigned && agreement?.validUntil) && (
          <DayField name="validUntil" label={words.agreements.validUntil} defaultValue={agreement?.validUntil} />
        )}
        {!(isSigned && agreement?.amount) && <MoneyFields money={agreement?.amount} />}
      </div>
      <LocalizedField name="summary" label={words.agreements.summary} value={agreement?.summary} />
      <div className="sentence">
        <SearchField
          name="committee"
          label={words.agreements.committee}
          find={findCommittee}
          defaultValue={asFound(agreement?.committee)}
        />
        <SearchField
          name="source"
          label={words.agreements.source}
          find={findSource}
          defaultValue={asFound(agreement?.source)}
        />
      </div>
      {[...(agreement?.projects ?? []), ''].map((one) => (
        <SearchField
          key={one}
          name="projects[]"
          label={words.agreements.projects}
          find={findProject}
          defaultValue={asFound(one || undefined)}
        />
      ))}
      <FileField name="act" label={words.agreements.act} />
      <LocalizedField name="note" label={words.projects.note} rows={1} value={agreement?.note} />
    </>
  );
}

/** A body on one side, in its role. */
function PartyFields({ prefix = '', side }: { prefix?: string; side?: PartySide }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  const label =
    side === undefined ? words.agreements.party : words.agreements[side === 'state' ? 'ofState' : 'ofPartner'];
  return (
    <div className="sentence">
      <SearchField name={`${prefix}organisation`} label={label} required find={find} />
      {side === undefined ? (
        <SelectField
          name={`${prefix}side`}
          label={words.agreements.standing}
          required
          defaultValue="partner"
          options={partySides.map((one) => ({
            value: one,
            label: words.agreements[one === 'state' ? 'ofState' : 'ofPartner'],
          }))}
        />
      ) : (
        <input type="hidden" name={`${prefix}side`} value={side} />
      )}
      <SelectField
        name={`${prefix}role`}
        label={words.agreements.partyRole}
        required
        defaultValue="signatory"
        options={partyRoles.map((one) => ({ value: one, label: words.partyRoles[one] }))}
      />
    </div>
  );
}

const on = ({ agreement: { ref, version } }: AgreementFile) => ({ ref, version });

export function NameParty({ file, onDone }: Form) {
  const { words } = useSpoken();
  return (
    <ActForm verb="name-party" fixed={on(file)} submit={words.agreements.nameParty} onDone={onDone}>
      <PartyFields />
    </ActForm>
  );
}

export function RemoveParty({ file, onDone }: Form) {
  const { words } = useSpoken();
  const nameOf = useOrganisationNames();
  return (
    <ActForm
      verb="remove-party"
      shape={({ party }) => {
        const [organisation, role] = String(party).split(' ');
        return { ...on(file), organisation, role };
      }}
      submit={words.agreements.removeParty}
      tone="grave"
      onDone={onDone}
    >
      <SelectField
        name="party"
        label={words.agreements.party}
        required
        empty=""
        options={file.agreement.parties.map(({ organisation, role }) => ({
          value: `${organisation} ${role}`,
          label: `${nameOf(organisation)} · ${words.partyRoles[role]}`,
        }))}
      />
    </ActForm>
  );
}

export function EndAgreement({ file, onDone }: Form) {
  const { words } = useSpoken();
  const today = useToday();
  return (
    <ActForm verb="end-agreement" fixed={on(file)} submit={words.agreements.end} tone="grave" onDone={onDone}>
      <DayField name="on" label={words.agreements.endOn} required defaultValue={today} min={file.agreement.signedOn} />
      <LocalizedField name="reason" label={words.agreements.reason} required />
      <FileField name="act" label={words.agreements.act} />
    </ActForm>
  );
}
