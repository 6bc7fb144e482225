import type { territoryRefusals as ar } from '../ar/refusals.territory.ts';
import type { Same } from '../catalogue.tsx';

export const territoryRefusals = {
  'place.unknown': 'Aucune unité territoriale ne porte le code {code}. Vérifiez le code.',
  'calendar.unknown': 'Aucun calendrier ne porte la référence {ref}.',
  'holiday.unknown': 'Ce jour férié n’existe pas ou plus. Rechargez le calendrier.',
  'holiday.already-there': 'Le {day} figure déjà dans ce calendrier. Modifiez l’inscription existante.',
  'calendar.weekend-whole-week': 'La semaine doit garder au moins un jour ouvré.',
} as const satisfies Same<typeof ar>;
