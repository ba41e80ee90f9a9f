/** One look: when, which office and who, what of which system, for which case, on which ground; what is not of my own case is marked and questioned by one press. */
import type { Look } from '#contract/view/look.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { clockText, dayOf, dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { ownTitle } from '../home/days-left.ts';
import { useSending } from '../track/use-act.ts';
import { ledger } from './ledger-texts.ts';
import { isQuestionable } from './questionable.ts';

export function LookRow(props: { readonly row: Look; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  return (
    <li className={row.strange ? 'bad' : ''} data-look={row.id}>
      <When row={row} />
      <div>
        <b>{say(row.office)}</b> <span className="t-sm t-3">{row.who}</span>
        <p>
          {say(ledger.saw(row.facts.join(language === 'zh' ? '、' : ', ')))} · {say(row.purpose)}
        </p>
        {row.resource === null ? null : (
          <p>
            {say(ledger.system(say(row.resource)))}
            {row.outcome === null ? '' : ` · ${say(ledger.outcome[row.outcome])}`}
          </p>
        )}
        <p>
          <Behind row={row} />
          {row.basis === null ? null : <cite> · {say(common.article(say(row.basis.title), row.basis.article))}</cite>}
        </p>
        {row.delayed === null ? null : (
          <p className="p-led__late">
            <Icon name="clock" />
            {say(ledger.delayed(dayText(row.delayed.until, language), say(row.delayed.name)))} ·{' '}
            {say(common.article(say(row.delayed.basis.title), row.delayed.basis.article))}
          </p>
        )}
        <Doubt {...props} />
      </div>
    </li>
  );
}

function When({ row }: { readonly row: Look }) {
  const { say, language } = useLanguage();
  const now = useNow();
  return (
    <time dateTime={row.dayOnly ? dayOf(row.at) : row.at}>
      {dayOf(row.at) === dayOf(now) ? say(common.today) : dayText(row.at, language, now)}
      {row.dayOnly ? null : (
        <>
          <br />
          {clockText(row.at)}
        </>
      )}
    </time>
  );
}

/** The case behind a look, or what stands in its place. */
function Behind({ row }: { readonly row: Look }) {
  const { say } = useLanguage();
  if (row.sealed !== null) return say(ledger.sealed);
  if (row.number !== null && !row.strange)
    return (
      <Link className="code" to={`/cases/${encodeURIComponent(row.number)}`}>
        {row.title === null ? row.number : ownTitle(say(row.title))}
      </Link>
    );
  if (row.code !== null)
    return `${say(ledger.code(say(row.code.name)))}（${say(common.article(say(row.code.basis.title), row.code.basis.article))}）`;
  if (row.strange) return say(row.others ? ledger.others : ledger.noCase);
  if (row.title !== null) return say(ledger.whileFilling(say(row.title)));
  return say(row.filling ? ledger.beforeCase : ledger.apart);
}

/** Whatever is not of a case of one's own can be questioned; the answer comes back to this row. */
function Doubt(props: { readonly row: Look; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const { busy, refused, send } = useSending((body, key) => call('look.question', { params: { id: row.id }, body, key }), props.onChanged);
  if (row.question !== null)
    return (
      <p className="p-led__asked" role="status">
        <Icon name="flag" />
        {say(row.question.answer === null ? ledger.asked : ledger.answered(row.question.answer))}
      </p>
    );
  if (!isQuestionable(row)) return null;
  return (
    <>
      <Button
        kind="q"
        size="s"
        busy={busy}
        label={say(ledger.notMineWhat(say(row.office), dayText(row.at, language)))}
        onPress={() => void send({})}
      >
        <Icon name="flag" />
        {say(ledger.notMine)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </>
  );
}
