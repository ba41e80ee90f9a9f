/** Shows identifiers, phones and names so that their owner knows them and a passer-by learns nothing. */

const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** `330199199001010012` → `3301**********0012`; short numbers keep one character in front and two behind. */
export const maskIdentifier = (identifier: string): string => {
  const [front, back] = identifier.length >= 15 ? [4, 4] : identifier.length >= 6 ? [1, 2] : [0, 0];
  return `${identifier.slice(0, front)}${stars(identifier.length - front - back)}${identifier.slice(identifier.length - back)}`;
};

/** `13800001234` → `138****1234`. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? stars(phone.length) : `${phone.slice(0, 3)}${stars(phone.length - 7)}${phone.slice(-4)}`;

/** Splits by code point and keeps a variation selector with the ideograph before it. */
const lettersOf = (name: string): readonly string[] => name.match(/.[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?/gsu) ?? [];

/** 王小明 → 王*明, 王明 → 王*, 阿依古丽·买买提 → 阿**; never more than first and last character. */
export const maskName = (name: string): string => {
  const letters = lettersOf(name);
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  if (letters.length <= 1) return stars(letters.length);
  if (letters.length === 2) return `${first}*`;
  return name.includes('·') || letters.length > 4 ? `${first}**` : `${first}${stars(letters.length - 2)}${last}`;
};
