import type { servicesRefusals as ar } from '../ar/refusals.services.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what State systems and digital services refuse. */
export const servicesRefusals = {
  'system.unknown': 'No system bears the reference {ref}.',
  'system.ref-taken': 'The reference {ref} belongs to another system. Choose another.',
  'system.project-elsewhere':
    'The project {project} is not of the strategy {strategy}. Choose one that is, or leave the field empty.',
  'system.said-nothing': 'Neither provider, nor place, nor level of qualification is said. Say one of them at least.',
  'system.country': 'A country ({country}) is said of hosting abroad only. Correct the place or remove the country.',
  'system.day': 'The day {day} is after today ({today}). Give a day that has passed, or record a promised date.',
  'system.due': 'A promise has a day, not before that on which it was made ({day}); nothing else has one.',
  'system.ground-missing': 'Name the source that says so, or the paper with its title and date.',
  'system.target-missing': 'Nobody recorded where this system shall go and when. Record the promised date first.',
  'system.moved':
    'The migration of this system is declared already (statement {number}). That one has to be settled first.',
  'said.unknown': 'No statement has this identifier.',
  'said.settled': 'Statement {number} has been settled already.',
  'service.unknown': 'No digital service bears the reference {ref}.',
  'service.ref-taken': 'The reference {ref} belongs to another service. Choose another.',
  'service.delay-of-law':
    'The law gives the delay of this kind of procedure: it is not said here. Remove the days and the text.',
  'service.delay-text': 'A delay is said with the text that gives it, or not at all.',
  'service.period':
    'The period {period} will not do: one reports a period that was over before {today}, such as 2031-Q1 or 2031-03.',
  'service.period-overlaps':
    'The period {period} overlaps the period {other} reported of this service. Keep to the same periods, so that no request counts twice.',
  'service.report-waits':
    'Another report for {period} in the same place waits to be verified. That one has to be settled first.',
  'service.ground-missing': 'Name the source that says so, or the paper with its title and date.',
  'service.part-above': '“{part}” ({value}) is above “{whole}” ({of}). Correct one of them.',
  'service.decided-above':
    'What was decided or accepted by silence ({decided}) is above the requests ({requests}). Correct the numbers.',
  'service.median':
    'The median ({median} days, delay {days}) does not agree with the numbers: {inTime} within the delay and {late} after it. Correct one of them.',
  'service.parts-above':
    'The places add up to more ({sum}) in “{count}” than the whole that holds them ({of}). Place: {place}. Correct one of them.',
} as const satisfies Same<typeof ar>;
