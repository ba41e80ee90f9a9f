/** What waits for the person: sign as second applicant, file a part whose turn has come, complete once, cure gaps. All from the phone. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { CaseAct } from '#contract/routes.ts';
import { Button } from '#web/ui/button.tsx';
import { act, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { MaterialWay } from '../apply/material-way.tsx';
import type { Given } from '../apply/upload.ts';
import { track } from './texts.ts';

type AskedProps = { readonly view: CaseView; readonly reload: () => void };

export function Asked(props: AskedProps) {
  const { view } = props;
  const open = view.allowed.filter((entry) => entry.because === null);
  return open.map((entry) => {
    const part = view.parts.find((other) => other.id === entry.part);
    switch (entry.act) {
      case 'sign':
        return <Sign key="sign" {...props} />;
      case 'supplement':
        return part === undefined ? null : <Give key={`supplement${part.id}`} {...props} part={part} act="supplement" />;
      case 'cure-gaps':
        return part === undefined ? null : <Give key={`cure${part.id}`} {...props} part={part} act="cure-gaps" />;
      case 'file':
        return part === undefined ? null : <Give key={`file${part.id}`} {...props} part={part} act="file" />;
      case 'complete':
        return part === undefined ? null : <Complete key={`complete${part.id}`} {...props} part={part} />;
      default:
        return null;
    }
  });
}

/** Sends one act; the key stays while the same act is retried, so a lost reply makes nothing twice. */
function useAct(view: CaseView, name: CaseAct, reload: () => void) {
  const [key, setKey] = useState(freshKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (body: unknown): Promise<void> => {
    setBusy(true);
    const answer = await act(view.number, name, body, key);
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    // Unknown outcome: the same key again cannot act twice.
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    if (answer.ok) reload();
  };
  return { busy, refused, send };
}

function Sign(props: AskedProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useAct(props.view, 'sign', props.reload);
  const party = props.view.parties.find((other) => other.kind === 'applicant' && !other.signed);
  if (party === undefined) return null;
  return (
    <section className="y-card p-asked p-gap">
      <h2>{say(track.signTitle(party.name))}</h2>
      <p className="t-2">{say(track.signWhy)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} onPress={() => void send({ party: party.id })}>
        {say(track.sign)}
      </Button>
    </section>
  );
}

/** A step of the owner's own (no department decides it): told when it is done. */
function Complete(props: AskedProps & { readonly part: PartView }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useAct(props.view, 'complete', props.reload);
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

type Wanted = PartView['materials'][number];

/** The materials an act asks for: those named missing; when a part's turn has come, all it still lacks. */
const wantedOf = (part: PartView, name: CaseAct): readonly Wanted[] => {
  const missing = (name === 'supplement' ? part.supplement : name === 'cure-gaps' ? part.gaps : undefined)?.missing;
  if (missing === undefined) return part.materials.filter((material) => material.given === null && material.heldBy === null);
  return part.materials.filter((material) => missing.some((entry) => entry.material === material.id));
};

function Give(props: AskedProps & { readonly part: PartView; readonly act: 'supplement' | 'cure-gaps' | 'file' }) {
  const { say, language } = useLanguage();
  const { part } = props;
  const { busy, refused, send } = useAct(props.view, props.act, props.reload);
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const notice = props.act === 'supplement' ? part.supplement : props.act === 'cure-gaps' ? part.gaps : null;
  const wanted = wantedOf(part, props.act);
  const words = (notice?.missing ?? []).filter((entry) => entry.material === undefined);
  const lacks =
    wanted.some((material) => (notice !== null || material.required) && given[material.id] === undefined) ||
    words.some((entry) => entry.field !== undefined && (answers[entry.field] ?? '').trim() === '');
  const title = props.act === 'supplement' ? track.supplementTitle : props.act === 'cure-gaps' ? track.gapsTitle : track.fileTitle;
  const body =
    props.act === 'file'
      ? { parts: [part.id], answers, given }
      : props.act === 'supplement'
        ? { part: part.id, answers, given }
        : { part: part.id, given };
  return (
    <section className="y-card p-asked p-gap" data-act={props.act}>
      <h2>{say(title(say(part.name)))}</h2>
      {notice === null ? null : (
        <p className="t-2">
          {say((props.act === 'supplement' ? track.supplementUntil : track.gapsUntil)(dayText(notice.until, language)))}
        </p>
      )}
      <ul className="p-missing">
        {(notice?.missing ?? []).map((entry) => (
          <li key={entry.what}>{entry.what}</li>
        ))}
      </ul>
      {wanted.map((material) => (
        <MaterialWay
          key={material.id}
          material={{
            id: material.id,
            name: material.name,
            need: material.gap ? 'gap-allowed' : material.required ? 'required' : 'optional',
            ways: ['file', 'original'],
          }}
          given={given[material.id]}
          onGive={(one) =>
            setGiven((before) => {
              const { [material.id]: _, ...others } = before;
              return one === undefined ? others : { ...others, [material.id]: one };
            })
          }
        />
      ))}
      {words.map((entry) =>
        entry.field === undefined ? null : (
          <Words
            key={entry.field}
            id={entry.field}
            label={entry.what}
            value={answers[entry.field] ?? ''}
            onChange={(text) => setAnswers((before) => ({ ...before, [entry.field ?? '']: text }))}
          />
        ),
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy} {...(lacks ? { why: say(track.sendWhy) } : {})} onPress={() => void send(body)}>
        {say(track.send)}
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
