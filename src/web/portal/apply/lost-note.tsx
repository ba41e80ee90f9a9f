/** Why a paper is asked for although the person had a certificate for it: said with its day and its reason. */
import type { Lost } from '#contract/view/draft.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { apply } from './texts.ts';

const isKnown = (status: string): status is keyof typeof apply.lostHow => status in apply.lostHow;

export function LostNote(props: { readonly lost: readonly Lost[]; readonly bring: readonly { readonly id: string }[] }) {
  const { say, language } = useLanguage();
  return props.lost.map(({ material, name, number, status, on, reason }) => {
    const how = isKnown(status) ? apply.lostHow[status] : { zh: status, en: status };
    return (
      <Note key={material} tone="near">
        <b>{say(apply.lost(name, number, on === null ? '' : fullDayText(on, language), how))}</b>
        {reason === null || reason === '' ? null : <p>{say(apply.lostWhy(reason))}</p>}
        {props.bring.some(({ id }) => id === material) ? null : <p>{say(apply.lostEffect)}</p>}
      </Note>
    );
  });
}
