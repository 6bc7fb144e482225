/** Renews fixtures/policy-matrix.csv from the policy; the difference is what a reviewer reads. */
import fs from 'node:fs';
import path from 'node:path';
import { policyMatrix } from '../src/access/policy-matrix.ts';

fs.writeFileSync(path.resolve(import.meta.dirname, '../fixtures/policy-matrix.csv'), policyMatrix());
