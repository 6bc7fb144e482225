import type { ledgerRefusals as ar } from '../ar/refusals.ledger.ts';
import type { Same } from '../catalogue.tsx';

export const ledgerRefusals = {
  'ledger.empty': "Le registre de suivi est vide : aucun acte n'a encore été accepté.",
  'ledger.no-such-leaf':
    "Il n'y a pas d'inscription {seq} : le registre en compte {size}. Demandez un numéro plus petit.",
  'ledger.no-such-size': 'La taille {size} est impossible : le registre compte {now} inscriptions. Ne la dépassez pas.',
  'ledger.leaf-unreadable': "Ce texte n'est pas une inscription du registre, ou il a été changé.",
  'ledger.no-such-row': 'Le registre ne connaît aucune ligne {row} de la table {table}.',
  'ledger.verification-running': 'Une vérification est déjà en cours. Redemandez quand elle sera finie.',
  'checkpoint.unreadable': "Ce texte n'est pas un point de contrôle. Donnez la note signée entière, telle que reçue.",
  'checkpoint.key-unreadable':
    "Ce n'est pas une clé de points de contrôle. Donnez-la telle que reçue, sur une seule ligne.",
  'checkpoint.not-signed':
    "Ce point de contrôle n'est pas signé par la clé {key}. Vérifiez qu'il vient bien de ce registre.",
  'checkpoint.forged': 'La signature de ce point de contrôle est fausse : le texte a été changé ou forgé.',
} as const satisfies Same<typeof ar>;
