/** The demo's post: mail house and SMS gateway on loopback ports of their own, entered as carriers, read by their two pages. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type pg from 'pg';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { saveDemoProvider } from '../provider/store.ts';
import { makeMailHouse } from './mail-house.ts';
import { makeGateway } from './sms-gateway.ts';

/** Where the pages find the running post. */
export const postFile = (home: string): string => join(home, 'demo-post.json');

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** Opens both houses and says where they are; what an administrator set as carrier is left alone. */
export async function openDemoPost(parts: { readonly pool: pg.Pool; readonly clock: WallClock; readonly home: string }): Promise<{
  readonly close: () => Promise<void>;
}> {
  const { pool, clock, home } = parts;
  const house = makeMailHouse(clock);
  const gateway = makeGateway(clock);
  const reader = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ mails: house.mails(), messages: gateway.messages(), asked: gateway.asked().slice(0, 40) }));
  });
  const [smtp, http, read] = [await house.listen(), await listen(gateway.server), await listen(reader)];
  const sql = sqlOf(pool);
  await sql.run(saveDemoProvider, ['mail', `smtp://127.0.0.1:${smtp}`, 'yici@yici.example', clock()]);
  await sql.run(saveDemoProvider, ['sms', `http://127.0.0.1:${http}/messages`, '一次', clock()]);
  const file = postFile(home);
  // Appears whole or not at all.
  writeFileSync(`${file}.new`, JSON.stringify({ read }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return {
    close: async () => {
      rmSync(file, { force: true });
      await Promise.all([house.close(), close(gateway.server), close(reader)]);
    },
  };
}
