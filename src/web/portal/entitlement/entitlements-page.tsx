/** What a person holds: each with its period, what is owed next, and a press that renews where it is time. */
import './entitlement.css';
import type { OwnEntitlement } from '#contract/view/entitlement.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { entitlementTexts as texts, renewalText, yuan } from './texts.ts';

export function EntitlementsPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('entitlement.own', {});
  return (
    <Page title={say(texts.title)} back="/wallet" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-ent">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value?.rows.length === 0 ? (
          <Empty title={say(texts.none)}>
            <p>{say(texts.noneWhy)}</p>
            <LinkButton to="/matters">{say(texts.find)}</LinkButton>
          </Empty>
        ) : null}
        <ul className="p-ent__l">
          {(value?.rows ?? []).map((row) => (
            <li key={row.id}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function Row(props: { readonly row: OwnEntitlement }) {
  const { say, language } = useLanguage();
  const { row } = props;
  // With its year: what is owed may be years away.
  const day = (iso: string): string => fullDayText(iso, language);
  return (
    <Link to={`/entitlements/${row.id}`} className={`y-card p-ent__r is-${row.light}`}>
      <span className="p-ent__h">
        <b>{say(row.name)}</b>
        <Tag tone={row.state === 'suspended' ? 'stop' : 'line'}>
          {row.until === null ? say(texts.longTerm) : say(texts.until(fullDayText(row.until, language)))}
        </Tag>
      </span>
      <span className="t-sm t-2">{row.title}</span>
      <Next row={row} day={day} />
      <Icon name="right" />
    </Link>
  );
}

/** The one thing that matters next: what is to be put right or handed in, a renewal, a payment. */
function Next(props: { readonly row: OwnEntitlement; readonly day: (iso: string) => string }) {
  const { say, language } = useLanguage();
  const { duty, renewal, payment, state } = props.row;
  if (state === 'ended') return null;
  const standing = renewal === null ? undefined : renewalText(renewal.state);
  return (
    <>
      {duty === null ? null : (
        <Light light={duty.light}>
          {say(duty.name)} · {say(texts.dutyBy(props.day(duty.due)))}
        </Light>
      )}
      {renewal?.state === 'open' ? (
        <Light light="near">
          {say(texts.renew)} · {say(texts.dutyBy(props.day(renewal.lastAsk)))}
        </Light>
      ) : null}
      {standing === undefined ? null : <span className="t-sm">{say(standing)}</span>}
      {payment === null ? null : (
        <span className="t-sm">
          {payment.fen === null ? say(texts.amountOpen) : say(texts.perMonth(yuan(payment.fen)))}
          {payment.next === null ? '' : ` · ${say(texts.nextOn(fullDayText(payment.next, language)))}`}
        </span>
      )}
    </>
  );
}
