/** The ledger of looks: when, which office and who, what for which case. A look without a case says so and can be questioned. */
import type { Look } from '#contract/view/session.ts';
import { clockText, dayOf, dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { wallet } from './texts.ts';

/** Neither a case nor a ground in law: nobody may look like that, so the person is asked. */
const isStrange = (row: Look): boolean => row.number === null && row.basis === null;

export function Ledger(props: { readonly rows: readonly Look[] }) {
  const { say, language } = useLanguage();
  const now = useNow();
  if (props.rows.length === 0)
    return (
      <div className="y-card">
        <Empty title={say(wallet.looksNone)}>
          <p>{say(wallet.looksNoneWhy)}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <ul className="y-card y-ledger p-led">
        {props.rows.map((row, at) => (
          <li key={`${row.at}${at}`} className={isStrange(row) ? 'bad' : ''}>
            <time dateTime={row.at}>
              {dayOf(row.at) === dayOf(now) ? say(common.today) : dayText(row.at, language, now)}
              <br />
              {clockText(row.at)}
            </time>
            <div>
              <b>{say(row.office)}</b> <span className="t-sm t-3">{row.who}</span>
              <p>
                {say(wallet.saw(row.facts.join(language === 'zh' ? '、' : ', ')))} · {say(row.purpose)}
              </p>
              <p>
                {row.number === null ? (
                  say(isStrange(row) ? wallet.noCase : wallet.beforeCase)
                ) : (
                  <Link className="code" to={`/cases/${encodeURIComponent(row.number)}`}>
                    {row.number}
                  </Link>
                )}
                {row.basis === null ? '' : ` · ${row.basis}`}
              </p>
              {isStrange(row) ? (
                <a className="y-lnk t-sm" href="tel:12345">
                  <Icon name="flag" />
                  {say(wallet.notMine)}
                </a>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <p className="t-xs t-3 p-rule">{say(wallet.looksRule)}</p>
    </>
  );
}
