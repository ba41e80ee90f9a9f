/** Questions about the case with their answers; asking one, and saying whether the answer helped. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { after } from './after-texts.ts';
import { isOver } from './parts.tsx';
import { useSending } from './use-act.ts';

export function Questions(props: { readonly view: CaseView; readonly petitions: readonly PetitionView[]; readonly reload: () => void }) {
  const { say } = useLanguage();
  if (props.petitions.length === 0) return null;
  return (
    <section id="questions">
      <div className="y-sec">
        <h2>{say(after.questions)}</h2>
      </div>
      <div className="y-card p-qas">
        {props.petitions.map((petition) => (
          <Talk key={petition.id} {...props} petition={petition} />
        ))}
      </div>
    </section>
  );
}

function Talk(props: { readonly view: CaseView; readonly petition: PetitionView; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { petition, view } = props;
  const part = view.parts.find((one) => one.id === petition.part);
  return (
    <article className="p-qa" data-question={petition.id} data-state={petition.state}>
      <p className="p-qa__h">
        <span className="t-sm t-3">
          {part === undefined ? say(petition.office.name) : `${say(part.name)} · ${say(petition.office.name)}`}
        </span>
        <Standing petition={petition} />
      </p>
      {petition.rounds.map((round) => (
        <div key={round.at} className="p-qa__r">
          <p className="p-qa__q">
            <b>{round.text}</b>
            <small className="t-3">
              {say(petition.own ? after.you : after.asked)} · <time dateTime={round.at}>{momentText(round.at, language)}</time>
            </small>
          </p>
          {round.answer === null ? null : (
            <p className="p-qa__a">
              {round.answer.text}
              <small className="t-3">
                {say(round.answer.office)} · <time dateTime={round.answer.at}>{momentText(round.answer.at, language)}</time>
              </small>
            </p>
          )}
        </div>
      ))}
      {petition.allowed.includes('say-solved') ? <Helped petition={petition} reload={props.reload} /> : null}
    </article>
  );
}

function Standing(props: { readonly petition: PetitionView }) {
  const { say, language } = useLanguage();
  const { petition } = props;
  const due = petition.rounds.at(-1)?.due ?? '';
  if (petition.state === 'solved') return <Light light="done">{say(after.solved)}</Light>;
  if (petition.state === 'answered') return <Tag tone="ok">{say(after.answered)}</Tag>;
  return (
    <Light light={petition.light}>{say((petition.light === 'late' ? after.answerLate : after.answerBy)(dayText(due, language)))}</Light>
  );
}

function Helped(props: { readonly petition: PetitionView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [again, setAgain] = useState(false);
  const [text, setText] = useState('');
  const params = { id: props.petition.id };
  const { busy, refused, send } = useSending((body, key) => call('petition.say-solved', { params, body, key }), props.reload);
  const id = `again-${props.petition.id}`;
  return (
    <div className="p-qa__f">
      <p className="t-b">{say(after.helped)}</p>
      {again ? (
        <>
          <Lines id={id} label={say(after.again)} value={text} onChange={setText} />
          <Button
            block
            busy={busy}
            {...(text.trim() === '' ? { why: say(after.askWhy) } : {})}
            onPress={() => void send({ solved: false, text: text.trim() })}
          >
            {say(after.askSend)}
          </Button>
        </>
      ) : (
        <div className="y-two">
          <Button busy={busy} onPress={() => void send({ solved: true, text: '' })}>
            {say(after.helpedYes)}
          </Button>
          <Button onPress={() => setAgain(true)}>{say(after.helpedNo)}</Button>
        </div>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

function Lines(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(control) => (
        <InputBox>
          <textarea {...control} rows={4} maxLength={2000} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}

/** What the sheet "ask the officer" holds; the running part comes first, since that is what people ask about. */
export function AskForm(props: { readonly view: CaseView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const parts = props.view.parts
    .filter((part) => part.kind !== 'opinion')
    .toSorted((one, other) => Number(isOver(one)) - Number(isOver(other)));
  const [part, setPart] = useState(parts[0]?.id ?? '');
  const [text, setText] = useState('');
  const params = { number: props.view.number };
  const { busy, refused, send } = useSending((body, key) => call('petition.raise', { params, body, key }), props.onDone);
  return (
    <>
      {parts.length < 2 ? null : (
        <Field id="ask-part" label={say(after.askAbout)}>
          {(control) => (
            <InputBox>
              <select {...control} value={part} onChange={(event) => setPart(event.target.value)}>
                {parts.map((one) => (
                  <option key={one.id} value={one.id}>
                    {say(one.name)} · {say(one.office.name)}
                  </option>
                ))}
              </select>
            </InputBox>
          )}
        </Field>
      )}
      <Lines id="ask-text" label={say(after.askText)} hint={say(after.askHint)} value={text} onChange={setText} />
      <p className="t-sm t-2">{say(after.askTerm)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind="p"
        block
        busy={busy}
        {...(text.trim() === '' ? { why: say(after.askWhy) } : {})}
        onPress={() => void send({ part, text: text.trim() })}
      >
        {say(after.askSend)}
      </Button>
      <p className="t-xs t-3">{say(after.askArticle)}</p>
    </>
  );
}
