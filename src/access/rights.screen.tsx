import { useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { Right } from './rights.ts';
import { rightsSaid } from './rights.words.ts';
import type { Role } from './role.ts';

type Matrix = {
  roles: Role[];
  rights: { right: Right; who: string; reach: Partial<Record<Role, string>>; machine: boolean }[];
};

export const loader = () => read<Matrix>('roles-matrix');

/** The whole policy as one table: for each right, who has it and how far it reaches. */
export function Component() {
  const { roles, rights } = useLoaderData<typeof loader>();
  const { words, lang, text } = useSpoken();
  const shown = roles.filter((one) => one !== 'public');
  return (
    <>
      <title>{`${words.shell.rightsTable} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.shell.rightsTable}</h1>
      <p className="lead">{words.rights.lead}</p>
      <dl className="pairs">
        {(['scope', 'own', 'anywhere'] as const).map((one) => (
          <div key={one} style={{ display: 'contents' }}>
            <dt>{words.rights[one]}</dt>
            <dd className="note">{words.rights[`${one}Says`]}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys */}
      <section className="scroll-x" aria-label={words.shell.rightsTable} tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{words.rights.right}</th>
              {shown.map((one) => (
                <th key={one} scope="col">
                  {words.roles[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((one) => (
              <tr key={one.right}>
                <th scope="row">
                  {rightsSaid[lang][one.right]}
                  <bdi dir="ltr" className="code">
                    {one.right}
                  </bdi>
                </th>
                {one.who === 'roles' ? (
                  shown.map((role) => {
                    const reach = one.reach[role] as 'scope' | 'own' | 'anywhere' | undefined;
                    return <td key={role}>{reach ? words.rights[reach] : <span className="soft">·</span>}</td>;
                  })
                ) : (
                  <td colSpan={shown.length} className="soft">
                    {one.who === 'everyone' ? words.rights.everyone : text(words.rights.signedIn)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
