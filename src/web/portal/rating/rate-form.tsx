/** The form of a rating: five faces, what was good or not, whether somebody made them come again, words; nothing is chosen beforehand. */
import { useState } from 'react';
import type { RatingForm } from '#contract/view/rating.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Chips, Faces } from './faces.tsx';
import { rateTexts } from './texts.ts';

const CONTENT = 4;
const NARROW = '(max-width: 720px)';

/** One rating however often it is pressed while nothing came back. */
function useRate(number: string, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (body: object): Promise<void> => {
    setBusy(true);
    const channel = window.matchMedia(NARROW).matches ? 'phone' : 'site';
    const answer = await call('rating.give', { params: { number }, body: { ...body, channel }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    if (answer.ok) onDone();
  };
  return { busy, refused, send };
}

export function RateForm(props: { readonly form: RatingForm; readonly contact: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { form, contact } = props;
  const [grade, setGrade] = useState<number>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [again, setAgain] = useState<boolean>();
  const [words, setWords] = useState('');
  const { busy, refused, send } = useRate(form.number, props.onDone);
  const choices = form.indicators.filter(({ grades }) => grade !== undefined && grades.includes(grade));
  const submit = (): Promise<void> =>
    send({
      contact,
      grade,
      indicators: choices.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
      ...(again === undefined ? {} : { sentAway: again }),
      words: words.trim(),
    });
  return (
    <>
      <section className="y-card p-rate">
        <Faces label={say(contact === 'whole' ? rateTexts.how : rateTexts.howStep)} grade={grade} onGrade={setGrade} />
        {grade === undefined ? null : (
          <Chips label={say(grade >= CONTENT ? rateTexts.good : rateTexts.bad)} choices={choices} chosen={chosen} onChosen={setChosen} />
        )}
      </section>
      <section className="y-card p-rate">
        <fieldset className="y-set">
          <legend className="t-h3">{say(rateTexts.again)}</legend>
          <div className="p-yn">
            {[false, true].map((value) => (
              <label key={String(value)} className={`y-opt ${again === value ? 'is-on' : ''}`}>
                <input className="sr" type="radio" name="again" checked={again === value} onChange={() => setAgain(value)} />
                {say(value ? rateTexts.yes : rateTexts.no)}
              </label>
            ))}
          </div>
        </fieldset>
      </section>
      <section className="y-card p-rate">
        <Field id="rate-words" label={<b className="t-h3">{say(rateTexts.words)}</b>} optional>
          {(control) => (
            <InputBox>
              <textarea
                {...control}
                rows={3}
                maxLength={2000}
                placeholder={say(rateTexts.example)}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </InputBox>
          )}
        </Field>
      </section>
      <p className="t-xs t-3 p-safe">
        <Icon name="lock" />
        <span>{say(rateTexts.safe)}</span>
      </p>
      <div aria-live="polite">{refused === undefined ? null : <RefusedNote refused={refused} />}</div>
      <div className="p-send">
        <LinkButton kind="q" to={`/cases/${form.number}`}>
          {say(rateTexts.later)}
        </LinkButton>
        <Button kind="p" busy={busy} {...(grade === undefined ? { why: say(rateTexts.choose) } : {})} onPress={() => void submit()}>
          {say(rateTexts.send)}
        </Button>
      </div>
    </>
  );
}
