/** When and how a notice was served, and which copies went out: the facts a day is counted from. */
import type { NoticeView } from '#contract/view/notice.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { notices } from './texts.ts';

export function Service(props: { readonly notice: NoticeView }) {
  const { say, language } = useLanguage();
  const { served, copies, binding } = props.notice;
  if (!binding && copies.length === 0) return null;
  return (
    <dl className="p-service">
      {binding ? (
        <div>
          <dt>{say(notices.service)}</dt>
          <dd>
            {served === null
              ? say(notices.notServed)
              : say((served.how === 'account' ? notices.servedAccount : notices.servedPaper)(fullDayText(served.on, language)))}
            {served === null || served.basis === null ? null : (
              <span className="t-xs t-3"> {say(common.article(say(served.basis.title), served.basis.article))}</span>
            )}
          </dd>
        </div>
      ) : null}
      {copies.length === 0 ? null : (
        <div>
          <dt>{say(notices.copies)}</dt>
          <dd>{copies.map(({ channel, state }) => `${say(notices.channel[channel])} ${say(notices.copy[state])}`).join(' · ')}</dd>
        </div>
      )}
    </dl>
  );
}
