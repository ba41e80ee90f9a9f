/** Chooses the account PostgreSQL runs under: it refuses root, so root steps down by a user namespace or to a service account. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type PostgresAccount = {
  /** Words before the program's own command line. */
  readonly before: readonly string[];
  /** Whom the files must belong to, and as whom the program is spawned; undefined: ourselves. */
  readonly become: { readonly uid: number; readonly gid: number; readonly name: string } | undefined;
};

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'] as const;

/**
 * As a user: that user. As root: `unshare` where the kernel allows it (it alone can work in a folder under /root),
 * else `postgres`, else `nobody`. Throws when none of them can run the program.
 */
export const choosePostgresAccount = (postgres: string, environment: Readonly<Record<string, string>>): PostgresAccount => {
  const ourselves: PostgresAccount = { before: [], become: undefined };
  if (process.getuid?.() !== 0) return ourselves;
  const namespace: PostgresAccount = { before: NAMESPACE, become: undefined };
  if (process.platform === 'linux' && canRun(namespace, postgres, environment)) return namespace;
  for (const name of ['postgres', 'nobody']) {
    const become = findUser(name);
    const account: PostgresAccount = { before: [], become };
    if (become !== undefined && canRun(account, postgres, environment)) return account;
  }
  throw new Error(
    'PostgreSQL does not run as root, and neither a user namespace nor the accounts postgres or nobody can run it from here. ' +
      'Start Yici as a normal user, move it to a folder every account can read, or set DATABASE_URL.',
  );
};

const canRun = (account: PostgresAccount, postgres: string, environment: Readonly<Record<string, string>>): boolean => {
  const { file, args, options } = commandAs(account, postgres, ['--version'], environment);
  const run = spawnSync(file, args, options);
  return run.status === 0 && run.stdout.toString().includes('PostgreSQL');
};

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: { readonly env: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number };
};

/** The command line and spawn options that run `program` under the account. */
export const commandAs = (
  account: PostgresAccount,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Command => {
  const [file = program, ...rest] = [...account.before, program, ...args];
  const env = { ...process.env, ...environment };
  return {
    file,
    args: rest,
    options: account.become ? { env, uid: account.become.uid, gid: account.become.gid } : { env },
  };
};

const findUser = (name: string): PostgresAccount['become'] => {
  const row = readUsers().find((fields) => fields[0] === name);
  if (row === undefined) return undefined;
  return { name, uid: Number(row[2]), gid: Number(row[3]) };
};

/** The name an operator knows a user by; the number where the machine has no name for it. */
export const nameOfUser = (uid: number): string => {
  const row = readUsers().find((fields) => fields[2] === String(uid));
  return row?.[0] === undefined ? `uid ${uid}` : `${row[0]} (uid ${uid})`;
};

const readUsers = (): readonly (readonly string[])[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
};
