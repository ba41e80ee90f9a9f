/** Opens one simulated department: its register, its port, the file it writes or the tables it keeps, and says where it is. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { writeBatch } from './batch-file.ts';
import { landGateway } from './land-gateway.ts';
import { LAND } from './land-roles.ts';
import { ownNameOf, placesFolder, readPlace, secretFileOf, writePlace, type Place } from './place.ts';
import { openRegister, type Register } from './register.ts';
import { serveSystem } from './serve-system.ts';
import type { DemoSystem, Mood } from './system.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const HOST = '127.0.0.1';

export type DepartmentParts = {
  readonly system: DemoSystem;
  readonly world: World;
  readonly home: string;
  readonly now: () => number;
  /** The real estate register's database as its owner; only where the system is that one. */
  readonly land?: string;
};

/** The old port where it is free, so that whoever knew the address still does; else the next that is. */
async function listen(server: Server, old: number | undefined): Promise<number> {
  const on = (port: number): Promise<boolean> =>
    new Promise((done, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' && port !== 0 ? done(false) : fail(error)));
      server.listen(port, HOST, () => {
        server.removeAllListeners('error');
        done(true);
      });
    });
  if (old === undefined || !(await on(old))) await on(0);
  return (server.address() as AddressInfo).port;
}

type Data = {
  /** Writes what is not asked over HTTP. */
  readonly write: () => Promise<void>;
  /** Opens what else it listens on and says where its data is found; undefined where it is asked over HTTP alone. */
  readonly open?: (mood: () => Mood, old: string | undefined) => Promise<{ readonly place: string; readonly also?: Server }>;
};

function dataOf({ system, home, land }: DepartmentParts, register: Register): Data {
  if (system.protocol === 'csv-batch') {
    const folder = join(placesFolder(home), ownNameOf(system));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return {
      write: async () => {
        for (const service of system.services) writeBatch(register, service, join(folder, service.path));
      },
      open: () => Promise.resolve({ place: folder }),
    };
  }
  if (system.protocol === 'sql' && land !== undefined) {
    return {
      // The driver is loaded by the one system that needs it.
      write: async () => (await import('./land-tables.ts')).writeLand(land, register, system.services),
      open: async (mood, old) => {
        const also = landGateway(land, mood);
        const port = await listen(also, old === undefined ? undefined : Number(new URL(old).port));
        return { place: `postgres://${HOST}:${port}/${LAND}`, also };
      },
    };
  }
  return { write: () => Promise.resolve() };
}

/** Listens, writes what it writes, and then says where it is. */
export async function openDepartment(parts: DepartmentParts): Promise<{ readonly close: () => Promise<void> }> {
  const { system, world, home, now } = parts;
  // Where a connection finds it too: `file:source-<department>…`.
  const secret = keepSecret(home, secretFileOf(system));
  mkdirSync(placesFolder(home), { recursive: true, mode: 0o700 });
  const register = openRegister(system, world, join(placesFolder(home), `${system.id}-corrections.json`));
  const { write, open } = dataOf(parts, register);
  const { server, mood } = serveSystem({ system, register, secret, now, changed: write });
  const old = readPlace(home, system.id);
  const port = await listen(server, old?.port);
  await write();
  const opened = await open?.(mood, old?.data);
  // The night's file, every hour, so that a machine that slept at midnight has it too; a system that is down writes none.
  const nightly = setInterval(() => void (mood() === 'down' ? undefined : write().catch(() => undefined)), HOUR_MS);
  const place: Place = { id: system.id, address: `http://${HOST}:${port}`, port, pid: process.pid, secret };
  writePlace(home, opened === undefined ? place : { ...place, data: opened.place });
  return {
    close: async () => {
      clearInterval(nightly);
      opened?.also?.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}
