/** One supervision order: what is to be put right by when, on what ground, what each side said, and what the reader may do. */
import type { OrderStep, OrderView } from '#contract/view/order.ts';
import { linkOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { OrderActs } from './order-acts.tsx';
import { OrderLight, StageBar } from './order-light.tsx';
import { orderTexts as texts, stepTexts } from './texts.ts';

export function OrderPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('order.get', { params: { id: props.id } });
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <Link to="/office/programme/orders" className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.none}>
        {(order) => <Shown order={order} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: { readonly order: OrderView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { order } = props;
  return (
    <div className="o-order1">
      <article className="o-order1__m">
        <header className="o-order1__h">
          <h2>
            <span className="num">{order.number}</span> {order.what}
          </h2>
          <OrderLight row={order} />
        </header>
        <StageBar stage={order.stage} />
        <dl className="o-order1__d">
          <dt>{say(stepTexts.Raised)}</dt>
          <dd>
            {say(order.unit)} · {say(texts.raisedIn(say(order.raisedIn)))} · {momentText(order.raisedAt, language, today)}
          </dd>
          <dt>{say(order.sourceName)}</dt>
          <dd>
            {say(order.words)}
            {order.ref === '' ? null : <span className="t-3"> {order.ref}</span>}
          </dd>
          <dt>{say(texts.due(dayText(order.due, language, today)))}</dt>
          <dd>
            {say(common.article(say(order.basis.title), order.basis.article))}
            {order.escalatedTo === null ? null : <> · {say(texts.escalatedTo(say(order.escalatedTo)))}</>}
            {order.points === null ? null : <> · {say(texts.points(order.points))}</>}
            {order.published ? <> · {say(texts.isPublished)}</> : null}
          </dd>
        </dl>
        {order.asked === null ? null : <Note tone="near">{say(texts.asked(dayText(order.asked, language, today)))}</Note>}
        <h2>{say(texts.history)}</h2>
        <ol className="o-order1__s">
          {order.history.toReversed().map((step, at) => (
            <Step key={`${step.kind}-${step.at}-${at}`} id={order.id} step={step} />
          ))}
        </ol>
      </article>
      {order.acts.length === 0 ? null : <OrderActs order={order} onDone={props.onDone} />}
    </div>
  );
}

function Step(props: { readonly id: string; readonly step: OrderStep }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { step } = props;
  return (
    <li>
      <b>
        {say(stepTexts[step.kind])}
        {step.points === null ? null : ` · ${say(texts.points(step.points))}`}
        {step.granted === null ? null : ` · ${say(step.granted ? common.yes : common.no)}`}
        {step.due === null ? null : ` · ${say(texts.due(dayText(step.due, language, today)))}`}
      </b>
      {step.text === null ? null : <p>{step.text}</p>}
      {step.files.map(({ file, name }) => (
        <a key={file} className="y-lnk" href={linkOf('order.file', { id: props.id, file })} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
      <small className="t-3">
        {step.person ?? say(texts.system)} · {momentText(step.at, language, today)}
      </small>
    </li>
  );
}
