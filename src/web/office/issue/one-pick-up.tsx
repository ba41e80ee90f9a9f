/** One pick-up: where it lies, what is in it, who may take it; handed over with code, document and signature, all at once. */
import { useState } from 'react';
import type { PickUpView } from '#contract/view/issuing.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { momentText, shortDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { Papers } from './papers.tsx';
import { issueTexts } from './texts.ts';

type Props = { readonly id: string; readonly code: string; readonly onActed: () => void };

export function OnePickUp(props: Props) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('pick-up.get', { params: { id: props.id } });
  useSignInAgain(refused);
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
      {value === undefined ? null : <Whole view={value} code={props.code} onActed={acted} />}
    </>
  );
}

function Whole(props: { readonly view: PickUpView; readonly code: string; readonly onActed: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const heading = useHeadingFocus();
  const { view } = props;
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
            </Link>{' '}
            · {say(issueTexts.since(shortDayText(view.openedAt, language, today)))}
          </p>
        </div>
        <div className="o-hd__b">
          <Light light={view.state === 'ready' ? (view.reminded ? 'near' : 'ok') : 'done'}>
            {say(view.state === 'ready' ? issueTexts.ready : view.state === 'taken' ? issueTexts.taken : issueTexts.toCourier)}
          </Light>
        </div>
      </header>
      {view.taken === null ? null : (
        <Note icon="checkc" role="status">
          <b>{say(issueTexts.handed)}</b>
          <p>
            {say(issueTexts.takenBy(view.taken.name, momentText(view.taken.at, language, today)))} ·{' '}
            {say(issueTexts.handedText(view.papers.filter((paper) => !paper.void && paper.kind === 'certificate').length))}
          </p>
          <a className={buttonClass({ size: 's' })} href={linkOf('pick-up.slip', { id: view.id })} target="_blank" rel="noreferrer">
            <Icon name="print" />
            {say(issueTexts.slip)}
          </a>
        </Note>
      )}
      {view.state === 'sent' ? <Note icon="truck">{say(issueTexts.sentAway)}</Note> : null}
      <div className="o-issue__cols">
        <div>
          {view.state === 'ready' ? <Shelf view={view} onActed={props.onActed} /> : null}
          <Papers papers={view.papers} />
          <section className="o-issue__who">
            <h2>{say(issueTexts.who)}</h2>
            <ul>
              {view.people.map((person) => (
                <li key={person.name}>
                  <Icon name="idcard" />
                  <span>
                    <b>{person.name}</b> <span className="t-3">{say(person.role)}</span>
                    <small className="code t-3">{person.identifier}</small>
                  </span>
                </li>
              ))}
            </ul>
            <p className="t-sm t-3">{say(issueTexts.whoElse)}</p>
          </section>
        </div>
        {view.state === 'ready' ? <HandOverForm view={view} code={props.code} onActed={props.onActed} /> : null}
      </div>
    </>
  );
}

function Shelf(props: { readonly view: PickUpView; readonly onActed: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const [shelf, setShelf] = useState(view.shelf ?? '');
  const { busy, refused, send } = useCommand();
  const save = async (): Promise<void> => {
    if ((await send('pick-up.place', { params: { id: view.id }, body: { shelf } })) !== undefined) props.onActed();
  };
  return (
    <form
      className="o-issue__shelf"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field id="issue-shelf" label={say(issueTexts.shelf)} hint={say(issueTexts.shelfHint)} error={refused?.detail} optional>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} value={shelf} maxLength={20} onChange={(event) => setShelf(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Button type="submit" busy={busy}>
        {say(issueTexts.shelfSave)}
      </Button>
    </form>
  );
}
