import fs from 'node:fs';
import path from 'node:path';
import type { RegionTopology } from '../web/charts/index.ts';

/** Boundaries of the regions, from the pack (ODbL: the map and the exports carry the attribution). */
export const boundaries = (): RegionTopology =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../packs/morocco/territory/morocco.topo.json'), 'utf8'),
  );
