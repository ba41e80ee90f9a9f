/** One thing a person holds: until when, what is owed, what is paid, and how it is renewed, changed or given up. */
import './entitlement.css';
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { clockText, fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { DutyList } from './duty-list.tsx';
import { HolderActs } from './holder-acts.tsx';
import { PaymentList } from './payment-list.tsx';
import { RenewCard } from './renew-card.tsx';
import { endText, entitlementTexts as texts } from './texts.ts';

export function EntitlementPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('entitlement.get', { params: { id } });
  const title = value === undefined ? say(texts.title) : say(value.name);
  return (
    <Page title={title} back="/entitlements" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-ent">
        <h1 className="t-h1">{title}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
        {value === undefined ? null : <Whole view={value} onDone={reload} />}
      </div>
    </Page>
  );
}

function Whole(props: { readonly view: EntitlementView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view, onDone } = props;
  const renew = view.renewal === null ? null : <RenewCard view={view} renewal={view.renewal} />;
  // Years before its end the renewal is not the first thing to read.
  const isTime = view.renewal !== null && view.renewal.state !== 'not-yet' && view.renewal.state !== 'closed';
  return (
    <>
      <p className="t-2">{view.title}</p>
      <State view={view} />
      {isTime ? renew : null}
      {/* What is paid each month needs nothing of its holder: no heading over nothing. */}
      {view.duties.length === 0 && view.payments !== null ? null : (
        <section aria-labelledby="ent-duties">
          <h2 id="ent-duties">{say(texts.duties)}</h2>
          <DutyList view={view} onDone={onDone} />
        </section>
      )}
      {view.payments === null ? null : <PaymentList payments={view.payments} />}
      {isTime ? null : renew}
      <Facts view={view} />
      <HolderActs view={view} onDone={onDone} />
      <History view={view} />
    </>
  );
}

/** What stands over everything else: suspended, ended, in the credit file. */
function State(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  const { suspended, ended, credit } = props.view;
  const day = (iso: string): string => fullDayText(iso, language);
  return (
    <>
      {suspended === null ? null : (
        <Note tone="stop">
          <b>{say(texts.suspended(day(suspended.since)))}</b>
          <p>{suspended.reason}</p>
          <p className="t-xs">{say(common.article(say(suspended.basis.title), suspended.basis.article))}</p>
        </Note>
      )}
      {ended === null ? null : (
        <Note tone={ended.how === 'revoked' ? 'late' : 'plain'}>
          <b>
            {say(endText(ended.how))} · {day(ended.on)}
          </b>
          {ended.reason === '' ? null : <p>{ended.reason}</p>}
          <p className="t-xs">{say(common.article(say(ended.basis.title), ended.basis.article))}</p>
        </Note>
      )}
      {credit === null ? null : (
        <Note tone={credit.repaired === null ? 'late' : 'plain'}>
          {say(credit.repaired === null ? texts.credit(day(credit.until)) : texts.repaired(day(credit.repaired)))}
        </Note>
      )}
    </>
  );
}

function Facts(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const day = (iso: string): string => fullDayText(iso, language);
  const rows: readonly (readonly [string, string])[] = [
    [
      say(texts.period),
      `${say(texts.from(day(view.from)))} · ${view.until === null ? say(texts.longTerm) : say(texts.until(day(view.until)))}`,
    ],
    [say(texts.office), say(view.office.name)],
    ...(view.certificate === null ? [] : ([[say(texts.certificate), view.certificate]] as const)),
    ...view.conditions.map((each) => [say(texts.conditions), each] as const),
    ...view.commitments.map((each) => [say(texts.commitments), say(each)] as const),
  ];
  return (
    <section>
      <dl className="y-card">
        {rows.map(([name, value]) => (
          <div key={name + value} className="p-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="p-row">
          <dt>{say(texts.fromCase)}</dt>
          <dd>
            <Link className="code" to={`/cases/${encodeURIComponent(view.case)}`}>
              {view.case}
            </Link>
          </dd>
        </div>
      </dl>
      {view.changes.length === 0 ? null : (
        <>
          <h2>{say(texts.changes)}</h2>
          {view.changes.map((change) => (
            <p key={change.id}>
              {change.words}{' '}
              <Tag tone={change.answer?.made === true ? 'ok' : 'line'}>
                {say(change.answer === null ? texts.changeWaits : change.answer.made ? texts.changeMade : texts.changeNot)}
              </Tag>
              {change.answer === null ? null : <small className="t-2"> {change.answer.reasons}</small>}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function History(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  return (
    <section aria-labelledby="ent-history">
      <h2 id="ent-history">{say(texts.history)}</h2>
      <ol className="p-ent__t">
        {props.view.history.map((line) => (
          <li key={line.at + line.what.zh}>
            <span>{say(line.what)}</span>
            {line.why === '' ? null : <span className="t-sm t-2">{line.why}</span>}
            <small className="t-sm t-3">
              {fullDayText(line.at, language)} {clockText(line.at)} · {say(line.who)}
              {line.basis === null ? '' : ` · ${say(common.article(say(line.basis.title), line.basis.article))}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
