/** What waits for the person: sign as second applicant, file a part whose turn has come, complete once, cure gaps. All from the phone. */
import { lazy, Suspense, useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { DeclineSign } from './decline-sign.tsx';
import { track } from './texts.ts';
import { useAct } from './use-act.ts';

/** Brings the form's questions with it: fetched where something is asked. */
const GiveCard = lazy(async () => ({ default: (await import('./give-card.tsx')).GiveCard }));

type AskedProps = { readonly view: CaseView; readonly reload: () => void };

const giving = ['supplement', 'cure-gaps', 'file'] as const;

export function Asked(props: AskedProps) {
  const { view } = props;
  const open = view.allowed.filter((entry) => entry.because === null);
  const partsFor = (act: string) => view.parts.filter((part) => open.some((entry) => entry.act === act && entry.part === part.id));
  return (
    <>
      {open.some((entry) => entry.act === 'sign') ? <Sign {...props} /> : null}
      {giving.map((act) => {
        const parts = partsFor(act);
        return parts.length === 0 ? null : (
          <Suspense key={act} fallback={<Waiting rows={3} />}>
            <GiveCard {...props} act={act} parts={parts} />
          </Suspense>
        );
      })}
      {partsFor('complete').map((part) => (
        <Complete key={`complete${part.id}`} {...props} part={part} />
      ))}
    </>
  );
}

function Sign(props: AskedProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useAct(props.view.number, 'sign', props.reload);
  const party = props.view.parties.find((other) => other.mine === true && !other.signed);
  if (party === undefined) return null;
  return (
    <section className="y-card p-asked p-gap">
      <h2>{say(track.signTitle(party.name))}</h2>
      <p className="t-2">{say(track.signWhy)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} onPress={() => void send({ party: party.id })}>
        {say(track.sign)}
      </Button>
      {props.view.allowed.some((entry) => entry.act === 'decline-sign') ? <DeclineSign {...props} party={party.id} /> : null}
    </section>
  );
}

/** A step of the owner's own (no department decides it): told when it is done. */
function Complete(props: AskedProps & { readonly part: PartView }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useAct(props.view.number, 'complete', props.reload);
  const [note, setNote] = useState('');
  return (
    <section className="y-card p-asked p-gap" data-act="complete">
      <h2>{say(track.completeTitle(say(props.part.name)))}</h2>
      <Words id={`complete-${props.part.id}`} label={say(track.words)} value={note} onChange={setNote} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button block busy={busy} onPress={() => void send({ part: props.part.id, note })}>
        {say(track.complete)}
      </Button>
    </section>
  );
}

function Words(props: { readonly id: string; readonly label: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <Field id={`w-${props.id.replaceAll('.', '-')}`} label={props.label}>
      {(control) => (
        <InputBox>
          <input {...control} type="text" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}
