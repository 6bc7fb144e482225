import type { ListColumn } from './list-columns.ts';
import type { ListedAgreement } from './partners/agreement-file.ts';
import type { ShownObligation } from './partners/obligation-file.ts';
import { plain } from './web/fmt.tsx';
import { deskAgreements as ar } from './web/locales/ar/desk.agreements.ts';
import { deskAgreements as en } from './web/locales/en/desk.agreements.ts';
import { deskAgreements as fr } from './web/locales/fr/desk.agreements.ts';

const said = { ar, fr, en };
const bodies = (one: ListedAgreement, side: 'state' | 'partner'): string =>
  [...new Set(one.parties.flatMap((each) => (each.side === side ? each.organisation : [])))].join(' ');

export const agreementColumns: ListColumn<ListedAgreement>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 16, says: (one) => one.ref },
  { title: ['العنوان', 'Intitulé', 'Title'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['النوع', 'Type', 'Kind'], width: 20, says: (one, lang) => said[lang].agreementKinds[one.kind] },
  { title: ['الوضعية', 'Situation', 'Standing'], width: 18, says: (one, lang) => said[lang].standings[one.standing] },
  { title: ['جانب الدولة', 'Côté État', 'State side'], width: 24, says: (one) => bodies(one, 'state') },
  { title: ['جانب الشريك', 'Côté partenaire', 'Partner side'], width: 24, says: (one) => bodies(one, 'partner') },
  { title: ['وُقّع في', 'Signé le', 'Signed on'], as: 'day', says: (one) => one.signedOn },
  { title: ['يسري من', 'En vigueur le', 'In force from'], as: 'day', says: (one) => one.validFrom },
  { title: ['إلى غاية', 'Jusqu’au', 'Until'], as: 'day', says: (one) => one.validUntil },
  { title: ['المبلغ', 'Montant', 'Amount'], as: 'number', width: 20, says: (one) => one.amount?.amount },
  { title: ['العملة', 'Devise', 'Currency'], says: (one) => one.amount?.currency },
  { title: ['المشاريع', 'Projets', 'Projects'], width: 24, says: (one) => one.projects.join(' ') },
  ...(['state', 'partner'] as const).flatMap((side): ListColumn<ListedAgreement>[] => [
    {
      title:
        side === 'state'
          ? ['ما على الدولة', 'Dû par l’État', 'Owed by the state']
          : ['ما على الشريك', 'Dû par le partenaire', 'Owed by the partner'],
      as: 'number',
      says: (one) => String(one.counts[side].owed),
    },
    {
      title:
        side === 'state'
          ? ['منه متأخر (الدولة)', 'dont en retard (État)', 'of it late (state)']
          : ['منه متأخر (الشريك)', 'dont en retard (partenaire)', 'of it late (partner)'],
      as: 'number',
      says: (one) => String(one.counts[side].late),
    },
  ]),
];

export const obligationColumns: ListColumn<ShownObligation>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 20, says: (one) => one.ref },
  { title: ['الواجب', 'Obligation', 'Obligation'], width: 56, says: (one, lang) => plain(one.title, lang) },
  { title: ['النوع', 'Nature', 'Kind'], width: 24, says: (one, lang) => said[lang].obligationKinds[one.kind] },
  { title: ['الجانب', 'Côté', 'Side'], says: (one, lang) => said[lang].partySides[one.side] },
  { title: ['من عليه', 'Débiteur', 'Debtor'], says: (one) => one.debtor },
  { title: ['لفائدة', 'Créancier', 'Owed to'], says: (one) => one.creditor },
  { title: ['العدد', 'Quantité', 'Quantity'], as: 'number', says: (one) => one.quantity?.value },
  { title: ['الوحدة', 'Unité', 'Unit'], says: (one) => one.quantity?.unit },
  { title: ['المبلغ', 'Montant', 'Amount'], as: 'number', width: 20, says: (one) => one.amount?.amount },
  { title: ['العملة', 'Devise', 'Currency'], says: (one) => one.amount?.currency },
  { title: ['الأجل', 'Échéance', 'Due on'], as: 'day', says: (one) => one.dueOn },
  { title: ['الحالة', 'État', 'State'], width: 24, says: (one, lang) => said[lang].obligationStates[one.state] },
  {
    title: ['أيام عمل التأخر', 'Jours ouvrés de retard', 'Working days late'],
    as: 'number',
    says: (one) => String(one.timing.daysLate),
  },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  {
    title: ['إن لم يوفَّ به', 'À défaut', 'If it is not met'],
    width: 48,
    says: (one, lang) => one.consequence && plain(one.consequence, lang),
  },
];
