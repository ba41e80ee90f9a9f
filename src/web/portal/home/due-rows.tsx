/** Rows of home for what is due outside any running case; nothing where nothing is. */
import { dayOf, dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useNow } from '../shell/session.tsx';
import { Row } from './coming.tsx';
import { dueOfMine } from './due-of-mine.ts';
import { dueTexts } from './due-texts.ts';

const icons = { duty: 'edit', renewal: 'clock', heard: 'msg' } as const;

export function DueRows() {
  const { say, language } = useLanguage();
  const now = useNow();
  const held = useReply('entitlement.own', {}).value?.rows;
  const heard = useReply('heard.list', {}).value?.rows;
  const due = dueOfMine(held ?? [], heard ?? [], dayOf(now));
  return due.map((each) => (
    <Row key={each.to + each.kind} to={each.to} icon={icons[each.kind]} more={`${say(each.name)} · ${say(each.of)}`} own>
      {say(dueTexts[each.kind](dayText(each.due, language, now)))}
    </Row>
  ));
}
