/** At the window: parts of the case that this clerk may decide on the spot, granted in one act; shown only where there is such a right. */
import { useEffect } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { Text } from '#domain/kernel/text.ts';
import { becauseWords } from '../act/because.ts';
import { useCommand } from '../exchange/use-command.ts';
import './day.css';

const texts = {
  title: { zh: '当场决定', en: 'Decide at the desk' },
  post: { zh: '按您在该单位的岗位', en: 'by your post at that office' },
  authorisation: { zh: '经该单位授权', en: 'authorised by that office' },
  basis: {
    zh: '省规定第11条、行政许可法第34条：能当场决定的当场决定。',
    en: '2018 regulation 11, licensing law 34: what can be decided on the spot is.',
  },
  grant: (name: string): Text => ({ zh: `当场准予：${name}`, en: `Grant now: ${name}` }),
} as const;

/** `version` of the case: another one is asked anew. */
export function DeskDecision(props: { readonly number: string; readonly version: number; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { number, version, onDone } = props;
  const { value, reload } = useReply('desk-decision.ready', { params: { number } });
  const { busy, refused, send } = useCommand();
  useEffect(() => reload(), [version, reload]);
  const mine = value?.parts.filter(({ under }) => under !== null) ?? [];
  if (mine.length === 0) return null;
  const grant = async (part: string): Promise<void> => {
    if ((await send('desk-decision.grant', { params: { number }, body: { parts: [part] } })) !== undefined) onDone();
  };
  return (
    <section className="o-box" aria-labelledby="desk-decision">
      <h2 id="desk-decision">{say(texts.title)}</h2>
      <p className="t-xs t-3">{say(texts.basis)}</p>
      {mine.map(({ part, name, office, under, because }) => (
        <div key={part} className="o-today__b">
          <span className="t-sm t-2">
            {say(office)} · {say(under === 'post' ? texts.post : texts.authorisation)}
          </span>
          <Button
            kind="p"
            block
            busy={busy}
            onPress={() => void grant(part)}
            {...(because === null ? {} : { why: `${say(name)} · ${say(becauseWords(because))}` })}
          >
            {say(texts.grant(say(name)))}
          </Button>
        </div>
      ))}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </section>
  );
}
