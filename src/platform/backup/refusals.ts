export const backupRefusals = {
  'backup.passphrase-too-short': { status: 422 },
  'backup.passphrase-wrong': { status: 422 },
  'backup.no-space': { status: 507 },
  'backup.running': { status: 409 },
  'backup.unreadable': { status: 422 },
  'backup.cut': { status: 422 },
  'backup.damaged': { status: 422 },
  'backup.made-by-newer': { status: 422 },
  'backup.schema-differs': { status: 422 },
  'restore.target-not-empty': { status: 409 },
  'restore.keys-differ': { status: 409 },
} as const;
