/** A hearing as those see it who may ask for it: by when, then day and place, then its record; a challenge of the chair (licensing law 47, 48). */
import { useState } from 'react';
import type { HearingView } from '#contract/view/part-inquiry.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText, dayOf, fullDayText, weekdayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useAct } from '../track/use-act.ts';
import { heardTexts as texts } from './texts.ts';

export type Mine = 'asked' | 'declined' | 'open';
type Props = {
  readonly number: string;
  readonly part: string;
  readonly about: string;
  readonly hearing: HearingView;
  readonly mine: Mine;
  readonly reload: () => void;
};

const headOf = ({ hearing, mine }: Props) => {
  if (hearing.state === 'recorded') return texts.held;
  if (hearing.state === 'not-wanted') return mine === 'declined' ? texts.declined : texts.notWanted;
  if (hearing.state === 'offered') return mine === 'declined' ? texts.declined : texts.right;
  if (hearing.origin === 'office') return texts.called;
  return mine === 'asked' ? texts.asked : texts.askedOther;
};

function Answer(props: Props) {
  const { say } = useLanguage();
  const ask = useAct(props.number, 'request-hearing', props.reload);
  const decline = useAct(props.number, 'decline-hearing', props.reload);
  const { hearing, mine } = props;
  const body = { part: props.part, hearing: hearing.id };
  const open = hearing.state === 'offered' || hearing.state === 'asked' || hearing.state === 'convened';
  if (!open || hearing.origin === 'office') return null;
  const refused = ask.refused ?? decline.refused;
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="p-heard__b">
        {mine !== 'asked' && hearing.state !== 'convened' ? (
          <Button kind="p" busy={ask.busy} onPress={() => void ask.send(body)}>
            {say(texts.ask)}
          </Button>
        ) : null}
        {mine === 'declined' ? null : (
          <Button busy={decline.busy} onPress={() => void decline.send(body)}>
            {say(mine === 'asked' ? texts.takeBack : texts.decline)}
          </Button>
        )}
      </div>
    </>
  );
}

function Challenge(props: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useAct(props.number, 'challenge-chair', () => {
    setOpen(false);
    props.reload();
  });
  if (props.hearing.state !== 'convened') return null;
  const pending = props.hearing.challenges.some(({ outcome }) => outcome === null);
  return (
    <>
      {props.hearing.challenges.map(({ by, reason: why, outcome, answer }) => (
        <p key={by + why} className="t-sm t-2">
          {say(outcome === null ? texts.challengeOpen : outcome === 'kept' ? texts.challengeKept(answer) : texts.challengeReplaced(answer))}
        </p>
      ))}
      {pending ? null : (
        <Button size="s" onPress={() => setOpen(true)}>
          {say(texts.challenge)}
        </Button>
      )}
      <Sheet open={open} title={say(texts.challenge)} onClose={() => setOpen(false)}>
        <Field id="challenge-why" label={say(texts.challengeWhy)}>
          {(control) => (
            <InputBox>
              <textarea {...control} rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
            </InputBox>
          )}
        </Field>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button
          kind="p"
          block
          busy={busy}
          {...(reason.trim() === '' ? { why: say(texts.writeFirst) } : {})}
          onPress={() => void send({ part: props.part, hearing: props.hearing.id, reason: reason.trim() })}
        >
          {say(texts.challengeSend)}
        </Button>
      </Sheet>
    </>
  );
}

function When({ hearing }: Pick<Props, 'hearing'>) {
  const { say, language } = useLanguage();
  if (hearing.record !== null)
    return (
      <>
        <details className="p-heard__r">
          <summary>{say(texts.recordSays)}</summary>
          <p>{hearing.record.text}</p>
        </details>
        <p className="t-sm t-2">{hearing.weighed === null ? say(texts.restsOn) : say(texts.answered(hearing.weighed))}</p>
      </>
    );
  if (hearing.when !== null)
    return (
      <p>
        <b>
          {fullDayText(dayOf(hearing.when), language)} {weekdayText(hearing.when, language)} {clockText(hearing.when)}
        </b>
        <br />
        <span className="t-sm t-2">{say(texts.heldAt(hearing.place ?? '', hearing.chair ?? ''))}</span>
        {hearing.late ? <span className="t-sm t-2"> · {say(texts.lateOf)}</span> : null}
      </p>
    );
  if (hearing.state === 'asked') return <p className="t-sm t-2">{say(texts.toCome)}</p>;
  if (hearing.state === 'offered' && hearing.until !== null)
    return <p className="t-sm t-2">{say(texts.askUntil(fullDayText(hearing.until, language)))}</p>;
  return null;
}

export function HearingCard(props: Props) {
  const { say } = useLanguage();
  const { hearing } = props;
  return (
    <section className="y-card p-heard" data-hearing={hearing.id} aria-label={`${say(texts.hearing)} ${props.about}`}>
      <p className="t-sm t-3">
        {say(texts.hearing)} · {props.about}
      </p>
      <h2>{say(headOf(props))}</h2>
      <p>{hearing.about}</p>
      <When hearing={hearing} />
      <Answer {...props} />
      <Challenge {...props} />
      <p className="t-xs t-3">{say(common.article(say(hearing.basis.title), hearing.basis.article))}</p>
    </section>
  );
}
