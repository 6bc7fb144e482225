import { z } from 'zod';
import { ok } from './kernel/index.ts';
import { read } from './platform/http/endpoint.ts';
import { mapShapes, type RegionTopology } from './web/charts/index.ts';

/** Regions as they are drawn on the desk. `boundaries` are data of the country; an invented country has none, and no shapes. */
export const mapRoutes = (boundaries: RegionTopology | undefined) => {
  let drawn: ReturnType<typeof mapShapes> | undefined;
  return [
    read({
      verb: 'region-shapes',
      right: 'place.read',
      summary: 'Shapes of the regions for a map: one SVG path each in one box; none where no boundaries are known',
      input: z.object({}),
      output: z.object({
        width: z.number(),
        height: z.number(),
        regions: z.array(
          z.object({ code: z.string(), path: z.string(), label: z.object({ x: z.number(), y: z.number() }) }),
        ),
      }),
      run: async () => {
        if (boundaries) drawn ??= mapShapes(boundaries);
        return ok(drawn ?? { width: 0, height: 0, regions: [] });
      },
    }),
  ];
};
