/** One parcel: its number, to whom, what is in it, and every piece of news the courier told. */
import { useState } from 'react';
import type { ParcelView } from '#contract/view/issuing.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { Papers } from './papers.tsx';
import { issueTexts, stageTexts } from './texts.ts';

export function OneParcel(props: { readonly id: string; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('parcel.get', { params: { id: props.id } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const acted = (): void => {
    reload();
    props.onActed();
  };
  return (
    <>
      <Link to="/office/issue" className="y-lnk o-issue__back">
        <Icon name="back" />
        {say(common.back)}
      </Link>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <Whole view={value} onActed={acted} />}
    </>
  );
}

const lightOf = ({ state }: ParcelView) =>
  state === 'delivered' || state === 'cancelled'
    ? 'done'
    : state === 'returned' || state === 'lost'
      ? 'late'
      : state === 'packed'
        ? 'wait'
        : 'ok';

function Whole(props: { readonly view: ParcelView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { view } = props;
  const here = view.handedAt === null && (view.state === 'packed' || view.state === 'ordered');
  return (
    <>
      <header className="o-hd">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {view.title}
          </h1>
          <p>
            <Link to={`/office/counter/${view.number}`} className="y-lnk code">
              {view.number}
            </Link>
          </p>
        </div>
        <div className="o-hd__b">
          <Light light={lightOf(view)}>{say(stageTexts[view.state])}</Light>
          {view.state === 'ordered' ? (
            <a className={buttonClass({ size: 's' })} href={linkOf('parcel.labels', {}, { ids: view.id })} target="_blank" rel="noreferrer">
              <Icon name="print" />
              {say(issueTexts.labels(1))}
            </a>
          ) : null}
        </div>
      </header>
      {view.state === 'packed' ? <Note icon="clock">{say(issueTexts.noOrderText)}</Note> : null}
      {(view.state === 'returned' || view.state === 'lost') && !view.chosenAgain ? (
        <Note tone="near">{say(issueTexts.backText)}</Note>
      ) : null}
      {view.chosenAgain ? <Note>{say(issueTexts.chosenAgain)}</Note> : null}
      <div className="o-issue__cols">
        <div>
          <Facts view={view} />
          <Papers papers={view.papers} />
        </div>
        <div>
          <Way view={view} />
          {here ? <Cancel view={view} onActed={props.onActed} /> : null}
        </div>
      </div>
    </>
  );
}

function Facts(props: { readonly view: ParcelView }) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <dl className="y-dl">
      <dt>{say(issueTexts.tracking)}</dt>
      <dd className="code">{view.tracking ?? say(issueTexts.noOrder)}</dd>
      {view.courier === null ? null : (
        <>
          <dt>{say(issueTexts.courier)}</dt>
          <dd>{view.courier}</dd>
        </>
      )}
      <dt>{say(issueTexts.to)}</dt>
      <dd>
        {view.to === null ? (
          <span className="t-3">{say(issueTexts.erased)}</span>
        ) : (
          `${view.to.recipient} ${view.to.phone} ${view.to.address}`
        )}
      </dd>
    </dl>
  );
}

function Way(props: { readonly view: ParcelView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const tracks = props.view.tracks.toReversed();
  return (
    <section className="o-issue__way">
      <h2>{say(issueTexts.way)}</h2>
      {tracks.length === 0 ? <p className="t-sm t-3">{say(issueTexts.noWay)}</p> : null}
      <ol>
        {tracks.map((track) => (
          <li key={`${track.news} ${track.when}`}>
            <b>{say(stageTexts[track.news])}</b>
            <small className="t-3">
              {momentText(track.when, language, today)} {track.place}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Cancel(props: { readonly view: ParcelView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, refused, errorAt, send } = useCommand();
  const cancel = async (): Promise<void> => {
    if ((await send('parcel.cancel', { params: { id: props.view.id }, body: { reason } })) !== undefined) props.onActed();
  };
  if (!open)
    return (
      <Button kind="q" onPress={() => setOpen(true)}>
        {say(issueTexts.cancel)}
      </Button>
    );
  return (
    <form
      className="o-issue__form"
      onSubmit={(event) => {
        event.preventDefault();
        void cancel();
      }}
    >
      <Field id="cancel-reason" label={say(issueTexts.cancelReason)} error={errorAt('/reason')}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined || refused.problems.length > 0 ? null : <RefusedNote refused={refused} />}
      <Button kind="danger" type="submit" busy={busy}>
        {say(issueTexts.cancelDo)}
      </Button>
    </form>
  );
}
