import type { seedingRefusals as ar } from '../ar/refusals.seeding.ts';
import type { Same } from '../catalogue.tsx';

export const seedingRefusals = {
  'pack.unknown': 'Aucun paquet de données ne s’appelle {pack}.',
  'pack.not-for-this-register':
    'Le paquet {pack} n’est pas fait pour ce registre : les données d’exercice et les données réelles ne se mêlent pas.',
  'pack.change-unknown': 'Cette proposition n’existe pas. Rechargez la liste.',
  'pack.change-decided': 'Cette proposition est déjà tranchée ({status}).',
  'pack.change-by-hand':
    'Ce changement de {ref} ne s’applique pas tout seul. Faites-le vous-même, puis rejetez la proposition en le disant.',
  'pack.ours-changed':
    '{ref} a changé dans le registre depuis cette proposition. Regardez la valeur actuelle avant d’accepter.',
} as const satisfies Same<typeof ar>;
