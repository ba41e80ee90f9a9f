/** One rating for who verifies it: what was said, what the record says, what happened since, and what can be done now. */
import { useState } from 'react';
import type { RatingView } from '#contract/view/rating.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { Grade } from './grade.tsx';
import { OneActs } from './one-acts.tsx';
import { oneTexts, queueTexts } from './texts.ts';

export function OnePage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('rating.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={queueTexts.title}
      about={oneTexts.about}
      acts={
        <Link to="/office/ratings/queue" className="y-lnk">
          {say(queueTexts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={queueTexts.none}>
        {(rating) => <Shown rating={rating} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

const OPEN_IN = new Set(['verifying', 'objected', 'appealed']);

function Shown(props: { readonly rating: RatingView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { rating } = props;
  return (
    <article className="o-watch">
      <header className="o-watch__h">
        <Grade grade={rating.grade} />
        <h2 className="t-h3">{`${say(rating.office)} · ${say(rating.contact)}`}</h2>
        <Tag tone={rating.state === 'closed' ? 'plain' : 'near'}>{say(rating.stateName)}</Tag>
      </header>
      <p className="t-sm t-2">
        {[
          ...(rating.about === null ? [] : [say(rating.about)]),
          dayText(rating.day, language, today),
          ...rating.basis.map((basis) => say(common.article(say(basis.title), basis.article))),
        ].join(' · ')}
      </p>
      <section>
        <h3 className="t-h3">{say(oneTexts.said)}</h3>
        <p>{rating.words === '' ? <span className="t-3">{say(oneTexts.noWords)}</span> : rating.words}</p>
        {rating.added === null ? null : <p>{rating.added.text}</p>}
        <p className="t-sm t-2">
          {[...rating.indicators.map(say), ...(rating.sentAway === true ? [say(queueTexts.sentAway)] : [])].join(' · ')}
        </p>
      </section>
      <section>
        <h3 className="t-h3">{say(oneTexts.record)}</h3>
        <dl className="o-record">
          {rating.record.map(({ name, value }) => (
            <div key={name.en}>
              <dt className="t-sm t-3">{say(name)}</dt>
              <dd>{say(value)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {OPEN_IN.has(rating.state) ? <OpenCase id={rating.id} /> : null}
      <Since rating={rating} />
      <OneActs rating={rating} onDone={props.onDone} />
    </article>
  );
}

function Since({ rating }: { readonly rating: RatingView }) {
  const { say } = useLanguage();
  const { verdict, objection, appeal, second, correction, callBack } = rating;
  const helped = callBack?.helped;
  const answer = helped === undefined || helped === null ? oneTexts.nobody : helped ? oneTexts.helped : oneTexts.notHelped;
  const steps = [
    ...(verdict === null
      ? []
      : [{ name: oneTexts.verdict, text: `${verdict.ground === null ? '' : `${say(verdict.ground)}。`}${verdict.text}` }]),
    ...(objection === null ? [] : [{ name: oneTexts.objection, text: objection.text }]),
    ...(appeal === null ? [] : [{ name: oneTexts.appeal, text: appeal.text }]),
    ...(second === null ? [] : [{ name: oneTexts.second, text: second.text }]),
    ...(correction === null ? [] : [{ name: oneTexts.correction, text: correction.text }]),
    ...(callBack === null ? [] : [{ name: oneTexts.callBack, text: `${say(answer)} ${callBack.text}` }]),
  ];
  return (
    <ol className="o-watch__s">
      {steps.map(({ name, text }) => (
        <li key={name.en}>
          <b>{say(name)}</b>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** The number stands behind a reason; its people read in their ledger that it was opened. */
function OpenCase({ id }: { readonly id: string }) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState<string | null>();
  const { busy, refused, send } = useCommand();
  if (number === null) return <p className="t-sm t-2">{say(oneTexts.noCase)}</p>;
  if (number !== undefined)
    return (
      <p>
        <Link className="y-lnk code" to={`/office/desk/${number}`}>
          {number}
        </Link>
      </p>
    );
  const open = async (): Promise<void> => {
    const answer = await send('rating.open-case', { params: { id }, body: { text: reason.trim() } });
    if (answer !== undefined) setNumber(answer.number);
  };
  return (
    <details className="o-open">
      <summary>{say(oneTexts.open)}</summary>
      <div className="o-form o-watch__f">
        <Lines id="rating-open" label={say(oneTexts.openWhy)} value={reason} onChange={setReason} rows={2} />
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="q" busy={busy} {...(reason.trim() === '' ? { why: say(oneTexts.write) } : {})} onPress={() => void open()}>
          {say(oneTexts.open)}
        </Button>
      </div>
    </details>
  );
}
