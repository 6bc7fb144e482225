/** What importing money may refuse; sentences in `web/locales/<lang>/refusals.money-import.ts`. */
export const moneyImportRefusals = {
  'money-import.refused': { status: 422 },
  'money-import.empty': { status: 422 },
  'money-import.column-missing': { status: 422 },
  'money-import.cell-empty': { status: 422 },
  'money-import.cell-unreadable': { status: 422 },
  'money-import.word-to-decide': { status: 422 },
  'money-import.guess-to-confirm': { status: 422 },
  'money-import.currencies-differ': { status: 422 },
  'money-import.differs': { status: 409 },
  'money-import.two-budgets': { status: 422 },
  'money-import.act-says-two': { status: 422 },
} as const;
