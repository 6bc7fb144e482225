import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, LongField, SelectField, TextField } from '../web/kit/fields.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { Organisation, Person as PersonName } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findPerson, forgetPeople } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { PersonListed } from './people.screen.tsx';
import { type Delegation, delegationKinds, type RoleGrant } from './person.ts';
import { grantableRoles, type Role } from './role.ts';
import { scopeKinds, scopesOfRole } from './scope.ts';
import { ScopeField } from './scope-field.tsx';
import { ScopeText } from './scope-text.tsx';
import { SecretLink } from './secret-link.tsx';

type PersonRead = PersonListed & { delegations: Delegation[] };
type LinkAnswer = { link: { path: string; expiresAt: string } };

export const loader = ({ params }: LoaderFunctionArgs) => read<PersonRead>('person', { person: params.id });

/** One person: office, roles with their scope, deputies and delegations, and the acts of an administrator. */
export function Component() {
  const person = useLoaderData<typeof loader>();
  const { words, lang } = useSpoken();
  const may = useMay();
  const me = useMe();
  const { close } = useOpenAct();
  const navigate = useNavigate();
  const [link, setLink] = useState<LinkAnswer['link']>();
  const isMe = me.person === person.id;
  const reason = <LongField name="reason" label={words.form.reason} required rows={2} />;
  const person_ = { person: person.id };
  return (
    <>
      <title>{`${person.name ?? words.people.erased} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/people">{words.nav.people}</Link>
      </p>
      <h1 tabIndex={-1}>{person.name ?? words.people.erased}</h1>
      <p className="lead">
        {person.office && (
          <>
            <Text value={person.office} lang={lang} /> ·{' '}
          </>
        )}
        <Organisation reference={person.organisation} link /> · {words.personStates[person.state]}
        {person.email && (
          <>
            {' '}
            · <bdi dir="ltr">{person.email}</bdi>
          </>
        )}
      </p>
      <div className="acts">
        {may('role.grant') && !isMe && <ActLink act="grant">{words.people.grant}</ActLink>}
        {may('delegation.record') && <ActLink act="delegate">{words.people.delegate}</ActLink>}
        {may('person.invite') && <ActLink act="revise">{words.people.revise}</ActLink>}
        {may('person.invite') && person.state === 'invited' && <ActLink act="renew">{words.people.renew}</ActLink>}
        {may('recovery.issue') && !isMe && person.state === 'active' && (
          <ActLink act="recovery">{words.people.recovery}</ActLink>
        )}
        {may('person.deactivate') && !isMe && person.state !== 'erased' && (
          <ActLink act="hand-over">{words.people.handOver}</ActLink>
        )}
        {may('person.deactivate') && !isMe && person.state === 'active' && (
          <ActLink act="leave">{words.people.leave}</ActLink>
        )}
        {may('person.invite') && person.state === 'left' && <ActLink act="reopen">{words.people.reopen}</ActLink>}
        {may('person.erase') && person.state === 'left' && <ActLink act="erase">{words.people.erase}</ActLink>}
      </div>

      <Panel act="grant" title={words.people.grant}>
        <Grant person={person.id} onDone={close} />
      </Panel>
      <Panel act="delegate" title={words.people.delegate}>
        <ActForm
          verb="record-delegation"
          fixed={{ delegator: person.id }}
          submit={words.people.recordDelegation}
          onDone={close}
        >
          <ChoiceField
            name="kind"
            label={words.people.delegationKind}
            required
            options={delegationKinds.map((one) => ({ value: one, label: words.delegations[one] }))}
          />
          <div className="sentence">
            <SearchField name="delegate" label={words.people.delegateTo} required find={findPerson} />
            <ScopeField kinds={scopeKinds} />
            <DayField name="from" label={words.people.from} required />
            <DayField name="until" label={words.people.until} />
            <TextField name="actReference" label={words.people.actReference} required />
          </div>
        </ActForm>
      </Panel>
      <Panel act="revise" title={words.people.revise}>
        <Revise person={person} onDone={close} />
      </Panel>
      {(['renew', 'recovery', 'reopen'] as const).map((one) => (
        <Panel key={one} act={one} title={words.people[one]}>
          {link ? (
            <SecretLink link={link} />
          ) : (
            <ActForm<LinkAnswer>
              verb={{ renew: 'renew-invitation', recovery: 'issue-recovery-link', reopen: 'reopen-person' }[one]}
              fixed={person_}
              shape={({ secondFactor, ...input }) =>
                one === 'recovery' ? { ...input, secondFactor: secondFactor === 'yes' } : input
              }
              submit={words.people.makeLink}
              onDone={(answer) => setLink(answer.link)}
            >
              {one === 'recovery' && (
                <ChoiceField
                  name="secondFactor"
                  label={words.people.lostDevice}
                  value="no"
                  options={[
                    { value: 'no', label: words.people.keepFactor },
                    { value: 'yes', label: words.people.dropFactor },
                  ]}
                />
              )}
            </ActForm>
          )}
        </Panel>
      ))}
      <Panel act="hand-over" title={words.people.handOver}>
        <ActForm verb="hand-over" fixed={{ from: person.id }} submit={words.people.handOver} onDone={close}>
          <p className="help">{words.people.handOverHelp}</p>
          <SearchField name="to" label={words.people.successor} required find={findPerson} />
          {reason}
        </ActForm>
      </Panel>
      <Panel act="leave" title={words.people.leave}>
        <ActForm verb="deactivate-person" fixed={person_} submit={words.people.leave} tone="grave" onDone={close}>
          <p className="help">{words.people.leaveHelp}</p>
          {reason}
        </ActForm>
      </Panel>
      <Panel act="erase" title={words.people.erase}>
        <ActForm
          verb="erase-person"
          fixed={person_}
          submit={words.people.erase}
          tone="grave"
          onDone={() => {
            forgetPeople();
            navigate('/people');
          }}
        >
          <p className="help">{words.people.eraseHelp}</p>
          {reason}
        </ActForm>
      </Panel>

      <h2>{words.people.roles}</h2>
      {person.roles.length === 0 && <Nothing>{words.people.noRole}</Nothing>}
      <ul className="rows">
        {person.roles.map((one) => (
          <RoleRow key={one.id} grant={one} />
        ))}
      </ul>

      {person.delegations.length > 0 && (
        <>
          <h2>{words.people.delegationsTitle}</h2>
          <ul className="rows">
            {person.delegations.map((one) => (
              <li key={one.id} className="row">
                <div className="row-text">
                  {words.delegations[one.kind]}
                  {words.shell.colon}
                  <PersonName id={one.delegator} /> {words.people.to} <PersonName id={one.delegate} />
                  <div className="note">
                    <ScopeText scope={one.scope} /> · <DayText day={one.from} lang={lang} />
                    {one.until && (
                      <>
                        {' '}
                        {words.people.untilShort} <DayText day={one.until} lang={lang} />
                      </>
                    )}{' '}
                    · {one.actReference}
                  </div>
                </div>
                {may('delegation.record') && (
                  <div className="row-side">
                    <ActLink act="end-delegation" about={one.id}>
                      {words.people.end}
                    </ActLink>
                  </div>
                )}
                <Panel act="end-delegation" about={one.id} title={words.people.end}>
                  <ActForm
                    verb="end-delegation"
                    fixed={{ delegation: one.id }}
                    submit={words.people.end}
                    onDone={close}
                  />
                </Panel>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RoleRow({ grant }: { grant: RoleGrant }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const fixed = { grant: grant.id };
  return (
    <li className="row">
      <div className="row-text">
        {words.roles[grant.role]} · <ScopeText scope={grant.scope} />
        <div className="note">
          {grant.state === 'proposed' && <span className="waits">{words.people.waitsSecond} </span>}
          {words.people.from} <DayText day={grant.from} lang={lang} />
          {grant.until && (
            <>
              {' '}
              {words.people.untilShort} <DayText day={grant.until} lang={lang} />
            </>
          )}
          {grant.singleHanded && <> · {words.people.singleHanded}</>}
        </div>
      </div>
      <div className="row-side">
        {grant.state === 'proposed' && may('role.grant') && (
          <>
            <ActLink act="confirm-role" about={grant.id}>
              {words.people.confirmRole}
            </ActLink>
            <ActLink act="decline-role" about={grant.id}>
              {words.people.declineRole}
            </ActLink>
          </>
        )}
        {grant.state === 'given' && may('role.revoke') && (
          <ActLink act="revoke" about={grant.id}>
            {words.people.revoke}
          </ActLink>
        )}
      </div>
      <Panel act="confirm-role" about={grant.id} title={words.people.confirmRole}>
        <ActForm verb="confirm-role" fixed={fixed} submit={words.people.confirmRole} onDone={close} />
      </Panel>
      {(['decline-role', 'revoke'] as const).map((one) => (
        <Panel
          key={one}
          act={one}
          about={grant.id}
          title={one === 'revoke' ? words.people.revoke : words.people.declineRole}
        >
          <ActForm
            verb={one === 'revoke' ? 'revoke-role' : 'decline-role'}
            fixed={fixed}
            submit={one === 'revoke' ? words.people.revoke : words.people.declineRole}
            onDone={close}
          >
            <LongField name="reason" label={words.form.reason} required rows={2} />
          </ActForm>
        </Panel>
      ))}
    </li>
  );
}

function Grant({ person, onDone }: { person: string; onDone: () => void }) {
  const { words } = useSpoken();
  const [role, setRole] = useState<Role>('officer');
  return (
    <ActForm verb="grant-role" fixed={{ person }} submit={words.people.grant} onDone={onDone}>
      <div className="sentence">
        <SelectField
          name="role"
          label={words.people.grantRole}
          required
          defaultValue={role}
          onChange={(value) => setRole(value as Role)}
          options={grantableRoles.map((one) => ({ value: one, label: words.roles[one] }))}
        />
        <ScopeField kinds={scopesOfRole[role]} />
        <DayField name="from" label={words.people.from} />
        <DayField name="until" label={words.people.until} />
        <TextField name="actReference" label={words.people.actReference} />
      </div>
      <p className="help">{words.roleSays[role as keyof typeof words.roleSays]}</p>
    </ActForm>
  );
}

function Revise({ person, onDone }: { person: PersonRead; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  return (
    <ActForm
      verb="revise-person"
      fixed={{ person: person.id, version: person.version }}
      submit={words.form.save}
      onDone={() => {
        forgetPeople();
        onDone();
      }}
    >
      <TextField name="name" label={words.link.name} defaultValue={person.name} />
      <SearchField
        name="organisation"
        label={words.people.organisation}
        find={find}
        defaultValue={person.organisation ? { id: person.organisation, label: person.organisation } : undefined}
      />
      <LocalizedField name="office" label={words.people.office} value={person.office} rows={1} />
    </ActForm>
  );
}
