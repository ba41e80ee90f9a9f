/** Agreeing a visit with the applicant, and calling one off: day, hour, place and the reason the law asks for. */
import { useState, type HTMLInputTypeAttribute } from 'react';
import { clockText, dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from './act-form.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { visitTexts } from './question-texts.ts';
import { actNames, actTexts } from './texts.ts';

const nameOf = (act: string) => actNames[act] ?? actTexts.acts;

function Input(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: HTMLInputTypeAttribute;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(control) => (
        <InputBox>
          <input
            {...control}
            type={props.type}
            maxLength={200}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

export function SetVisitForm(props: ActProps) {
  const { say } = useLanguage();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('09:30');
  const [minutes, setMinutes] = useState('60');
  const [place, setPlace] = useState('');
  const [why, setWhy] = useState('');
  const length = /^[1-9]\d{0,2}$/.test(minutes.trim()) ? Number(minutes) : undefined;
  const lacks = day === '' || time === '' || place.trim() === '' || why.trim() === '' || length === undefined;
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, when: `${day}T${time}`, minutes: length ?? 0, place: place.trim(), why: why.trim() };
    if (await props.acting.perform('set-visit', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('set-visit'))}
      button={say(nameOf('set-visit'))}
      why={lacks ? visitTexts.missing : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <div className="y-two">
        <Input id="visit-day" type="date" label={say(visitTexts.day)} value={day} onChange={setDay} />
        <Input id="visit-time" type="time" label={say(visitTexts.time)} value={time} onChange={setTime} />
      </div>
      <Input id="visit-minutes" type="text" label={say(visitTexts.minutes)} value={minutes} onChange={setMinutes} />
      <Input
        id="visit-place"
        type="text"
        label={say(visitTexts.place)}
        hint={say(visitTexts.placeHint)}
        value={place}
        onChange={setPlace}
      />
      <Lines id="visit-why" label={say(visitTexts.why)} hint={say(visitTexts.whyHint)} rows={2} value={why} onChange={setWhy} />
      <p className="o-lim">{say(visitTexts.hours)}</p>
    </ActForm>
  );
}

export function CancelVisitForm(props: ActProps) {
  const { say, language } = useLanguage();
  const [reason, setReason] = useState('');
  const visit = props.part.visits.find(({ cancelled }) => cancelled === null);
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('cancel-visit', { part: props.part.id, visit: visit?.id ?? '', reason: reason.trim() })) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('cancel-visit'))}
      button={say(nameOf('cancel-visit'))}
      why={visit === undefined ? becauseWords('visit-not-found') : reason.trim() === '' ? becauseWords('reason-missing') : undefined}
      acting={props.acting}
      danger
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {visit === undefined ? null : (
        <p className="o-lim">{say(visitTexts.which(`${dayText(visit.when, language)} ${clockText(visit.when)}`, visit.place))}</p>
      )}
      <Lines id="cancel-visit-reason" label={say(visitTexts.reason)} rows={2} value={reason} onChange={setReason} />
    </ActForm>
  );
}
