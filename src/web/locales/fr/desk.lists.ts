import type { deskLists as ar } from '../ar/desk.lists.ts';
import type { Translated } from '../desk.ts';
import { listFieldWords } from './list-fields.ts';

export const deskLists = {
  lists: {
    title: 'Importer une liste',
    lead: 'Budgets, financements, opérations, accords et obligations, comme votre administration les tient en Excel ou en CSV. Le sens de chaque colonne est proposé, vous le corrigez, et chaque erreur est montrée à sa place avant que rien ne soit écrit. La liste entre entière, ou pas du tout.',
    kind: 'Contenu de la liste',
    found: 'Titres trouvés à la ligne {line}',
    columnsLead: 'Ce que nous ne reconnaissons pas est laissé, sauf si vous dites ce que c’est.',
    lacks: 'Aucune colonne ne dit encore : {fields}. Désignez-en une, ou dites-le ici une fois pour toute la liste.',
    usual: 'Ce qui vaut pour toute la liste',
    usualLead: 'Pris là où la cellule est vide.',
    year: 'Année',
    rows: 'lignes',
    recorded: 'à enregistrer',
    repeated: 'déjà enregistrées',
    wrong: 'erreurs',
    asides: 'Lignes laissées : {rows} (totaux ou remarques).',
    row: 'Ligne',
    column: 'Colonne',
    value: 'Dans la cellule',
    why: 'Pourquoi',
    firstOf: '{shown} sur {all}. Corrigez le fichier ou la correspondance, puis revoyez l’aperçu.',
    nothingNew: 'Tout ce que dit la liste est déjà enregistré : rien à importer.',
    done: {
      zero: 'Rien n’a été ajouté : tout était déjà enregistré.',
      one: '{n} ligne enregistrée.',
      other: '{n} lignes enregistrées.',
    },
    budgetsWait: 'Chaque budget attend maintenant l’approbation d’une seconde personne.',
    see: 'Voir ce qui est enregistré',
  },
  listKinds: {
    transactions: 'opérations déclarées par l’État',
    budgets: 'budgets des projets',
    fundings: 'financements des projets',
    agreements: 'accords avec les partenaires',
    obligations: 'obligations des parties',
  },
  listFields: listFieldWords,
} as const satisfies Translated<typeof ar>;
