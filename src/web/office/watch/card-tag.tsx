/** A card's colour as a card, with its word: colour alone says nothing to whoever cannot tell them apart. */
import type { CardRow } from '#contract/view/card.ts';
import { useLanguage } from '#web/ui/language.tsx';
import type { Tone } from '#web/ui/light.tsx';
import { cardTexts } from './texts.ts';

export function CardTag(props: { readonly colour: CardRow['colour'] }) {
  const { say } = useLanguage();
  return <span className={`o-card o-card--${props.colour}`}>{say(cardTexts[props.colour])}</span>;
}

export const stateTones: Readonly<Record<CardRow['state'], Tone>> = {
  raised: 'near',
  answered: 'near',
  confirmed: 'late',
  lifted: 'ok',
  appealed: 'near',
  upheld: 'late',
  overturned: 'ok',
};
