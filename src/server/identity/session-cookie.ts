/** The session's cookie: its name, how it is written and how it is read back. */
import { createHash, randomBytes } from 'node:crypto';

/** On https the name demands Secure, Path=/ and no Domain of the browser itself (bar A10). */
const nameFor = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export const isSecure = (origin: string): boolean => origin.startsWith('https:');

/** 256 random bits in base64url: a token for a session or a sign-in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: a hash, and the bucket that spreads the rows. */
export const tokenKey = (token: string): { readonly bucket: number; readonly id: string } => {
  const hash = createHash('sha256').update(token).digest();
  return { bucket: hash.readUInt16BE(0), id: hash.toString('base64url') };
};

/** A `Set-Cookie` value; `maxAge` in seconds, 0 to delete. Lax: a link from elsewhere keeps people signed in, a foreign form does not. */
export const writeCookie = (name: string, value: string, secure: boolean, maxAge: number): string =>
  `${nameFor(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;

/** The cookie's value, or undefined; values that are not of our alphabet count as absent. */
export function readCookie(header: string | undefined, name: string, secure: boolean): string | undefined {
  const wanted = `${nameFor(name, secure)}=`;
  const found = header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(wanted));
  const value = found?.slice(wanted.length);
  return value !== undefined && /^[\w-]{20,200}$/.test(value) ? value : undefined;
}

export const sessionCookie = 'yici_session';
export const signInCookie = 'yici_sign_in';
