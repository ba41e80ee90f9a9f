/** How a question was read, told from its best result: nothing where the words are just there. */
import type { SearchUnderstood } from '#contract/view/search.ts';
import type { Hit } from './find-phrases.ts';
import { isTraditional } from './fold.ts';
import { spelledIn } from './letters.ts';
import type { SearchIndex } from './search-index.ts';

type Asked = { readonly raw: string; readonly words: string };
type Best = { readonly hit: Hit; readonly said?: SearchUnderstood | undefined };

export function understoodOf(index: SearchIndex, { raw, words }: Asked, best: Best | undefined): readonly SearchUnderstood[] {
  const traditional: readonly SearchUnderstood[] = isTraditional(raw)
    ? [{ said: raw.trim().slice(0, 60), as: words, how: 'traditional' }]
    : [];
  if (best === undefined) return traditional;
  const { hit, said } = best;
  const phrase = index.phrases[hit.phrase];
  if (phrase === undefined) return traditional;
  if (said !== undefined) return [...traditional, said];
  if (hit.how === 'words') return [...traditional, ...writtenInitials(index, hit.phrase, words)];
  const places = hit.places();
  const matched = places.length === 0 ? phrase.text : places.map((at) => phrase.text.charAt(at)).join('');
  return [...traditional, { said: words, as: matched, how: hit.how }];
}

/** Somebody wrote the initials down as a keyword (xsehk): which words they are of tells another phrase of the same entry. */
function writtenInitials(index: SearchIndex, number: number, words: string): readonly SearchUnderstood[] {
  const entry = index.phrases[number]?.entry;
  if (!/^[a-z]{2,}$/.test(words) || index.phrases[number]?.text !== words) return [];
  for (const step of [-1, 1])
    for (let at = number + step; index.phrases[at]?.entry === entry && at >= 0; at += step) {
      const text = index.phrases[at]?.text ?? '';
      const spelled = /\p{Script=Han}/u.test(text) ? spelledIn(words, text) : undefined;
      if (spelled?.initials === true) return [{ said: words, as: text.slice(spelled.from, spelled.to), how: 'initials' }];
    }
  return [];
}
