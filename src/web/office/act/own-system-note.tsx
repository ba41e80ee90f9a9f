/** Says that a part is handled in the department's own system, with the way there; nothing is typed twice (2018 regulation, article 40). */
import type { PartView } from '#contract/view/case.ts';
import type { Text } from '#domain/kernel/text.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { useOffice } from '../shell/session-context.tsx';

const texts = {
  there: { zh: '在部门自己的系统里办', en: "Handled in the department's own system" },
  read: {
    zh: '这里只看，不用再录。结果会自动回来；那个系统暂停接入时，可以在这里接着办。',
    en: 'Here it is only read and not typed again. The result comes back by itself; while that system is suspended, it can be handled here.',
  },
  open: { zh: '到那边打开', en: 'Open it there' },
} satisfies Readonly<Record<string, Text>>;
const heard = (when: string): Text => ({ zh: `最近联系：${when}`, en: `Last heard of: ${when}` });
const never: Text = { zh: '还没有联系过', en: 'Not heard of yet' };

export function OwnSystemNote(props: { readonly part: PartView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { system } = props.part;
  if (system === undefined) return null;
  return (
    <Note role="status">
      <b>
        {say(texts.there)}：{say(system.name)}
      </b>
      <p>{say(texts.read)}</p>
      <p className="t-xs t-3">{say(system.heardAt === null ? never : heard(momentText(system.heardAt, language, today)))}</p>
      {system.link === null ? null : (
        <p>
          <a href={system.link} target="_blank" rel="noreferrer">
            {say(texts.open)}
          </a>
        </p>
      )}
    </Note>
  );
}
