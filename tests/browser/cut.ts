import { connect, createServer, type Socket } from 'node:net';

/** A wire between browser and program that a test can cut: what passes is unchanged, what is cut is refused. */
export type Wire = { url: string; cut(): void; mend(): void; close(): Promise<void> };

export async function wireTo(url: string): Promise<Wire> {
  const port = Number(new URL(url).port);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const each of [near, far]) {
      open.add(each);
      each.on('error', () => each.destroy());
      each.on('close', () => open.delete(each));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const each of open) each.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as { port: number }).port}`,
    cut: () => {
      isCut = true;
      drop();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
