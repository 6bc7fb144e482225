import { createHash, randomUUID } from 'node:crypto';

export const PASSWORD = 'une phrase assez longue 47';

/** Somebody signed in over HTTP, as a browser would be: acts and reads with the session cookie. */
export type Person = {
  id: string;
  name: string;
  cookie: string;
  act<T = Record<string, unknown>>(verb: string, input: unknown): Promise<Answer<T>>;
  read<T = Record<string, unknown>>(noun: string, query?: Record<string, string>): Promise<Answer<T>>;
  upload(text: string, mediaType?: string): Promise<string>;
};
export type Answer<T> = { status: number; value: T; code: string | undefined; leaf: string | null };

export async function asPerson(url: string, id: string, name: string, cookie: string): Promise<Person> {
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'en' };
  const send = async <T>(path: string, init?: RequestInit): Promise<Answer<T>> => {
    const answer = await fetch(`${url}${path}`, { ...init, headers: { ...headers, ...init?.headers } });
    const text = await answer.text();
    const value = text ? JSON.parse(text) : undefined;
    return {
      status: answer.status,
      value: value as T,
      code: answer.ok ? undefined : value?.code,
      leaf: answer.headers.get('Mutabaa-Leaf'),
    };
  };
  return {
    id,
    name,
    cookie,
    act: (verb, input) =>
      send(`/api/v1/${verb}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { 'Content-Type': 'application/json' },
      }),
    read: (noun, query = {}) => send(`/api/v1/${noun}?${new URLSearchParams(query)}`),
    upload: async (text, mediaType = 'text/plain') => {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const kept = await send(`/api/v1/files/${sha256}`, {
        method: 'PUT',
        body: text,
        headers: { 'Content-Type': mediaType },
      });
      if (kept.status !== 200) throw new Error(`upload: ${kept.status} ${kept.code}`);
      return sha256;
    },
  };
}

/** Takes up a one-time link (`…#secret`) with a name and an address, and signs in. */
export async function takeUp(
  url: string,
  link: string,
  name: string,
  email = `${randomUUID().slice(0, 8)}@example.org`,
): Promise<Person> {
  const secret = link.slice(link.indexOf('#') + 1);
  const accepted = await fetch(`${url}/api/v1/accept-invitation`, {
    method: 'POST',
    body: JSON.stringify({ secret, password: PASSWORD, name, email }),
  });
  const account = (await accepted.json()) as { person: string; signInName: string; detail?: string };
  if (!accepted.ok) throw new Error(`accept-invitation: ${account.detail}`);
  const cookie = await signIn(url, account.signInName);
  return asPerson(url, account.person, name, cookie);
}

export async function signIn(url: string, name: string, password = PASSWORD): Promise<string> {
  const signed = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ name, password }),
    headers: { 'Content-Type': 'application/json' },
  });
  if (!signed.ok) throw new Error(`sign-in: ${signed.status} ${await signed.text()}`);
  return signed.headers.get('Set-Cookie')!.split(';')[0]!;
}

/** An administrator invites somebody and gives them a role; with one administrator it holds at once. */
export async function withRole(
  url: string,
  administrator: Person,
  who: { name: string; organisation?: string; role: string; scope?: { kind: string; id: string } },
): Promise<Person> {
  const invited = await administrator.act<{ link: { path: string } }>('invite-person', {
    name: who.name,
    email: `${randomUUID().slice(0, 8)}@example.org`,
    ...(who.organisation ? { organisation: who.organisation } : {}),
  });
  if (invited.status !== 200) throw new Error(`invite-person: ${JSON.stringify(invited.value)}`);
  const person = await takeUp(url, invited.value.link.path, who.name);
  const granted = await administrator.act('grant-role', {
    person: person.id,
    role: who.role,
    scope: who.scope ?? { kind: 'instance', id: '*' },
  });
  if (granted.status !== 200) throw new Error(`grant-role: ${JSON.stringify(granted.value)}`);
  return person;
}
