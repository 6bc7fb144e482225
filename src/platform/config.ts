import path from 'node:path';

/** Settings, all from the environment; docs/operations/settings.md lists them and a test keeps that list true. */
export type Config = {
  /** PORT: where the program listens. */
  port: number;
  /** HOST: address it binds to; 127.0.0.1 unless an administrator says otherwise. */
  host: string;
  /** MUTABAA_DATA: the one folder that holds database, files, keys and backups. */
  dataFolder: string;
  /** DATABASE_URL: a PostgreSQL 15 or later to use instead of the embedded one. */
  databaseUrl: string | undefined;
  /** PUBLIC_URL: the address people type; decides secure cookies and the ledger's origin name. */
  publicUrl: string | undefined;
  /** TRUSTED_PROXIES: addresses whose X-Forwarded-* headers are believed, comma separated. */
  trustedProxies: string[];
  /** TIME_ZONE: whose calendar days are meant. */
  timeZone: string;
  /** MUTABAA_EXERCISE: the invented country, in a data folder of its own. */
  exercise: boolean;
  /** MUTABAA_BACKUP_KEEP: how many of the nightly backups in `<data>/backups` are kept; 14 when not set. */
  backupKeep: number;
  /** SMTP_URL and MAIL_FROM: the one mail server that notices may leave by; no mail is sent when not set. */
  mail: { server: string; from: string } | undefined;
  /** MUTABAA_PHOTO_SIDE (pixels) and MUTABAA_PHOTO_QUALITY (per cent): what a device makes of a photo before it is sent. */
  photos: PhotoRule;
  /**
   * MUTABAA_MODEL_URL, MUTABAA_MODEL_NAME, MUTABAA_MODEL_KEY and MUTABAA_MODEL_CLASSES: the one language model that documents may be
   * sent to; nothing is sent when not set.
   */
  model: ModelSetting | undefined;
};

/** classes: of documents that may be sent; others never leave the machine */
export type ModelSetting = { endpoint: string; name: string; key: string | undefined; classes: string[] };

/** side: the longest side in pixels; quality: of the JPEG, 0 to 1 */
export type PhotoRule = { side: number; quality: number };

export class BadSetting extends Error {}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BadSetting(`PORT must be a number from 0 to 65535, not "${env.PORT}".`);
  const exercise = env.MUTABAA_EXERCISE === '1';
  const home = path.resolve(import.meta.dirname, '../..');
  const publicUrl = env.PUBLIC_URL?.replace(/\/+$/, '') || undefined;
  if (publicUrl && !URL.canParse(publicUrl))
    throw new BadSetting(`PUBLIC_URL must be an address such as https://suivi.example.ma, not "${env.PUBLIC_URL}".`);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new BadSetting('DATABASE_URL must begin with postgresql://.');
  const backupKeep = Number(env.MUTABAA_BACKUP_KEEP || 14);
  if (!Number.isInteger(backupKeep) || backupKeep < 1 || backupKeep > 1000)
    throw new BadSetting(
      `MUTABAA_BACKUP_KEEP must be a number of backups from 1 to 1000, not "${env.MUTABAA_BACKUP_KEEP}".`,
    );
  const photos = photoSetting(env.MUTABAA_PHOTO_SIDE, env.MUTABAA_PHOTO_QUALITY);
  const mail = mailSetting(env.SMTP_URL, env.MAIL_FROM);
  const model = modelSetting(env);
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataFolder: path.resolve(env.MUTABAA_DATA || path.join(home, 'data', exercise ? 'exercise' : 'register')),
    databaseUrl,
    publicUrl,
    trustedProxies: (env.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
    timeZone: env.TIME_ZONE || 'Africa/Casablanca',
    exercise,
    backupKeep,
    mail,
    photos,
    model,
  };
}

function photoSetting(side: string | undefined, quality: string | undefined): PhotoRule {
  const [pixels, percent] = [Number(side || 1600), Number(quality || 80)];
  if (!Number.isInteger(pixels) || pixels < 400 || pixels > 8000)
    throw new BadSetting(`MUTABAA_PHOTO_SIDE must be a number of pixels from 400 to 8000, not "${side}".`);
  if (!Number.isInteger(percent) || percent < 30 || percent > 100)
    throw new BadSetting(`MUTABAA_PHOTO_QUALITY must be a whole number from 30 to 100, not "${quality}".`);
  return { side: pixels, quality: percent / 100 };
}

function mailSetting(server: string | undefined, from: string | undefined): Config['mail'] {
  if (!server && !from) return undefined;
  if (!server || !/^smtps?:\/\/[^\s/]+$/.test(server))
    throw new BadSetting(
      'SMTP_URL must be a mail server such as smtp://user:password@mail.example.ma:587, beside MAIL_FROM.',
    );
  if (!from || !/^[^\s<>,;]+@[^\s<>,;]+$/.test(from))
    throw new BadSetting(
      'MAIL_FROM must be the address that mail is sent from, such as suivi@example.ma, beside SMTP_URL.',
    );
  return { server, from };
}

const classes = ['public', 'internal', 'restricted'];

/** The key is never part of what is said about a wrong value. */
function modelSetting(env: Record<string, string | undefined>): ModelSetting | undefined {
  const endpoint = env.MUTABAA_MODEL_URL?.replace(/\/+$/, '');
  const name = env.MUTABAA_MODEL_NAME;
  const key = env.MUTABAA_MODEL_KEY || undefined;
  if (!endpoint && !name && !key) return undefined;
  if (!endpoint || !isSafe(endpoint) || !name)
    throw new BadSetting(
      'MUTABAA_MODEL_URL must be an address such as https://models.example.ma/v1, beside MUTABAA_MODEL_NAME; http:// only on this machine.',
    );
  const allowed = (env.MUTABAA_MODEL_CLASSES || 'public').split(',').map((each) => each.trim());
  const unknown = allowed.find((each) => !classes.includes(each));
  if (unknown !== undefined)
    throw new BadSetting(`MUTABAA_MODEL_CLASSES must be some of ${classes.join(', ')}, not "${unknown}".`);
  return { endpoint, name, key, classes: allowed };
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (username || password || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
