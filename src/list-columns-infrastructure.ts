import { type AssetMeasure, type AssetTotal, powerStates } from './infrastructure/asset.ts';
import type { ListedAsset } from './infrastructure/asset-file.ts';
import type { ListColumn } from './list-columns.ts';
import type { PageLang } from './web/fmt/number.ts';
import { plain } from './web/fmt.tsx';
import { deskInfrastructure as ar } from './web/locales/ar/desk.infrastructure.ts';
import { deskInfrastructure as en } from './web/locales/en/desk.infrastructure.ts';
import { deskInfrastructure as fr } from './web/locales/fr/desk.infrastructure.ts';

const said = { ar, fr, en };

/** All totals of a measure in one cell: the number, of what or in which currency; what nobody reported says so. */
const totals = (asset: ListedAsset, measure: AssetMeasure, lang: PageLang): string => {
  const words = said[lang];
  const told = (one: AssetTotal): string =>
    [
      one.isAtLeast ? words.infrastructure.atLeast : '',
      one.value,
      one.currency ?? (one.of ? words.powerSubjects[one.of] : ''),
      one.asOf,
      words.assetReportStatuses[one.isVerified ? 'verified' : 'declared'],
    ]
      .filter(Boolean)
      .join(' ');
  const own = asset.totals.filter((one) => one.measure === measure);
  return own.length > 0 ? own.map(told).join(' · ') : words.infrastructure.notReported;
};
const column = (measure: AssetMeasure): ListColumn<ListedAsset> => ({
  title: [ar.assetMeasures[measure], fr.assetMeasures[measure], en.assetMeasures[measure]],
  width: 34,
  says: (one, lang) => totals(one, measure, lang),
});

export const assetColumns: ListColumn<ListedAsset>[] = [
  { title: ['المرجع', 'Référence', 'Reference'], width: 16, says: (one) => one.ref },
  { title: ['الاسم', 'Nom', 'Name'], width: 48, says: (one, lang) => plain(one.title, lang) },
  { title: ['النوع', 'Nature', 'Kind'], width: 22, says: (one, lang) => said[lang].assetKinds[one.kind] },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  { title: ['المكان', 'Lieu', 'Place'], says: (one) => one.place },
  { title: ['المستغِل', 'Exploitant', 'Operator'], says: (one) => one.operator },
  { title: ['المالك', 'Propriétaire', 'Owner'], says: (one) => one.owner },
  ...powerStates.map(column),
  ...(['renewable-share', 'hourly-share', 'fibre-km', 'fibre-sites', 'cost'] as const).map(column),
  { title: ['المصادر', 'Sources', 'Sources'], width: 40, says: (one) => one.sources.join(' ') },
];
