import { createServer } from 'node:net';

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) done(address.port);
        else failed(new Error('no port'));
      });
    });
  });
}
