import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening = { url: string; port: number; close(): Promise<void> };

export class PortTaken extends Error {}

/**
 * Listens until closed. Closing waits for the requests under way (10 seconds at most) and ends idle connections at once.
 *
 * refuses  PortTaken, with a sentence, when another program holds the port
 */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createServer(
    // kept longer than a reverse proxy keeps its own end, so that no request meets a connection just closed
    { requestTimeout: 300_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 },
    getRequestListener(app.fetch),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new PortTaken(`Port ${port} is taken by another program. Stop it, or set PORT to a free port.`));
      else if (error.code === 'EACCES')
        reject(new PortTaken(`Port ${port} may not be opened by this user. Set PORT to a number above 1023.`));
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve({
        url: `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actual}`,
        port: actual,
        close: () =>
          new Promise<void>((done) => {
            // a connection that answers its last request only now would be kept open for the next one
            const idle = setInterval(() => server.closeIdleConnections(), 50);
            const force = setTimeout(() => server.closeAllConnections(), 10_000);
            server.close(() => {
              clearInterval(idle);
              clearTimeout(force);
              done();
            });
          }),
      });
    });
  });
}
