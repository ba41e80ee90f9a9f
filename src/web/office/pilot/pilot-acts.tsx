/** What the reader may do with a pilot now: each act with its form, and beside the act of adopting what it publishes. */
import { useState } from 'react';
import type { PilotView } from '#contract/view/pilot.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { ConsultForm } from './consult-form.tsx';
import { pilotPath, PILOTS } from './paths.ts';
import { ReviewForm } from './review-form.tsx';
import { pilotTexts as texts } from './texts.ts';

type Props = { readonly pilot: PilotView; readonly onDone: () => void };

export function PilotActs(props: Props) {
  const { say } = useLanguage();
  const { pilot } = props;
  const may = (act: PilotView['acts'][number]): boolean => pilot.acts.includes(act);
  return (
    <>
      <Heard {...props} />
      {may('approve') || may('return') ? <Answer {...props} /> : null}
      {may('begin') ? <Begin {...props} /> : null}
      {may('review') ? <ReviewForm {...props} /> : null}
      {may('stop') ? <Decide {...props} /> : null}
      {may('revise') ? (
        <Link to={`${pilotPath(pilot.id)}/revise`} className={buttonClass({ kind: 'q' })}>
          {say(texts.revise)}
        </Link>
      ) : null}
    </>
  );
}

/** What the public was asked and said; nothing is adopted without. */
function Heard(props: Props) {
  const { say, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { consultation, acts, state } = props.pilot;
  if (consultation === null && (state === 'stopped' || state === 'adopted')) return null;
  return (
    <section className="o-pilot__c">
      <h2>{say(texts.consultation)}</h2>
      {consultation === null ? (
        <p className="t-sm t-2">{say(texts.consultNone)}</p>
      ) : (
        <p className="t-sm">
          {say(
            consultation.closed
              ? texts.consultDone(consultation.comments, consultation.taken)
              : consultation.open
                ? texts.consultOpen(fullDayText(consultation.until, language), consultation.comments)
                : texts.consultOver(consultation.comments),
          )}{' '}
          <Link to={`${PILOTS}/consultations/${encodeURIComponent(consultation.id)}`} className="y-lnk">
            {say(texts.openIt)}
          </Link>
        </p>
      )}
      {acts.includes('consult') && !asking ? <Button onPress={() => setAsking(true)}>{say(texts.consult)}</Button> : null}
      {asking ? <ConsultForm {...props} /> : null}
    </section>
  );
}

function Answer({ pilot, onDone }: Props) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [reasons, setReasons] = useState('');
  const why = reasons.trim() === '' ? { why: say(texts.say) } : {};
  const press = async (name: 'pilot.approve' | 'pilot.return'): Promise<void> => {
    if ((await send(name, { params: { id: pilot.id }, body: { reasons: reasons.trim() } })) !== undefined) onDone();
  };
  return (
    <section className="o-pilot__c o-form">
      <h2>{say(texts.decision)}</h2>
      <Lines id="pilot-answer" label={say(texts.reasons)} value={reasons} onChange={setReasons} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-pilot__b">
        {pilot.acts.includes('approve') ? (
          <Button kind="p" busy={busy} onPress={() => void press('pilot.approve')} {...why}>
            {say(texts.approve)}
          </Button>
        ) : null}
        <Button busy={busy} onPress={() => void press('pilot.return')} {...why}>
          {say(texts.giveBack)}
        </Button>
      </div>
    </section>
  );
}

function Begin({ pilot, onDone }: Props) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  return (
    <section className="o-pilot__c">
      <p className="t-sm t-2">{say(texts.beginWhy)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind="p"
        busy={busy}
        onPress={() =>
          void send('pilot.begin', { params: { id: pilot.id }, body: undefined }).then((done) =>
            done === undefined ? undefined : onDone(),
          )
        }
      >
        {say(texts.begin)}
      </Button>
    </section>
  );
}

function Decide({ pilot, onDone }: Props) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const [reasons, setReasons] = useState('');
  const [day, setDay] = useState('');
  const [effective, setEffective] = useState(today);
  const why = reasons.trim() === '' ? { why: say(texts.say) } : {};
  const press = async (name: 'pilot.stop' | 'pilot.extend' | 'pilot.adopt', more: object): Promise<void> => {
    const body = { reasons: reasons.trim(), ...more };
    if ((await send(name, { params: { id: pilot.id }, body })) !== undefined) onDone();
  };
  return (
    <section className="o-pilot__c o-form">
      <h2>{say(texts.decision)}</h2>
      <Lines id="pilot-reasons" label={say(texts.reasons)} value={reasons} onChange={setReasons} />
      <Publishes pilot={pilot} effective={effective} onEffective={setEffective} error={errorAt('/effectiveOn')} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {pilot.acts.includes('adopt') && pilot.adoption !== null && !pilot.adoption.moving ? (
        <Button kind="p" busy={busy} onPress={() => void press('pilot.adopt', { effectiveOn: effective })} {...why}>
          {say(texts.adopt(pilot.adoption.version))}
        </Button>
      ) : null}
      <Field id="pilot-until" label={say(texts.extendUntil)} optional error={errorAt('/until')}>
        {(control) => (
          <InputBox>
            <input {...control} type="date" min={today} value={day} onChange={(event) => setDay(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <div className="o-pilot__b">
        <Button
          busy={busy}
          onPress={() => void press('pilot.extend', { until: day })}
          {...(day === '' ? { why: say(texts.extendUntil) } : why)}
        >
          {say(texts.extend)}
        </Button>
        <Button busy={busy} onPress={() => void press('pilot.stop', {})} {...why}>
          {say(texts.stop)}
        </Button>
      </div>
    </section>
  );
}

/** Said before it is pressed: which version of which standard, and what changes in it. */
function Publishes(props: {
  readonly pilot: PilotView;
  readonly effective: string;
  readonly onEffective: (day: string) => void;
  readonly error: string | undefined;
}) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { adoption, item, acts } = props.pilot;
  if (adoption === null) return null;
  if (adoption.moving) return <Note tone="near">{say(texts.adoptMoving)}</Note>;
  if (!acts.includes('adopt')) return <Note tone="near">{say(texts.adoptHeard)}</Note>;
  return (
    <>
      <Note icon="stamp">
        <p>{say(texts.adoptPublishes(say(item.name), adoption.standing, adoption.version))}</p>
        <ul>
          {adoption.words.map((each) => (
            <li key={each.zh}>{say(each)}</li>
          ))}
        </ul>
      </Note>
      <Field id="pilot-effective" label={say(texts.effectiveOn)} error={props.error}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              type="date"
              min={today}
              value={props.effective}
              onChange={(event) => props.onEffective(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
    </>
  );
}
