import { type Person, takeUp, withRole } from './people.ts';
import type { Program } from './program.ts';

/** Those who walk a project of the shipped register through a gate, each signed in over HTTP. */
export type Cast = {
  administrator: Person;
  /** follows the projects for the unit */
  officer: Person;
  /** another officer of the unit */
  secondOfficer: Person;
  /** of the ministry that carries the Jazari institutes */
  owner: Person;
  /** of the court that audits */
  verifier: Person;
  decider: Person;
};

/** Takes up the first administrator's link and signs everybody in. */
export async function cast(program: Program): Promise<Cast> {
  const { url } = program;
  const administrator = await takeUp(url, program.adminLink!, 'Administrator of the journey');
  const join = (name: string, role: string, more: Partial<Parameters<typeof withRole>[2]> = {}) =>
    withRole(url, administrator, { name, role, ...more });
  return {
    administrator,
    officer: await join('Officer of the journey', 'officer'),
    secondOfficer: await join('Second officer of the journey', 'officer'),
    owner: await join('Owner of the journey', 'owner', {
      organisation: 'MTNRA',
      scope: { kind: 'organisation', id: 'MTNRA' },
    }),
    verifier: await join('Verifier of the journey', 'verifier', { organisation: 'CDC' }),
    decider: await join('Decider of the journey', 'decider'),
  };
}

export const arabic = (text: string) => ({ authentic: 'ar', ar: text });
