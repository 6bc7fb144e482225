import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { type Endpoint, read } from '../../platform/http/endpoint.ts';
import { refField } from '../../platform/http/fields.ts';
import { getTree } from './get-tree.ts';
import type { TreeNode } from './tree.ts';

export const treeRoutes: Endpoint[] = [
  read({
    verb: 'tree',
    right: 'project.read',
    summary:
      'What lies under a strategy, an axis or a programme, each line with its roll-up; strategies without a filter',
    input: z.object({ strategy: refField.optional(), axis: refField.optional(), parent: refField.optional() }),
    output: z.object({ items: z.array(z.custom<TreeNode>()) }),
    target: async () => listTarget,
    run: getTree,
  }),
];
