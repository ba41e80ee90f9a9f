/** Which hall: a clerk sees the own one, supervision chooses among those of the division. */
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { DayReport } from '#contract/view/shift.ts';
import { useOffice } from '../shell/session-context.tsx';
import { dayTexts } from './texts.ts';

export function HallPick(props: { readonly halls: DayReport['halls']; readonly hall: string; readonly onHall: (hall: string) => void }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  if (props.halls.length < 2 || session.post?.duty !== 'supervision') return null;
  return (
    <InputBox>
      <select aria-label={say(dayTexts.hall)} value={props.hall} onChange={(event) => props.onHall(event.target.value)}>
        {props.halls.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    </InputBox>
  );
}
