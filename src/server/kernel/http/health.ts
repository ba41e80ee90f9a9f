/** Is the process alive (never asks the database) and can it serve (does), so that one shared fault does not stop every process (bar O1). */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { statement } from '../statement.ts';
import { sqlOf } from '../transaction.ts';

const alive = statement<{ readonly one: number }>('health-alive', 'select 1 as one');
/** An answer later than this is as good as none. */
const PATIENCE_MS = 2_000;

export function mountHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await Promise.race([
      sqlOf(pool)
        .run(alive, [])
        .then(
          () => true,
          () => false,
        ),
      new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE_MS).unref()),
    ]);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'database-away' });
  });
}
