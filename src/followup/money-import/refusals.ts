/** What importing money may refuse; sentences in `web/locales/<lang>/refusals.money-import.ts`. */
export const moneyImportRefusals = {
  'money-import.refused': { status: 422 },
  'money-import.empty': { status: 422 },
  'money-import.column-missing': { status: 422 },
  'money-import.cell-empty': { status: 422 },
  'money-import.cell-unreadable': { status: 422 },
} as const;
