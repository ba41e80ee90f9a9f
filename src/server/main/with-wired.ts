/** Opens an instance for one command of the command line: beside a running one its database is used, else it is started and stopped. */
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { prepareDatabase } from './database.ts';
import { wire, type Wired } from './wire.ts';

export async function withWired<Value>(work: (wired: Wired) => Promise<Value>): Promise<Value> {
  const config = readConfig(process.env);
  const { app, migrator, postgres } = await prepareDatabase(config, () => undefined);
  const wired = await wire({ config: { ...config, databaseApp: app, databaseMigrator: migrator }, log: makeLog('yici', 'error') });
  try {
    return await work(wired);
  } finally {
    await wired.close();
    if (postgres !== undefined && !postgres.adopted) await postgres.stop();
  }
}
