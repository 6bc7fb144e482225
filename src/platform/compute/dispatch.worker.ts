import { parentPort } from 'node:worker_threads';
import { dispatchScenarios } from '../../analysis/dispatch-scenarios.ts';
import type { DispatchTask } from './dispatch.ts';

parentPort!.on('message', ({ at, task }: { at: number; task: DispatchTask }) => {
  const result = dispatchScenarios(task.job, task.from, task.to);
  parentPort!.postMessage({ at, result }, [result.buffer as ArrayBuffer]);
});
