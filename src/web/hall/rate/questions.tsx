/** The questions after a ticket: grade, reasons that fit it, the extra trip; sending and skipping stand side by side. */
import { useState } from 'react';
import { reasonsFor, type Grade, type RatingReason } from '#domain/hall/service-rating.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { gradeTexts, rateTexts, reasonTexts } from './texts.ts';

type Props = {
  readonly number: string;
  /** Which ticket: by its id at the window's device, by the slip's code on a phone. */
  readonly about: { readonly ticket: string } | { readonly code: string };
  /** On a phone there is a keyboard. */
  readonly words?: boolean;
  readonly onSent: () => void;
  readonly onSkip: () => void;
};
const isGrade = (value: number): value is Grade => value >= 1 && value <= 5;

export function Questions({ number, about, words: asksWords, onSent, onSkip }: Props) {
  const { say } = useLanguage();
  const [grade, setGrade] = useState<Grade>();
  const [reasons, setReasons] = useState<readonly RatingReason[]>([]);
  const [sentAway, setSentAway] = useState<boolean>();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const choose = (at: number): void => {
    if (!isGrade(at)) return;
    const fitting = reasonsFor(at);
    setGrade(at);
    setReasons((before) => before.filter((reason) => fitting.includes(reason)));
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const said = words.trim() === '' ? {} : { words: words.trim() };
    const body = { ...about, grade, reasons, ...(sentAway === undefined ? {} : { sentAway }), ...said };
    const answer = await call('service-rating.give', { body, key });
    setBusy(false);
    // Somebody said it already, on the phone: then there is nothing left to ask.
    if (answer.ok || answer.refused.code === 'already-rated') onSent();
    else setRefused(answer.refused);
  };
  return (
    <form className="h-rate" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="y-set">
        <legend>
          <small className="num">{say(rateTexts.ticket).replace('{number}', number)}</small>
          {say(rateTexts.how)}
        </legend>
        <div className="h-faces">
          {gradeTexts.map((text, at) => (
            <label key={text.en} className={`y-opt ${grade === at + 1 ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="grade" checked={grade === at + 1} onChange={() => choose(at + 1)} />
              <Icon name={`face${at + 1}`} />
              {say(text)}
            </label>
          ))}
        </div>
      </fieldset>
      {grade === undefined ? null : (
        <>
          <Reasons grade={grade} chosen={reasons} onChange={setReasons} />
          <SentAway value={sentAway} onChange={setSentAway} />
          {asksWords === true ? (
            <label className="h-words">
              {say(rateTexts.words)} <small>{say(rateTexts.wordsHint)}</small>
              <textarea maxLength={500} rows={3} value={words} onChange={(event) => setWords(event.target.value)} />
            </label>
          ) : null}
        </>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <p className="h-small">{say(rateTexts.anonymous)}</p>
      <div className="h-pair">
        <Button size="l" onPress={onSkip}>
          {say(rateTexts.skip)}
        </Button>
        <Button size="l" busy={busy} {...(grade === undefined ? { why: say(rateTexts.sendWhy) } : {})} onPress={() => void send()}>
          {say(rateTexts.send)}
        </Button>
      </div>
    </form>
  );
}

function Reasons(props: {
  readonly grade: Grade;
  readonly chosen: readonly RatingReason[];
  readonly onChange: (chosen: readonly RatingReason[]) => void;
}) {
  const { say } = useLanguage();
  const { grade, chosen, onChange } = props;
  return (
    <fieldset className="y-set">
      <legend>
        {say(grade >= 4 ? rateTexts.good : rateTexts.bad)} <small>{say(rateTexts.optional)}</small>
      </legend>
      <div className="h-chips">
        {reasonsFor(grade).map((reason) => {
          const on = chosen.includes(reason);
          return (
            <label key={reason} className={`y-opt ${on ? 'is-on' : ''}`}>
              <input
                className="sr"
                type="checkbox"
                checked={on}
                onChange={() => onChange(on ? chosen.filter((each) => each !== reason) : [...chosen, reason])}
              />
              {on ? <Icon name="check" /> : null}
              {say(reasonTexts[reason])}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function SentAway(props: { readonly value: boolean | undefined; readonly onChange: (value: boolean) => void }) {
  const { say } = useLanguage();
  return (
    <fieldset className="y-set">
      <legend>
        {say(rateTexts.sentAway)} <small>{say(rateTexts.optional)}</small>
      </legend>
      <div className="h-chips">
        {[false, true].map((value) => (
          <label key={String(value)} className={`y-opt ${props.value === value ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="sent-away" checked={props.value === value} onChange={() => props.onChange(value)} />
            {say(value ? rateTexts.yes : rateTexts.no)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
