/** One entitlement as its office has it: what is owed with records to write and sign, payments, acts, history. */
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { DutyRecord } from './duty-record.tsx';
import { OfficeActs } from './office-acts.tsx';
import { PaymentTable } from './payment-table.tsx';
import { entTexts, waitsText } from './texts.ts';

export function OneEntitlement(props: { readonly id: string; readonly back: string; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('entitlement.get', { params: { id: props.id } });
  useSignInAgain(refused);
  const acted = (): void => {
    reload();
    props.onActed();
  };
  return (
    <section className="o-ent__one">
      <Link to={props.back} className="y-lnk o-ent__back">
        <Icon name="back" />
        {say(common.back)}
      </Link>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Whole view={value} onActed={acted} />}
    </section>
  );
}

function Whole(props: { readonly view: EntitlementView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { view, onActed } = props;
  return (
    <>
      <Head view={view} />
      <Standing view={view} />
      <OfficeActs view={view} onActed={onActed} />
      {view.duties.length === 0 ? null : (
        <section aria-labelledby="o-ent-duties">
          <h2 id="o-ent-duties">{say(entTexts.duties)}</h2>
          {view.duties.map((duty) => (
            <DutyRecord key={duty.id} id={view.id} duty={duty} onActed={onActed} />
          ))}
        </section>
      )}
      {view.payments === null ? null : <PaymentTable view={view} payments={view.payments} onActed={onActed} />}
      <Facts view={view} />
      <Story view={view} />
    </>
  );
}

function Head(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const { view } = props;
  const waits = waitsText(view.waits);
  return (
    <header className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {view.title}
        </h1>
        <p>
          {say(view.name)} · {view.holders.join(language === 'zh' ? '、' : ', ')}
        </p>
      </div>
      <div className="o-hd__b">
        {view.due === null ? null : <Light light={view.light}>{say(entTexts.due(dayText(view.due, language, today)))}</Light>}
        {waits === undefined ? null : <Tag tone="near">{say(waits)}</Tag>}
      </div>
    </header>
  );
}

function Standing(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  const { suspended, ended, credit, duties } = props.view;
  const day = (iso: string): string => dayText(iso, language);
  return (
    <>
      {duties.some(({ state }) => state === 'failed') && ended === null ? <Note tone="late">{say(entTexts.stillFails)}</Note> : null}
      {suspended === null ? null : (
        <Note tone="stop">
          {say(entTexts.suspendedSince(day(suspended.since)))}：{suspended.reason}
        </Note>
      )}
      {ended === null ? null : (
        <Note tone="plain">
          {say(entTexts.ended)} · {day(ended.on)} · {say(common.article(say(ended.basis.title), ended.basis.article))}
        </Note>
      )}
      {credit === null ? null : (
        <Note tone={credit.repaired === null ? 'late' : 'plain'}>
          {say(credit.repaired === null ? entTexts.credit(day(credit.until)) : entTexts.repaired(day(credit.repaired)))}
        </Note>
      )}
    </>
  );
}

function Facts(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const day = (iso: string): string => dayText(iso, language);
  const rows: readonly (readonly [string, string])[] = [
    [
      say(entTexts.period),
      view.until === null ? say(entTexts.longTerm(day(view.from))) : say(entTexts.to(day(view.from), day(view.until))),
    ],
    ...(view.renewal === null ? [] : [['', say(entTexts.renewal(day(view.renewal.lastAsk)))] as const]),
    ...(view.certificate === null ? [] : [[say(entTexts.certificate), view.certificate] as const]),
    ...view.conditions.map((each) => [say(entTexts.conditions), each] as const),
    ...view.commitments.map((each) => [say(entTexts.commitments), say(each)] as const),
  ];
  return (
    <dl className="o-ent__facts">
      {rows.map(([name, value]) => (
        <div key={name + value}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say(entTexts.case)}</dt>
        <dd>
          <Link className="y-lnk code" to={`/office/desk/${encodeURIComponent(view.case)}`}>
            {view.case}
          </Link>
        </dd>
      </div>
    </dl>
  );
}

function Story(props: { readonly view: EntitlementView }) {
  const { say, language } = useLanguage();
  return (
    <section>
      <h2>{say(entTexts.history)}</h2>
      <ol className="o-ent__story">
        {props.view.history.map((line) => (
          <li key={line.at + line.what.zh}>
            <time dateTime={line.at}>{momentText(line.at, language)}</time>
            <span>
              {say(line.what)}
              {line.why === '' ? '' : `：${line.why}`} <small className="t-3">{say(line.who)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
