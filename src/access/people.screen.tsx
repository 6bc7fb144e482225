import { useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { myRights, useMay } from '../desk/me.ts';
import { read, tryRead } from '../web/client.ts';
import { Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing, Row, Rows, SearchFilter } from '../web/kit/lists.tsx';
import { Organisation, Person as PersonName } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, forgetPeople } from '../web/kit/sources.ts';
import { deskLangs, useSpoken } from '../web/kit/words.tsx';
import { type Person, personStates, type RoleGrant } from './person.ts';
import { grantableRoles } from './role.ts';
import { ScopeText } from './scope-text.tsx';
import { SecretLink } from './secret-link.tsx';

export type PersonListed = Person & { name?: string; email?: string; roles: RoleGrant[] };
type Waiting = { proposed: RoleGrant[]; singleHanded: RoleGrant[] };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const rights = await myRights();
  const [{ people }, waiting] = await Promise.all([
    read<{ people: PersonListed[] }>('people', { state: query.get('state') }),
    rights.includes('role.grant') ? tryRead<Waiting>('roles-to-confirm') : undefined,
  ]);
  const text = (query.get('text') ?? '').toLowerCase();
  const role = query.get('role');
  return {
    people: people.filter(
      (one) =>
        (!text || `${one.name ?? ''} ${one.email ?? ''}`.toLowerCase().includes(text)) &&
        (!role || one.roles.some((each) => each.role === role)),
    ),
    waiting: waiting?.ok ? waiting.value : undefined,
  };
}

/** Who works here, in which role, and which roles wait for a second administrator. */
export function Component() {
  const { people, waiting } = useLoaderData<typeof loader>();
  const { words, lang, say } = useSpoken();
  const may = useMay();
  return (
    <>
      <title>{`${words.nav.people} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.nav.people}</h1>
        {may('person.invite') && (
          <ActLink act="invite" strong>
            {words.people.invite}
          </ActLink>
        )}
      </div>
      <p className="lead">{words.people.lead}</p>
      <Panel act="invite" title={words.people.invite}>
        <Invite />
      </Panel>
      {waiting && waiting.proposed.length > 0 && (
        <section>
          <h2>{words.people.rolesWaiting}</h2>
          <Rows>
            {waiting.proposed.map((one) => (
              <Row
                key={one.id}
                to={`/people/${one.person}?act=confirm-role&about=${one.id}`}
                title={<PersonName id={one.person} />}
                note={
                  <>
                    {words.roles[one.role]} · <ScopeText scope={one.scope} />
                  </>
                }
              />
            ))}
          </Rows>
        </section>
      )}
      <Filters label={words.list.filters}>
        <SearchFilter label={words.list.search} />
        <ChoiceFilter
          name="role"
          label={words.people.role}
          any={words.list.any}
          options={grantableRoles.map((one) => ({ value: one, label: words.roles[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={personStates.map((one) => ({ value: one, label: words.personStates[one] }))}
        />
      </Filters>
      <Rows label={words.nav.people}>
        {people.map((one) => (
          <Row
            key={one.id}
            to={`/people/${one.id}`}
            title={one.name ?? words.people.erased}
            note={
              <>
                {one.office && (
                  <>
                    <Text value={one.office} lang={lang} /> ·{' '}
                  </>
                )}
                <Organisation reference={one.organisation} />
                {one.state !== 'active' && <> · {words.personStates[one.state]}</>}
              </>
            }
            side={
              <span className="note">
                {one.roles.length > 0
                  ? [...new Set(one.roles.map((each) => words.roles[each.role]))].join(words.shell.comma)
                  : say(words.people.noRole)}
              </span>
            }
          />
        ))}
      </Rows>
      {people.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
    </>
  );
}

function Invite() {
  const { words, lang } = useSpoken();
  const [find] = useState(() => findOrganisation(lang));
  const [link, setLink] = useState<{ path: string; expiresAt: string }>();
  if (link) return <SecretLink link={link} />;
  return (
    <ActForm<{ link: { path: string; expiresAt: string } }>
      verb="invite-person"
      submit={words.people.makeLink}
      onDone={(answer) => {
        forgetPeople();
        setLink(answer.link);
      }}
    >
      <div className="sentence">
        <TextField name="name" label={words.people.inviteName} required />
        <TextField name="email" label={words.people.inviteEmail} required code inputMode="email" />
        <SearchField name="organisation" label={words.people.inviteOrganisation} find={find} />
        <SelectField
          name="lang"
          label={words.people.inviteLang}
          defaultValue={lang}
          options={deskLangs.map((one) => ({ value: one, label: words.langs[one] }))}
        />
      </div>
      <LocalizedField name="office" label={words.people.office} help={words.people.officeHelp} rows={1} />
    </ActForm>
  );
}
