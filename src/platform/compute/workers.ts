import { Worker } from 'node:worker_threads';

/**
 * Shares tasks out to threads and answers in the order of the tasks, whoever did which: what comes out does not depend on `threads`.
 *
 * script   a worker that answers each message { at, task } with { at, result }
 * threads  1 or more; no more are opened than there are tasks. With 0 tasks none is
 * throws   when a thread breaks; the others are ended first
 */
export async function inWorkers<Task, Answer>(script: URL, tasks: readonly Task[], threads: number): Promise<Answer[]> {
  const answers: Answer[] = new Array(tasks.length);
  const open: Worker[] = [];
  let next = 0;
  const serve = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      open.push(worker);
      const give = () => {
        if (next >= tasks.length) return resolve();
        worker.postMessage({ at: next, task: tasks[next] });
        next++;
      };
      worker.on('message', ({ at, result }: { at: number; result: Answer }) => {
        answers[at] = result;
        give();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread ended with code ${code} before its work`)));
      give();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(Math.max(1, threads), tasks.length) }, serve));
  } finally {
    await Promise.all(open.map((worker) => worker.terminate()));
  }
  return answers;
}
