/** How far an import is, as a tag. */
import type { ImportRunView } from '#contract/view/import.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { importTexts } from './import-texts.ts';

const tones = { checked: 'near', applying: 'near', done: 'ok', withdrawn: 'line' } as const;
const words = {
  checked: importTexts.checked,
  applying: importTexts.applying,
  done: importTexts.isDone,
  withdrawn: importTexts.withdrawn,
} as const;

export function RunTag(props: { readonly run: Pick<ImportRunView, 'state'> }) {
  const { say } = useLanguage();
  return <Tag tone={tones[props.run.state]}>{say(words[props.run.state])}</Tag>;
}
