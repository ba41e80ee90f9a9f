/** Beside a paper: its number, whether it is void, and the first digits of the hash of what is kept. */
import type { LetterOfCase } from '#contract/view/letter.ts';
import { useLanguage } from '../language.tsx';
import { useReply } from '../use-reply.ts';
import { letterTexts } from './texts.ts';

/** By paper; empty until it is known, and where it cannot be told: the papers themselves do not wait for it. */
export function useLetters(number: string): ReadonlyMap<string, LetterOfCase> {
  const { value } = useReply('letter.of-case', { params: { number } });
  return new Map((value?.rows ?? []).map((row) => [row.paper, row]));
}

export function LetterMark(props: { readonly letter: LetterOfCase | undefined }) {
  const { say } = useLanguage();
  const { letter } = props;
  if (letter === undefined) return null;
  const parts = [
    letter.letter ?? '',
    letter.void === null ? '' : say(letterTexts.void(letter.void)),
    letter.sha256 === null ? '' : say(letterTexts.hash(letter.sha256.slice(0, 12))),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <small className="t-3">{parts.join(' · ')}</small>;
}
