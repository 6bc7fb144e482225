import type { partnersRefusals as ar } from '../ar/refusals.partners.ts';
import type { Same } from '../catalogue.tsx';

export const partnersRefusals = {
  'organisation.unknown': 'No organisation has the reference {ref}. Record it first or correct the reference.',
  'organisation.ref-taken': 'The reference {ref} already names an organisation. Choose another.',
  'organisation.tutelage-circle': '{ref} cannot stand under {tutelage}: it would stand above itself.',
  'organisation.identifier-taken': 'The identifier {value} of {scheme} already belongs to {ref}.',
} as const satisfies Same<typeof ar>;
