/** The words a case is found by at a window: what the person says, shows or spells (mock-up 07: name, sound, initials, end of a number). */
import type { CaseState } from '#domain/case/state.ts';
import type { Text } from '#domain/kernel/text.ts';
import { spellingOf } from '#server/kernel/spelling.ts';

/** The last characters of a number on a card: what people know by heart, and no whole number lies in an index. */
const TAIL = 4;
/** A title is somebody's own words; its beginning is enough to find it. */
const LONGEST = 40;

/** As typed and as kept alike: one width, no blanks, lower case; cut between characters, never within one of the rare ones. */
export const foldedKey = (text: string): string =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[\s\0]+/gu, '')
      .toLowerCase()
      .toWellFormed(),
  ]
    .slice(0, LONGEST)
    .join('');

/** 德清竹里餐饮有限公司 is asked for as 竹里: the place in front says nothing in its own county. */
const withoutPlace = (name: string): string =>
  name.replace(/^(?:浙江省?)?(?:[^\s]{2,3}市)?(?:[\u4e00-\u9fff]{2}(?:县|区|市)?)(?=[\u4e00-\u9fff]{4})/u, '');

const keysOfName = (name: string): readonly string[] => {
  const { syllables, initials } = spellingOf(name);
  return [name, syllables, initials];
};

/** All keys of a case, each once; none shorter than two characters. */
export function searchKeysOf({ parties, title }: CaseState): readonly string[] {
  const keys = parties.flatMap(({ name, identifier }) => {
    const firm = identifier?.kind === 'credit-code';
    const tail = identifier === undefined ? [] : [identifier.value.slice(-TAIL)];
    return [...keysOfName(name), ...(firm ? keysOfName(withoutPlace(name)) : []), ...tail];
  });
  return [...new Set([...keys, title].map(foldedKey))].filter((key) => key.length > 1);
}

/**
 * What a row of a desk is found by, in lower case and parted by blanks: number, title, names in both languages, the matter, and what
 * names and item are typed as. Put together when the row is written: a search then compares one text a row.
 */
export const deskKeysOf = (state: CaseState, { zh, en }: Text): string => {
  const words = [state.number, ...searchKeysOf(state), ...keysOfName(zh), en, state.matter];
  return [...new Set(words.map((word) => word.normalize('NFKC').replaceAll('\0', '').toLowerCase().toWellFormed()))]
    .filter((word) => word.length > 1)
    .join(' ');
};
