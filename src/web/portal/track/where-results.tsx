/** Where the results of a case are: the pick-up with its code as text and QR, the parcel with its way, what still waits; and choosing again. */
import './where-results.css';
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { DeliveryPaper, OwnDeliveries, OwnParcel, OwnPickUp } from '#contract/view/issuing.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useNow } from '../shell/session.tsx';
import { ChooseAgain } from './choose-again.tsx';
import { deliveryTexts, stages } from './delivery-texts.ts';

export function WhereResults(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const { value, refused, reload } = useReply('delivery.of-case', { params: { number: view.number } });
  const [held, setHeld] = useState<OwnDeliveries>();
  if (value !== undefined && value !== held) setHeld(value);
  useUpdates(view.number, reload);
  const seen = value ?? held;
  if (refused !== undefined && seen === undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (seen === undefined || seen.pickUps.length + seen.parcels.length + seen.waiting.length === 0) return null;
  const changed = () => {
    reload();
    props.reload();
  };
  return (
    <section id="where">
      <div className="y-sec">
        <h2>{say(deliveryTexts.where)}</h2>
      </div>
      {seen.pickUps.map((pickUp) => (
        <PickUp key={pickUp.id} pickUp={pickUp} seen={seen} />
      ))}
      {seen.parcels.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} />
      ))}
      {seen.waiting.length === 0 ? null : <StillWaiting view={view} seen={seen} onDone={changed} />}
      {seen.chooseAgain.length === 0 ? null : <Again view={view} seen={seen} onDone={changed} />}
    </section>
  );
}

function Papers(props: { readonly papers: readonly DeliveryPaper[] }) {
  const { say } = useLanguage();
  return (
    <ul className="p-where__papers">
      {props.papers
        .filter((paper) => !paper.void)
        .map((paper) => (
          <li key={`${paper.number} ${paper.part}`}>
            <Icon name={paper.kind === 'certificate' ? 'card' : 'file'} />
            <span>
              {say(paper.name)}
              {paper.kind === 'letter' ? <span className="t-3"> · {say(deliveryTexts.letter)}</span> : null}
            </span>
          </li>
        ))}
    </ul>
  );
}

function PickUp(props: { readonly pickUp: OwnPickUp; readonly seen: OwnDeliveries }) {
  const { say, language } = useLanguage();
  const today = useNow().slice(0, 10);
  const { pickUp, seen } = props;
  if (pickUp.state === 'sent') return null;
  if (pickUp.state === 'taken')
    return (
      <div className="y-card p-where" data-pick-up="taken">
        <p>
          <b>{say(deliveryTexts.takenOn(dayText((pickUp.takenAt ?? '').slice(0, 10), language, today)))}</b>
        </p>
        <Papers papers={pickUp.papers} />
      </div>
    );
  return (
    <div className="y-card p-where" data-pick-up="ready">
      <h3 className="t-song">{say(pickUp.early ? deliveryTexts.partReady : deliveryTexts.ready)}</h3>
      {pickUp.code === null ? null : (
        <div className="p-where__code">
          <Qr text={pickUp.code} label={say(deliveryTexts.qr(pickUp.code))} className="p-where__qr" />
          <div>
            <span className="t-sm t-2">{say(deliveryTexts.code)}</span>
            <b className="p-where__n" data-code>
              {pickUp.code.slice(0, 4)} {pickUp.code.slice(4)}
            </b>
            <span className="t-sm">{say(deliveryTexts.codeHint)}</span>
          </div>
        </div>
      )}
      <Papers papers={pickUp.papers} />
      {seen.place === null ? null : (
        <p className="t-sm">
          <Icon name="pin" /> {say(seen.place.name)}
          {seen.place.phone === null ? null : ` · ${say(deliveryTexts.call(seen.place.phone))}`}
          {' · '}
          <Link to="/halls" className="y-lnk">
            {say(deliveryTexts.toHall)}
          </Link>
        </p>
      )}
      <p className="t-sm t-2">{say(deliveryTexts.instead)}</p>
      {pickUp.waited > 0 ? <p className="t-sm t-3">{say(deliveryTexts.waited(pickUp.waited))}</p> : null}
    </div>
  );
}

const toneOf = ({ state }: OwnParcel) => (state === 'returned' || state === 'lost' ? 'late' : 'ok');

function Parcel(props: { readonly parcel: OwnParcel }) {
  const { say, language } = useLanguage();
  const today = useNow().slice(0, 10);
  const { parcel } = props;
  if (parcel.state === 'cancelled') return null;
  return (
    <div className="y-card p-where" data-parcel={parcel.state}>
      <p className="p-where__h">
        <Icon name="truck" />
        <b>{say(stages[parcel.state])}</b>
        {parcel.again ? <Tag tone="line">{say(deliveryTexts.again)}</Tag> : null}
        {toneOf(parcel) === 'late' ? <Tag tone="late">{say(stages[parcel.state])}</Tag> : null}
      </p>
      {parcel.tracks.length === 0 ? null : (
        <ol className="p-where__way">
          {parcel.tracks.toReversed().map((track) => (
            <li key={`${track.news} ${track.when}`}>
              <b>{say(stages[track.news])}</b> <span className="t-sm t-2">{track.place}</span>
              <small className="t-xs t-3">{momentText(track.when, language, today)}</small>
            </li>
          ))}
        </ol>
      )}
      <Papers papers={parcel.papers} />
      <dl className="p-where__dl">
        {parcel.tracking === null ? null : (
          <>
            <dt>{say(deliveryTexts.tracking)}</dt>
            <dd className="code">{parcel.tracking}</dd>
          </>
        )}
        {parcel.to === null ? null : (
          <>
            <dt>{say(deliveryTexts.to)}</dt>
            <dd>
              {parcel.to.recipient} {parcel.to.phone}
              <br />
              {parcel.to.address}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function StillWaiting(props: { readonly view: CaseView; readonly seen: OwnDeliveries; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { seen, view } = props;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const ask = async () => {
    setBusy(true);
    const answer = await call('delivery.ask-now', { params: { number: view.number }, body: {}, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onDone();
  };
  return (
    <div className="y-card p-where" data-waiting>
      <p>
        <b>{say(deliveryTexts.waiting)}</b>
      </p>
      <Papers papers={seen.waiting} />
      {seen.toCome.length === 0 ? null : <p className="t-sm t-2">{say(deliveryTexts.toCome(seen.toCome.map(say).join('、')))}</p>}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {seen.mayAskNow && seen.toCome.length > 0 ? (
        <>
          <Button block busy={busy} onPress={() => void ask()}>
            {say(deliveryTexts.askNow)}
          </Button>
          <p className="t-sm t-3">{say(deliveryTexts.askNowHint)}</p>
        </>
      ) : null}
    </div>
  );
}

function Again(props: { readonly view: CaseView; readonly seen: OwnDeliveries; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { seen } = props;
  const [open, setOpen] = useState(false);
  const back = seen.chooseAgain.includes('window');
  const title = say(back ? deliveryTexts.chooseBack : deliveryTexts.chooseSend);
  return (
    <>
      <Button kind={back ? 'p' : 'q'} block className="p-gap" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Sheet open={open} title={title} onClose={() => setOpen(false)}>
        <ChooseAgain
          view={props.view}
          ways={seen.chooseAgain}
          onDone={() => {
            setOpen(false);
            props.onDone();
          }}
        />
        <p className="t-xs t-3">{say(common.article(say(deliveryTexts.law), 44))}</p>
      </Sheet>
    </>
  );
}
