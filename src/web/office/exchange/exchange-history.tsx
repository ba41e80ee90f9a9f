/** What happened to a resource or a request, the newest first: when, which office, what, in whose words. */
import type { ExchangeLine } from '#contract/view/exchange.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useOffice } from '../shell/session-context.tsx';

export function ExchangeHistory(props: { readonly title: string; readonly lines: readonly ExchangeLine[] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <section aria-label={props.title}>
      <h2>{props.title}</h2>
      <ol className="o-exh">
        {props.lines.map((line) => (
          <li key={`${line.at}${line.what.zh}`}>
            <time dateTime={line.at}>{momentText(line.at, language, today)}</time>
            <div>
              <b>{say(line.who)}</b> {say(line.what)}
              {line.words === null ? null : <p>{line.words}</p>}
              {line.basis === null ? null : <p className="t-xs t-3">{say(common.article(say(line.basis.title), line.basis.article))}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
