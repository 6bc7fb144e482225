export const ledgerRefusals = {
  'ledger.empty': { status: 404 },
  'ledger.no-such-leaf': { status: 404 },
  'ledger.no-such-size': { status: 422 },
  'ledger.leaf-unreadable': { status: 422 },
  'ledger.no-such-row': { status: 404 },
  'ledger.verification-running': { status: 409 },
  'checkpoint.unreadable': { status: 422 },
  'checkpoint.key-unreadable': { status: 422 },
  'checkpoint.not-signed': { status: 422 },
  'checkpoint.forged': { status: 422 },
} as const;
