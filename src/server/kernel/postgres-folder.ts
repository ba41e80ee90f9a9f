/** Prepares the folder of the embedded PostgreSQL: whose it is, its password, initdb once, and settings that keep what was promised. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresAccount } from './postgres-account.ts';
import { commandAs, nameOfUser } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { keepSecret, readSecret } from './secret-file.ts';

/** The account initdb creates. It makes roles and databases; the application never sees it. */
export const CLUSTER_USER = 'yici_cluster';
const SECRET = 'cluster-password';

/**
 * Written once into postgresql.conf, not given on the command line: there they would silently repair what somebody
 * changed, while the start must refuse it by name (bar D2). Parameters and statements stay out of the log, for they
 * carry personal data.
 */
const SETTINGS = `
# Yici: an acknowledged case survives a power cut.
fsync = on
full_page_writes = on
synchronous_commit = on
# Yici: no personal data in the log.
log_error_verbosity = terse
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
# Yici: a small server beside its application.
max_connections = 80
password_encryption = scram-sha-256
timezone = 'UTC'
log_timezone = 'UTC'
jit = off
`;

export type PostgresFolder = { readonly data: string; readonly password: string; readonly created: boolean };

/** Makes the folder ready below `home`; throws with a sentence when it is another user's or half gone. */
export const preparePostgresFolder = (home: string, binaries: PostgresBinaries, account: PostgresAccount): PostgresFolder => {
  const folder = join(home, 'postgres');
  const data = join(folder, 'data');
  checkOwner(home, undefined);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  checkOwner(folder, account.become?.uid);
  if (account.become) {
    // It must be able to pass through; what lies beside its own folder stays closed to it.
    chmodSync(home, 0o711);
    chownSync(folder, account.become.uid, account.become.gid);
  }
  const secret = join(home, 'secrets', SECRET);
  if (existsSync(data)) {
    checkOwner(data, account.become?.uid);
    if (!existsSync(secret)) {
      throw new Error(`${secret} is missing, and without it nobody can open the database in ${data}. Restore it.`);
    }
    return { data, password: readSecret(secret), created: false };
  }
  const password = keepSecret(home, SECRET);
  initialise(folder, data, password, binaries, account);
  return { data, password, created: true };
};

/** PostgreSQL opens only folders of its own account; say whose it is instead of letting it fail with a riddle. */
const checkOwner = (folder: string, expected: number | undefined): void => {
  if (!existsSync(folder) || process.getuid === undefined) return;
  const owner = lstatSync(folder).uid;
  const we = process.getuid();
  if (owner === we || owner === expected) return;
  throw new Error(
    `${folder} belongs to ${nameOfUser(owner)}, and this is ${nameOfUser(we)}. ` +
      'Start as that user, or choose another folder with YICI_HOME.',
  );
};

/** initdb into a folder of another name, renamed when complete: a start killed in between leaves nothing half made. */
const initialise = (folder: string, data: string, password: string, binaries: PostgresBinaries, account: PostgresAccount): void => {
  const fresh = join(folder, 'data.new');
  const passwordFile = join(folder, 'password.new');
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account.become) chownSync(passwordFile, account.become.uid, account.become.gid);
  const args = [
    ...['-D', fresh, '-U', CLUSTER_USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums'],
    // The builtin locale: ICU 60 of this build is old, and an index must not depend on the machine's C library.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  const command = commandAs(account, binaries.initdb, args, binaries.environment);
  const run = spawnSync(command.file, command.args, command.options);
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) {
    throw new Error(`initdb failed: ${run.error?.message ?? run.stderr.toString().slice(-2000)}`);
  }
  appendFileSync(join(fresh, 'postgresql.conf'), SETTINGS);
  renameSync(fresh, data);
};
