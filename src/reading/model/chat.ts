import type { ModelSetting } from '../../platform/config.ts';
import { answerSchema } from './answer.ts';

export type Message = { role: 'system' | 'user' | 'assistant'; content: string };
/** Why nothing usable came back, as a code: never in words of the server, which may be anything. */
export const chatTroubles = [
  'unreachable',
  'answered-with-error',
  'sent-elsewhere',
  'answer-too-large',
  'answer-too-slow',
  'answer-malformed',
] as const;
export type ChatTrouble = (typeof chatTroubles)[number];
export type ChatLimits = { time: number; bytes: number };
export const chatLimits: ChatLimits = { time: 120_000, bytes: 1024 * 1024 };

/**
 * Asks a model once, at the one address that the operator allowed. No redirection is followed, since it would carry the document and
 * the key elsewhere; what comes back is counted, and given up when it does not end.
 *
 * source  OpenAI API, POST /v1/chat/completions with response_format json_schema; spoken by vLLM, Ollama and Mistral too
 */
export async function chat(
  { endpoint, name, key }: ModelSetting,
  messages: readonly Message[],
  limits: ChatLimits = chatLimits,
): Promise<{ content: string } | { trouble: ChatTrouble }> {
  const signal = AbortSignal.timeout(limits.time);
  try {
    const response = await fetch(`${endpoint}/chat/completions`, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      },
      body: JSON.stringify({
        model: name,
        messages,
        temperature: 0,
        stream: false,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'commitments', strict: true, schema: answerSchema },
        },
      }),
    });
    if (response.status >= 300 && response.status < 400) return await thrownAway(response, 'sent-elsewhere');
    if (response.status !== 200) return await thrownAway(response, 'answered-with-error');
    const body = await bodyOf(response, limits.bytes);
    if (body === undefined) return { trouble: 'answer-too-large' };
    return contentOf(body);
  } catch {
    return { trouble: signal.aborted ? 'answer-too-slow' : 'unreachable' };
  }
}

async function thrownAway(response: Response, trouble: ChatTrouble): Promise<{ trouble: ChatTrouble }> {
  await response.body?.cancel();
  return { trouble };
}

async function bodyOf(response: Response, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function contentOf(body: string): { content: string } | { trouble: ChatTrouble } {
  try {
    const content: unknown = JSON.parse(body)?.choices?.[0]?.message?.content;
    return typeof content === 'string' ? { content } : { trouble: 'answer-malformed' };
  } catch {
    return { trouble: 'answer-malformed' };
  }
}
