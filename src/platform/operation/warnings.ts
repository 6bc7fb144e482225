import type { LocalizedText } from '../../kernel/index.ts';

const says = (ar: string, fr: string, en: string): LocalizedText => ({
  authentic: 'ar',
  ar,
  fr,
  en,
  validated: ['fr', 'en'],
});

/** What an administrator must be told of the installation, each with what to do. Codes are never reused. */
export const warningTexts = {
  'passphrase-kept-here': says(
    'عبارة سر النسخ الاحتياطية محفوظة في هذا الجهاز وحده (keys/backup.passphrase): انسخها إلى مكان آخر، وإلا ضاعت مع القرص وضاعت معها النسخ.',
    'La phrase secrète des sauvegardes n’existe que sur cette machine (keys/backup.passphrase) : copiez-la ailleurs, sinon elle se perd avec le disque, et les sauvegardes avec elle.',
    'The passphrase of the backups lies on this machine only (keys/backup.passphrase): copy it elsewhere, or it is lost with the disk, and the backups with it.',
  ),
  'no-recent-backup': says(
    'لا نسخة احتياطية منذ أكثر من 36 ساعة: أنجز واحدة الآن، وانظر سجل البرنامج.',
    'Aucune sauvegarde depuis plus de 36 heures : faites-en une maintenant et voyez le journal du programme.',
    'No backup for more than 36 hours: make one now, and look into the log of the program.',
  ),
  'backup-failed': says(
    'أخفقت آخر نسخة احتياطية: انظر سبب الإخفاق وأعد المحاولة.',
    'La dernière sauvegarde a échoué : voyez pourquoi et recommencez.',
    'The last backup failed: see why, and make it again.',
  ),
  'disk-nearly-full': says(
    'بقي أقل من عُشر القرص: وفر مكانا قبل أن يمتلئ.',
    'Il reste moins d’un dixième du disque : libérez de l’espace avant qu’il soit plein.',
    'Less than a tenth of the disk is left: free some space before it is full.',
  ),
  'roles-missing': says(
    'خادم قاعدة البيانات لا يمنح الدورين mutabaa_app و mutabaa_public: اطلب من مسؤوله منحهما لمستعمل القاعدة.',
    'Le serveur de base de données n’accorde pas les rôles mutabaa_app et mutabaa_public : demandez à son administrateur de les accorder à l’utilisateur de la base.',
    'The database server does not grant the roles mutabaa_app and mutabaa_public: ask its administrator to grant them to the database user.',
  ),
  'ledger-does-not-hold': says(
    'وجد آخر تحقق أن سجل التتبع أو صفا من القاعدة تغيّر من خارج البرنامج: نفّذ التحقق وانظر ما وجد.',
    'La dernière vérification a trouvé que le registre ou une ligne de la base a été modifié hors du programme : relancez-la et voyez ce qu’elle trouve.',
    'The last verification found that the ledger or a row of the database was altered outside the program: run it again and see what it finds.',
  ),
} as const satisfies Record<string, LocalizedText>;

export type Warning = keyof typeof warningTexts;

export type Signs = {
  now: Date;
  passphraseKept: boolean;
  lastBackup: string | undefined;
  /** Instant at which the installation was made. */
  since: string;
  backupFailed: boolean;
  disk: { free: number; total: number };
  roles: { app: boolean; portal: boolean };
  ledgerHolds: boolean | undefined;
};

const LATE = 36 * 3600_000;

/** What to warn of. A young installation is not told of a backup that was not due yet. */
export function warningsOf(signs: Signs): Warning[] {
  const late = signs.now.getTime() - new Date(signs.lastBackup ?? signs.since).getTime() > LATE;
  const all: [Warning, boolean][] = [
    ['ledger-does-not-hold', signs.ledgerHolds === false],
    ['backup-failed', signs.backupFailed],
    ['no-recent-backup', late],
    ['disk-nearly-full', signs.disk.free < signs.disk.total / 10],
    ['passphrase-kept-here', signs.passphraseKept],
    ['roles-missing', !signs.roles.app || !signs.roles.portal],
  ];
  return all.filter(([, isSo]) => isSo).map(([code]) => code);
}
