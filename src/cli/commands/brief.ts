import fs from 'node:fs';
import { systemCaller } from '../../access/index.ts';
import { briefRoutes } from '../../followup/briefing/brief.routes.ts';
import { briefKinds } from '../../followup/briefing/brief.ts';
import { briefFormats } from '../../followup/briefing/make-brief.ts';
import { readConfig } from '../../platform/config.ts';
import { runEndpoint } from '../../platform/http/run.ts';
import { silentLog } from '../../platform/log.ts';
import { pageLangs } from '../../web/fmt.tsx';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { boundaries } from '../boundaries.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

type Answer = { file: { base64: string }; snapshot: { number: number }; figures: unknown[]; readership: string };

export const run: Command['run'] = async (args) => {
  const lang = oneOf(args, '--lang', pageLangs, 'ar');
  const format = oneOf(args, '--format', briefFormats, 'pdf');
  const kind = oneOf(args, '--kind', briefKinds, 'committee');
  const out = option(args, '--out');
  if (!out) throw new Complaint('Say where the paper goes: --out FILE');
  const ref = option(args, '--ref');
  const isInside = args.includes('--inside');
  const config = readConfig();
  const opened = await openWorld(config, silentLog, { beside: true });
  try {
    const verb = briefRoutes(opened.world.exercise ? undefined : boundaries()).find(
      (one) => one.verb === (isInside ? 'inside-brief' : 'brief'),
    )!;
    const input = { kind, lang, format, ...(ref === undefined || isInside ? {} : { ref }) };
    const answer = await runEndpoint(opened.world, verb, { caller: systemCaller('machine'), input });
    if (!answer.ok) {
      const say = await loadRefusalSentences();
      throw new Complaint(say(answer.refusal.code, 'en', answer.refusal.details) ?? answer.refusal.code);
    }
    const { file, snapshot, figures, readership } = answer.value.value as Answer;
    fs.writeFileSync(out, Buffer.from(file.base64, 'base64'));
    console.log(`${out}: snapshot ${snapshot.number}, ${figures.length} figures, ${readership}`);
    return 0;
  } finally {
    await opened.close();
  }
};

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
}

function oneOf<T extends string>(args: string[], name: string, known: readonly T[], usual: T): T {
  const given = option(args, name) ?? usual;
  const found = known.find((each) => each === given);
  if (!found) throw new Complaint(`${name} is one of ${known.join(', ')}, not "${given}".`);
  return found;
}
