import { asPerson, PASSWORD, type Person, signIn } from './people.ts';

/** The one-time links that the exercise prints at its first start, by name. */
export const linksIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/([a-z0-9-]+)@exercise\.invalid.*?(http\S+)/g)].map(([, name, link]) => [name!, link!]));

/** Sets a password through a one-time link and signs in, as a trainee does. */
export async function enterExercise(url: string, name: string, link: string): Promise<Person> {
  const secret = link.slice(link.indexOf('#') + 1);
  const used = await fetch(`${url}/api/v1/use-recovery-link`, {
    method: 'POST',
    body: JSON.stringify({ secret, password: PASSWORD }),
  });
  const { person, detail } = (await used.json()) as { person: string; detail?: string };
  if (!used.ok) throw new Error(detail);
  return asPerson(url, person, name, await signIn(url, `${name}@exercise.invalid`));
}
