/** How far an import of a list is, as a tag. */
import type { ListingRunView } from '#contract/view/listing-run.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { transferTexts as texts } from './texts.ts';

const tones = { waiting: 'near', running: 'near', done: 'ok', broken: 'late' } as const;

export function RunState(props: { readonly run: Pick<ListingRunView, 'state'> }) {
  const { say } = useLanguage();
  return <Tag tone={tones[props.run.state]}>{say(texts[props.run.state])}</Tag>;
}
