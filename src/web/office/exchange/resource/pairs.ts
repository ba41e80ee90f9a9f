/** Lines `name=value` as people type them, and back: settings of a connection, code tables of a field. */

export type Value = string | number | boolean;

/** true, false and numbers are what they look like; all else is text. */
const valueOf = (text: string): Value => {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && /^-?\d{1,15}(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;
};

/** Lines without an equals sign are names without a value; empty lines are none. */
export const pairsFrom = (text: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.indexOf('=');
        return at < 0 ? [line, ''] : [line.slice(0, at).trim(), valueOf(line.slice(at + 1).trim())];
      }),
  );

export const linesOf = (pairs: Readonly<Record<string, Value>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n');
