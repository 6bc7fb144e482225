import { answerOrder, type Order } from './orders.ts';

/** The process in which files are read: it has no database, no keys and no settings, and may be killed at any moment. */
process.on('message', async ({ number, order }: { number: number; order: Order }) => {
  const say = (message: object) => process.send?.({ number, ...message });
  try {
    say({ answer: await answerOrder(order, () => say({ slow: true })) });
  } catch (error) {
    say({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
// pdf.js lets some promises of a broken file end unheard; the order itself has its answer
process.on('unhandledRejection', () => {});
process.on('disconnect', () => process.exit(0));
