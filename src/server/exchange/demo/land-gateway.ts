/** The real estate register's line: its PostgreSQL stays where it is, and is reached from elsewhere through this port alone. */
import { connect, createServer, type Server } from 'node:net';
import type { Mood } from './system.ts';

/** A socket folder or a host, as the owner's connection string has it. */
const upstreamOf = (owner: string): { readonly path: string } | { readonly host: string; readonly port: number } => {
  const { hostname, port } = new URL(owner);
  const host = decodeURIComponent(hostname);
  const number = Number(port || 5432);
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${number}` } : { host, port: number };
};

const SLOW_MS = 1_500;

/** Down: a line that is cut as soon as it is there. Slow: every line takes its time to stand. Not listening yet. */
export function landGateway(owner: string, mood: () => Mood): Server {
  const upstream = upstreamOf(owner);
  return createServer((near) => {
    near.on('error', () => near.destroy());
    const now = mood();
    if (now === 'down') {
      near.destroy();
      return;
    }
    const join = (): void => {
      const far = connect(upstream);
      far.on('error', () => near.destroy());
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.pipe(far);
      far.pipe(near);
    };
    if (now === 'slow') setTimeout(join, SLOW_MS).unref();
    else join();
  });
}
