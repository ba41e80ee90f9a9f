/** Keeps the embedded PostgreSQL running: a killed one is started again in the same place, so that pools find it again. */
import type { Postgres } from '#server/kernel/postgres-launcher.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';

export type KeptPostgres = { readonly stop: () => Promise<void> };

/** `onLost` is called when it cannot be started again. */
export const keepPostgres = (first: Postgres, home: string, log: (line: string) => void, onLost: () => void): KeptPostgres => {
  let stopping = false;
  let current = first;
  const loop = async (): Promise<void> => {
    for (;;) {
      await current.exited();
      if (stopping) return;
      log('PostgreSQL ended unexpectedly; recovering it');
      current = await startPostgres({ home, log, socketFolder: first.socketFolder });
      log('PostgreSQL is back');
    }
  };
  const watching = loop().catch((error: unknown) => {
    log(`PostgreSQL cannot be recovered: ${(error as Error).message}`);
    if (!stopping) onLost();
  });
  return {
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
};
