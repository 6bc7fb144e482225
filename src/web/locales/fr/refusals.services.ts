import type { servicesRefusals as ar } from '../ar/refusals.services.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what State systems refuse. */
export const servicesRefusals = {
  'system.unknown': 'Aucun système ne porte la référence {ref}.',
  'system.ref-taken': 'La référence {ref} est déjà celle d’un autre système. Choisissez-en une autre.',
  'system.project-elsewhere':
    'Le projet {project} n’est pas de la stratégie {strategy}. Choisissez-en un qui en est, ou laissez le champ vide.',
  'system.said-nothing':
    'Ni le prestataire, ni le lieu, ni le niveau de qualification ne sont dits. Dites-en au moins un.',
  'system.country':
    'Le pays ({country}) ne se dit que d’un hébergement à l’étranger. Corrigez le lieu ou retirez le pays.',
  'system.day': 'Le {day} est après aujourd’hui ({today}). Donnez un jour passé, ou enregistrez une date promise.',
  'system.due': 'Une promesse a un jour, qui ne précède pas celui où elle est faite ({day}) ; le reste n’en a pas.',
  'system.ground-missing': 'Nommez la source qui le dit, ou le document avec son titre et sa date.',
  'system.target-missing':
    'Personne n’a enregistré où ce système doit aller ni quand. Enregistrez d’abord la date promise.',
  'system.moved':
    'La migration de ce système est déjà déclarée (déclaration n° {number}). Il faut d’abord trancher celle-là.',
  'said.unknown': 'Aucune déclaration ne porte cet identifiant.',
  'said.settled': 'La déclaration n° {number} a déjà été tranchée.',
} as const satisfies Same<typeof ar>;
