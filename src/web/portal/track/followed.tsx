/** What became of a provisional receipt: the real numbers with their passwords, or who looks into it. */
import type { OfflineFollowed } from '#contract/view/offline.ts';
import type { Text } from '#domain/kernel/text.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';

const texts = {
  taken: (when: string): Text => ({
    zh: `${when} 在窗口收下，期限从这天算起。`,
    en: `Taken at the window on ${when}; time counts from that day.`,
  }),
  filed: { zh: '已有正式编号', en: 'It has its own number now' },
  open: { zh: '窗口正在核对，不用再来；有结果会通知您。', en: 'The window is looking into it; you need not come again and will be told.' },
  settled: {
    zh: '窗口已另行处理，详情请问收件的大厅。',
    en: 'The window settled it in another way; the hall that took it can tell you more.',
  },
  password: { zh: '查询密码', en: 'Password' },
} as const;

export function Followed(props: { readonly followed: OfflineFollowed }) {
  const { say, language } = useLanguage();
  const { followed } = props;
  const words = followed.state === 'filed' ? texts.filed : followed.state === 'settled' ? texts.settled : texts.open;
  return (
    <section className="y-card p-stack">
      <h2>{say(words)}</h2>
      <p className="t-2">{say(texts.taken(momentText(followed.takenAt, language)))}</p>
      {followed.cases.map(({ number, queryPassword }) => (
        <dl key={number} className="y-dl">
          <dt className="code">{number}</dt>
          <dd>
            {say(texts.password)} <b className="code">{queryPassword}</b>
          </dd>
        </dl>
      ))}
    </section>
  );
}
