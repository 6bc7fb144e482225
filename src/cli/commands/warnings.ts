import { systemCaller } from '../../access/index.ts';
import { warningRoutes } from '../../followup/warning.routes.ts';
import { readConfig } from '../../platform/config.ts';
import { runEndpoint } from '../../platform/http/run.ts';
import { silentLog } from '../../platform/log.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

type Found = {
  total: number;
  items: {
    rule: string;
    subject: { kind: string; ref: string };
    state: string;
    since: string;
    organisation?: string;
    weight: number;
  }[];
};

export const run: Command['run'] = async (args) => {
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    const verb = warningRoutes.find((one) => one.verb === 'warnings')!;
    const answer = await runEndpoint(opened.world, verb, { caller: systemCaller('machine'), input: { limit: 500 } });
    if (!answer.ok) {
      const say = await loadRefusalSentences();
      throw new Complaint(say(answer.refusal.code, 'en', answer.refusal.details) ?? answer.refusal.code);
    }
    const found = answer.value.value as Found;
    if (args.includes('--json')) console.log(JSON.stringify(found, null, 2));
    else {
      for (const { rule, subject, state, since, organisation, weight } of found.items)
        console.log([weight, since, state, rule, `${subject.kind} ${subject.ref}`, organisation ?? ''].join('  '));
      console.log(`${found.total} warnings`);
    }
    return 0;
  } finally {
    await opened.close();
  }
};
