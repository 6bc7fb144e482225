import type { Caller } from '../access/index.ts';
import type { Result } from '../kernel/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';

/** The verbs of the program by name, run as anybody else would run them: policy, transaction, leaf. */
export type Verbs = {
  /** What the verb answers, or its refusal. A repeated key gets the answer it got before and does nothing again. */
  ask<T>(verb: string, caller: Caller, input: unknown, key?: string): Promise<Result<T>>;
  /** The same where a refusal would be a mistake of the exercise itself. throws  with the refusal */
  run<T>(verb: string, caller: Caller, input: unknown, key?: string): Promise<T>;
};

export function verbsOf(world: World, endpoints: readonly Endpoint[]): Verbs {
  const known = new Map(endpoints.map((endpoint) => [endpoint.verb, endpoint]));
  const ask = async <T>(verb: string, caller: Caller, input: unknown, key?: string): Promise<Result<T>> => {
    const endpoint = known.get(verb);
    if (!endpoint) throw new Error(`The exercise asks for ${verb}, which is no verb.`);
    const answered = await runEndpoint(world, endpoint, { caller, input, ...(key ? { idempotencyKey: key } : {}) });
    return answered.ok ? { ok: true, value: answered.value.value as T } : answered;
  };
  return {
    ask,
    run: async <T>(verb: string, caller: Caller, input: unknown, key?: string): Promise<T> => {
      const answered = await ask<T>(verb, caller, input, key);
      if (answered.ok) return answered.value;
      const { code, details } = answered.refusal;
      throw new Error(`The exercise could not ${verb}: ${code} ${JSON.stringify(details ?? {})}`);
    },
  };
}
