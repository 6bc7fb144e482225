import type { allocationRefusals as ar } from '../ar/refusals.allocation.ts';

export const allocationRefusals: Record<keyof typeof ar, string> = {
  'allocation.unknown': 'Aucune proposition de répartition n’a la référence {ref}.',
  'allocation.ref-taken': 'La référence {ref} est celle d’une autre proposition. Choisissez-en une autre.',
  'allocation.version-unknown': 'La proposition {ref} n’a pas de version {number}.',
  'allocation.currency':
    'Les propositions se calculent dans la monnaie des comptes, {base}, et non en {currency}. Convertissez d’abord les montants.',
  'allocation.code-twice': 'Le code {code} est porté par deux candidats. Donnez à chacun le sien.',
  'allocation.source-missing': 'Donnez la source de « {field} », ou marquez-le comme hypothèse.',
  'allocation.region-unknown': 'Aucune région n’a le code {region}.',
  'allocation.fixed-elsewhere':
    'Le candidat {code} est fixé dans la région {region}, qui n’est pas des siennes. Ajoutez-la ou changez la fixation.',
  'allocation.requires-unknown': 'Le candidat {code} suppose {needs}, qui n’existe pas ou qui est lui-même.',
  'allocation.project-elsewhere': 'Le projet {project} n’est pas de la stratégie {strategy}.',
  'allocation.unchanged': 'Ces données sont celles de la version {number} : rien de nouveau à enregistrer.',
  'allocation.column-missing':
    'Il manque à la liste la colonne {column}. La première ligne porte les titres, dont code, cost et les codes des régions.',
  'allocation.column-unknown':
    'La colonne « {column} » est inconnue : ni colonne prévue, ni code de région. Retirez-la ou corrigez-la.',
  'allocation.cell':
    'Ligne {row}, colonne {column} : la valeur « {value} » n’est pas admise. Corrigez-la et recommencez.',
  'allocation.row': 'La ligne {row} ne se lit pas, ou n’a aucune région. Donnez le bénéfice dans une région au moins.',
  'allocation.rows': 'La liste a {rows} candidats ; il en faut entre 1 et {most}.',
  'allocation.solution-unknown': 'Aucun calcul n’a cet identifiant.',
  'allocation.solution-settled': 'Ce calcul est déjà terminé ({state}).',
};
