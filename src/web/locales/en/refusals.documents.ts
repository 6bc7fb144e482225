import type { documentsRefusals as ar } from '../ar/refusals.documents.ts';
import type { Same } from '../catalogue.tsx';

export const documentsRefusals = {
  'source.unknown': 'No source has the reference {ref}. Record it first or correct the reference.',
  'source.ref-taken': 'The reference {ref} already names a source. Choose another.',
  'source.held-without-file':
    'A source counts as held only when its file is kept here. Upload the file, then try again.',
  'file.restricted': 'This file is withheld on the ground: {ground}.',
  'file.ground-missing': 'To withhold a file, state the legal ground.',
  'file.widening-takes-two':
    'The class of the file is {class}, and one person alone does not open it further: propose to open it, another confirms.',
} as const satisfies Same<typeof ar>;
