/** The HTTP process: answers whether it lives and whether its database does. */
import { createServer } from 'node:http';
import { readConfig } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';

const config = readConfig(process.env);
const pool = openPool(config.databaseApp ?? '', () => undefined);
const server = createServer((request, reply) => {
  const answer = (status: number, text: string): void => void reply.writeHead(status).end(text);
  if (request.url !== '/readyz') return answer(request.url === '/healthz' ? 200 : 404, '');
  pool.query('select 1').then(
    () => answer(200, 'ready'),
    () => answer(503, 'database'),
  );
});
server.listen(config.port);
await whenStopped();
server.close();
server.closeAllConnections();
await pool.end();
process.exit(0);
