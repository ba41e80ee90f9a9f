/** How a Chinese name is typed on a keyboard without Chinese: its syllables in a row, and their first letters. */
import { pinyin } from 'pinyin-pro';

export type Spelling = { readonly syllables: string; readonly initials: string };

const known = new Map<string, Spelling>();
/** Names of a county's running cases; beyond it all are forgotten, so that no list of names fills the memory. */
const MOST_KNOWN = 20_000;

/** 单雨晴 → shanyuqing, syq: read as a surname where the first character is one; what is no Chinese stays as it is. */
export function spellingOf(name: string): Spelling {
  const before = known.get(name);
  if (before !== undefined) return before;
  const read = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((each) => each.toLowerCase());
  const spelling = { syllables: read.join(''), initials: read.map((each) => [...each][0] ?? '').join('') };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, spelling);
  return spelling;
}
