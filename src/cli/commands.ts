import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  usage: 'help [COMMAND]',
  summary: 'List the commands, or say how one is used.',
  run: async ([wanted]) => {
    const chosen = wanted ? commands.filter((each) => each.name === wanted) : commands;
    if (chosen.length === 0) {
      console.error(`There is no command "${wanted}".`);
      return 1;
    }
    const width = Math.max(...chosen.map((each) => each.usage.length));
    console.log('bin/mutabaa COMMAND\n');
    for (const each of chosen) console.log(`  ${each.usage.padEnd(width)}  ${each.summary}`);
    return 0;
  },
};

/** Each brings only what it needs itself: help is there at once, and a call loads no database. */
const lazily =
  (load: () => Promise<{ run: Command['run'] }>): Command['run'] =>
  async (args) =>
    (await load()).run(args);

export const commands: Command[] = [
  {
    name: 'start',
    usage: 'start [--exercise]',
    summary:
      'Start the register (or the invented exercise) on PORT, 3000 when not set; the first start loads the shipped packs.',
    run: lazily(() => import('./commands/start.ts')),
  },
  {
    name: 'call',
    usage: 'call VERB [--json FILE|-] [--file FIELD=PATH …]',
    summary:
      'Act through the API with the personal token in MUTABAA_TOKEN, at MUTABAA_URL (http://localhost:3000); --file keeps a file and names it in a field.',
    run: lazily(() => import('./commands/call.ts')),
  },
  {
    name: 'admin-link',
    usage: 'admin-link',
    summary: 'Make a one-time link with which a person becomes administrator; works beside a running program.',
    run: lazily(() => import('./commands/admin-link.ts')),
  },
  {
    name: 'exercise-links',
    usage: 'exercise-links',
    summary: 'Print, for each invented person of the exercise, a one-time link to set a password and sign in.',
    run: lazily(() => import('./commands/exercise-links.ts')),
  },
  {
    name: 'clock',
    usage: 'clock [YYYY-MM-DD]',
    summary: 'Show the day of the exercise, or move it forward to the morning of a later one (never back).',
    run: lazily(() => import('./commands/clock.ts')),
  },
  {
    name: 'seed',
    usage: 'seed [PACK]',
    summary: 'Load a data pack (morocco/ai-2030 when none is named); a newer one only proposes changes.',
    run: lazily(() => import('./commands/seed.ts')),
  },
  {
    name: 'verify',
    usage: 'verify [--checkpoint FILE …]',
    summary:
      'Recompute the whole ledger and compare every row with it; a checkpoint kept elsewhere finds a rewritten past.',
    run: lazily(() => import('./commands/verify.ts')),
  },
  {
    name: 'warnings',
    usage: 'warnings [--json]',
    summary:
      'List what the rules of warning find today, the heaviest first (500 at most), with what became of each; --json prints all that is known.',
    run: lazily(() => import('./commands/warnings.ts')),
  },
  {
    name: 'brief',
    usage: 'brief --lang ar|fr|en --format pdf|docx [--kind KIND] [--ref REF] [--inside] --out FILE',
    summary:
      'Write a paper of the newest snapshot: committee (as given), minister, project or region with its REF; --inside adds the warnings.',
    run: lazily(() => import('./commands/brief.ts')),
  },
  {
    name: 'checkpoint',
    usage: 'checkpoint',
    summary:
      'Sign the state of the ledger, keep it and print it: copy it where nobody who runs this machine can reach it.',
    run: lazily(() => import('./commands/checkpoint.ts')),
  },
  {
    name: 'export',
    usage:
      'export ledger [--full] > FILE | export workbook FILE [--lang … --strategy … --owner … --stage … --place … --q …] | export money --csv > FILE | export LIST FILE.csv|FILE.xlsx [--FILTER …]',
    summary:
      'Write the ledger for the offline verifier, with the hashes of its rows or with the rows (--full); or, with the token in MUTABAA_TOKEN, a pre-filled workbook to report in and import again, or a list of the desk (projects, pledges, indicators, reports, warnings, actions, risks, letters, questions, recommendations, organisations) by its filters.',
    run: lazily(() => import('./commands/export.ts')),
  },
  {
    name: 'read',
    usage: 'read FILE [--date YYYY-MM-DD] [--lang ar|fr|en] [--lexicon FILE] [--json]',
    summary:
      'Read the commitments out of a document (txt, md, html, docx, pdf) without a register; --date is the day of the document, --lexicon names a JSON file with entries of your own, --json prints each with its span, fields, confidence and rules.',
    run: lazily(() => import('./commands/read.ts')),
  },
  {
    name: 'reading-score',
    usage: 'reading-score [--strategy REF] [--json] [--export FOLDER]',
    summary:
      'Read the documents of the register again and compare with what persons decided: how much is found, how often rightly, what is not found any more; --export writes texts and decisions as annotated documents. Restricted papers are left out.',
    run: lazily(() => import('./commands/reading-score.ts')),
  },
  {
    name: 'analyse',
    usage: 'analyse METHOD CASE < INPUT',
    summary:
      'Compute a case of a method (allocation, concentration, datacentre, dispatch, equity, input_output, training_pipeline) without a register: its input, as in fixtures/oracles, comes as JSON on standard input; its answer is printed as JSON.',
    run: lazily(() => import('./commands/analyse.ts')),
  },
  {
    name: 'import',
    usage:
      'import FILE [--preview] [--take file] [--strategy REF] [--mapping NAME] [--sheet NAME] [--leave-out] | import KIND FILE [--preview] [--provider REF] [--usual FIELD=VALUE] [--mapping NAME] [--sheet NAME]',
    summary:
      'Import a workbook that was exported here, or a list of projects (.xlsx, CSV) as a kept or proposed mapping understands it, or a list of money, budgets, fundings, agreements or obligations, whole or not at all, with the token in MUTABAA_TOKEN.',
    run: lazily(() => import('./commands/import.ts')),
  },
  {
    name: 'backup',
    usage: 'backup FILE',
    summary:
      'Write rows, files, ledger and keys into one sealed file while the program works (passphrase in MUTABAA_PASSPHRASE).',
    run: lazily(() => import('./commands/backup.ts')),
  },
  {
    name: 'restore',
    usage: 'restore FILE',
    summary:
      'Bring a backup back into an empty data folder or an empty database (DATABASE_URL), then verify its ledger.',
    run: lazily(() => import('./commands/restore.ts')),
  },
  help,
];
