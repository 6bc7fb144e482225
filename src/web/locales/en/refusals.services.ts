import type { servicesRefusals as ar } from '../ar/refusals.services.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what State systems refuse. */
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
} as const satisfies Same<typeof ar>;
