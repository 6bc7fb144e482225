import type { partnersRefusals as ar } from '../ar/refusals.partners.ts';
import type { Same } from '../catalogue.tsx';

export const partnersRefusals = {
  'organisation.unknown':
    'Aucun organisme ne porte la référence {ref}. Enregistrez-le d’abord ou corrigez la référence.',
  'organisation.ref-taken': 'La référence {ref} désigne déjà un organisme. Choisissez-en une autre.',
  'organisation.tutelage-circle':
    '{ref} ne peut pas être placé sous la tutelle de {tutelage} : il se trouverait au-dessus de lui-même.',
  'organisation.identifier-taken': 'L’identifiant {value} de {scheme} est déjà celui de {ref}.',
} as const satisfies Same<typeof ar>;
