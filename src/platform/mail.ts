import type { Transporter } from 'nodemailer';
import type { Config } from './config.ts';
import type { Mail } from './mail-text.rules.ts';

/** Sends one message at once; false when the server did not take it. Keeps neither address nor message. */
export type Mailer = {
  /** Address that people type, for links. */
  publicUrl: string;
  send(to: string, mail: Mail): Promise<boolean>;
};

/** The way to the one server that the administrator allowed, encrypted unless it stands on this machine. */
export async function mailTransport({ server }: NonNullable<Config['mail']>): Promise<Transporter> {
  // read by whoever sends: most calls and starts send nothing
  const { createTransport } = await import('nodemailer');
  const host = new URL(server).hostname;
  return createTransport({
    url: server,
    requireTLS: server.startsWith('smtp:') && !['localhost', '127.0.0.1', '[::1]'].includes(host),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What sends links by mail: none without a server, without a public address that a link could begin with, or in an exercise. */
export function mailerOf(
  { mail, publicUrl }: Pick<Config, 'mail' | 'publicUrl'>,
  exercise: boolean,
): Mailer | undefined {
  if (!mail || !publicUrl || exercise) return undefined;
  return {
    publicUrl,
    async send(to, { subject, text, html }) {
      const transport = await mailTransport(mail);
      try {
        await transport.sendMail({ from: mail.from, to: { name: '', address: to }, subject, text, html });
        return true;
      } catch {
        return false;
      } finally {
        transport.close();
      }
    },
  };
}
