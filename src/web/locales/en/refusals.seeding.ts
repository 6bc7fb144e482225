import type { seedingRefusals as ar } from '../ar/refusals.seeding.ts';
import type { Same } from '../catalogue.tsx';

export const seedingRefusals = {
  'pack.unknown': 'No data pack is called {pack}.',
  'pack.not-for-this-register': 'The pack {pack} is not for this register: exercise data and real data never mix.',
  'pack.change-unknown': 'This proposal does not exist. Reload the list.',
  'pack.change-decided': 'This proposal has been decided already ({status}).',
  'pack.change-by-hand':
    'This change of {ref} is not applied by itself. Make it by hand, then reject the proposal saying so.',
  'pack.ours-changed': '{ref} changed in the register since this proposal. Look at the present value before accepting.',
} as const satisfies Same<typeof ar>;
