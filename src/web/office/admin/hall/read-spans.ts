/** Opening hours as people write them, `9:00-12:00、13:30-17:00`, and as the plan keeps them. */
import type { HallPlanView } from '#contract/view/queue.ts';

type Spans = HallPlanView['hours'][number];

/** `９：00～12：00` is meant as it is written. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[–—~～至到]/g, '-')
    .replaceAll(/\s/g, '');

const clockOf = (text: string): string | undefined => {
  const match = /^(\d{1,2}):?(\d{2})?$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? '0')];
  if (match === null || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** Undefined where it cannot be read; empty text is a day off. */
export function readSpans(text: string): Spans | undefined {
  const parts = plain(text)
    .split(/[、,;，；]/)
    .filter((part) => part !== '');
  const spans = parts.map((part) => {
    const [from, until, more] = part.split('-').map(clockOf);
    return from === undefined || until === undefined || more !== undefined || part.split('-').length !== 2 || from >= until
      ? undefined
      : { from, until };
  });
  const known = spans.filter((span) => span !== undefined);
  return known.length === spans.length ? known : undefined;
}

export const spansText = (spans: Spans): string => spans.map(({ from, until }) => `${from}-${until}`).join('、');
