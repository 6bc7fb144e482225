import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of this test: what it took, and a way to have it refuse. */
export type Mailbox = {
  /** how the program is told of it */
  mail: { server: string; from: string };
  received: { to: string[]; text: string }[];
  /** a sentence with which every recipient is refused from now on; none takes them again */
  refuse(why?: string): void;
  close(): Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const received: Mailbox['received'] = [];
  let refusal: string | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refusal === undefined ? null : new Error(refusal)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mail: { server: `smtp://127.0.0.1:${port}`, from: 'suivi@example.ma' },
    received,
    refuse: (why) => {
      refusal = why;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
