/** What the installation says of itself to who keeps it running: no name, no secret. */
export type SystemState = {
  version: string;
  exercise: boolean;
  now: string;
  timeZone: string;
  database: { embedded: boolean; version: string; schema: number; bytes: number };
  roles: { app: boolean; portal: boolean };
  ledger: {
    leaves: number;
    lastCheckpoint?: { size: number; at: string };
    lastVerification?: { at: string; holds: boolean; size: number; total: number };
  };
  files: { count: number; bytes: number };
  disk: { free: number; total: number };
  /** file  in the folder `backups` of the data folder */
  backups: {
    kept: number;
    keep: number;
    last?: { file: string; at: string; bytes: number };
    failure?: { at: string; code: string };
  };
  jobs: { task: string; pattern: string }[];
  /** waiting: never tried yet · retrying: failed and tried again · failed: given up, the newest first */
  queue: { waiting: number; retrying: number; failed: { task: string; at: string }[] };
  /** Hosts that the program may call, as an administrator allowed them; none unless one did. */
  outside: string[];
  warnings: { code: string; says: Record<string, unknown> }[];
};
