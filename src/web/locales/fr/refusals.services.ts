import type { servicesRefusals as ar } from '../ar/refusals.services.ts';
import type { Same } from '../catalogue.tsx';

/** Sentences of what State systems and digital services refuse. */
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
  'service.unknown': 'Aucun service numérique ne porte la référence {ref}.',
  'service.ref-taken': 'La référence {ref} est déjà celle d’un autre service. Choisissez-en une autre.',
  'service.delay-of-law':
    'La loi fixe le délai de ce genre de procédure : il ne se dit pas ici. Retirez les jours et le texte.',
  'service.delay-text': 'Un délai se donne avec le texte qui le fixe, ou pas du tout.',
  'service.period':
    'La période {period} ne convient pas : on déclare une période achevée avant le {today}, comme 2031-Q1 ou 2031-03.',
  'service.period-overlaps':
    'La période {period} chevauche la période {other} déjà déclarée pour ce service. Reprenez les mêmes périodes, pour ne compter aucune demande deux fois.',
  'service.report-waits':
    'Une autre déclaration pour {period} au même lieu attend d’être vérifiée. Il faut d’abord la trancher.',
  'service.ground-missing': 'Nommez la source qui le dit, ou le document avec son titre et sa date.',
  'service.part-above': '« {part} » ({value}) dépasse « {whole} » ({of}). Corrigez l’un des deux.',
  'service.decided-above':
    'Les demandes décidées et acceptées par silence ({decided}) dépassent les demandes ({requests}). Corrigez les nombres.',
  'service.median':
    'La médiane ({median} jours, délai {days}) ne s’accorde pas avec les nombres : {inTime} dans le délai et {late} après. Corrigez l’un d’eux.',
  'service.parts-above':
    'La somme des lieux ({sum}) pour « {count} » dépasse le nombre de l’ensemble ({of}). Lieu : {place}. Corrigez l’un des deux.',
} as const satisfies Same<typeof ar>;
