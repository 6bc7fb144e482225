import type pg from 'pg';
import type { Signer } from '../../ledger/checkpoint-key.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Roles } from '../database/roles.ts';
import type { FileStore } from '../files.ts';
import type { Log } from '../log.ts';
import type { Passphrase } from './passphrase.ts';

/** What operating an installation may use beyond a request: the owner's connection, its folder, its keys. */
export type Machine = {
  /** Pool of the owner of the tables, whom no row policy hides anything from. */
  owner: pg.Pool;
  config: Config;
  files: FileStore;
  signer: Signer;
  /** The machine's own clock, also where an exercise has one that was moved. */
  clock: Clock;
  log: Log;
  version: string;
  roles: Roles;
  /** The passphrase of backups, made and kept when none was given. */
  passphrase(): Passphrase;
};
