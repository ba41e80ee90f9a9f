/** Makes the three roles: an owner nobody logs in as, a migrator that may become the owner, and the application that owns nothing. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { deriveSecret } from './secret-file.ts';
import { StartRefusal } from './start-refusal.ts';

export const OWNER = 'yici_owner';
export const MIGRATOR = 'yici_migrator';
export const APP = 'yici_app';

export type RolePasswords = { readonly migrator: string; readonly app: string };

/** Both passwords follow from one secret, so that two instances beside one server agree without talking. */
export const rolePasswords = (secret: string): RolePasswords => ({
  migrator: deriveSecret(secret, MIGRATOR),
  app: deriveSecret(secret, APP),
});

/**
 * Makes missing roles and sets their passwords. Attributes of roles that exist are left as they are: a role that was given
 * too much must stop the start (settings-refusal.ts), not be mended silently. Throws `roles-missing` when `admin` may not.
 */
export const ensureRoles = async (admin: pg.Client, passwords: RolePasswords): Promise<void> => {
  // Two starts at once on one server: the second waits and finds them made.
  await admin.query('begin; select pg_advisory_xact_lock(7230195)');
  try {
    await ensureRole(admin, OWNER, 'nologin');
    await ensureRole(admin, MIGRATOR, 'login noinherit');
    await ensureRole(admin, APP, 'login');
    await setPassword(admin, MIGRATOR, passwords.migrator);
    await setPassword(admin, APP, passwords.app);
    await admin.query(`alter role ${APP} set search_path = yici`);
    await admin.query(`alter role ${MIGRATOR} set search_path = yici`);
    const member = await admin.query("select pg_has_role($1, $2, 'member') as yes", [MIGRATOR, OWNER]);
    if (!member.rows[0]?.yes) await admin.query(`grant ${OWNER} to ${MIGRATOR}`);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StartRefusal(
      'roles-missing',
      'The role of DATABASE_URL may not create roles: create them as docs/operations/database.md says, and give ' +
        'YICI_DATABASE_APP and YICI_DATABASE_MIGRATOR.',
    );
  }
};

const ensureRole = async (admin: pg.Client, role: string, attributes: string): Promise<void> => {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await admin.query(`create role ${role} ${attributes}`);
};

/** Sent as the stored form, so that the password itself never stands in a statement a server might log. */
const setPassword = async (admin: pg.Client, role: string, password: string): Promise<void> => {
  await admin.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(password))}`);
};

/** RFC 5803: SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey. The passwords are ASCII, so SASLprep changes nothing. */
export const scramVerifier = (password: string): string => {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (word: string): Buffer => createHmac('sha256', salted).update(word).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
};
