import type { dependenceRefusals as ar } from '../ar/refusals.dependence.ts';
import type { Same } from '../catalogue.tsx';

export const dependenceRefusals = {
  'holding.unknown': 'Aucune détention ne porte la référence {ref}.',
  'holding.taken': '{organisation} détient déjà une part de cette couche dans ce projet ({ref}) : révisez celle-là.',
  'holding.removed': 'La détention {ref} a été retirée le {day} : elle ne change plus. Enregistrez-en une autre.',
  'holding.shares-exceed': 'Avec celle-ci, les parts de la couche feraient {sum} : elles font 1 au plus.',
  'holding.substitute-itself': '{ref} ne peut pas se remplacer lui-même.',
  'holding.tested-without-substitute': 'Un essai suppose un remplaçant : nommez l’organisme éprouvé.',
  'holding.tested-later': 'Un essai ne peut pas être daté du {day} : nous sommes le {today}.',
  'holding.cost-currency': 'Un coût a sa devise : donnez les deux ou aucun.',
  'output.unknown': 'Aucun apport ne porte la référence {ref}.',
  'output.taken': 'L’apport de {organisation} de cette nature est déjà enregistré ({ref}) : révisez celui-là.',
  'output.delivered-day': 'Ce qui a été livré a sa date, aujourd’hui ou avant : donnez les deux ou aucun.',
  'holder.circle': '{holder} ne peut pas détenir {organisation} : il finirait par se détenir lui-même.',
  'mark.order': 'Le seuil de forte concentration doit être au-dessus de celui de concentration.',
  'what-if.nobody': 'Choisissez au moins un partenaire qui se retire.',
  'what-if.too-many': 'Un essai prend {most} partenaires au plus.',
} as const satisfies Same<typeof ar>;
