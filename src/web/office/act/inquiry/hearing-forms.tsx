/** Hearings at the desk: offered, called, convened, a challenge settled, the record written (licensing law 46–48). */
import { useState } from 'react';
import type { HearingView } from '#contract/view/part-inquiry.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import type { Words } from '../../shell/words.ts';
import { ActForm, type ActProps } from '../act-form.tsx';
import { becauseWords } from '../because.ts';
import { Lines } from '../controls.tsx';
import { ChairPick, Choice, Files, idsOf, Line, linesOf, type Uploaded } from './inputs.tsx';
import { inquiryNames, inquiryTexts as texts } from './texts.ts';

const nameOf = (act: string): Words => inquiryNames[act] ?? texts.about;
const find = ({ part }: ActProps, ...states: readonly string[]): HearingView | undefined =>
  part.hearings.find(({ state }) => states.includes(state));

const aboutForm = (act: 'offer-hearing' | 'call-hearing', law: Words) =>
  function AboutForm(props: ActProps) {
    const { say } = useLanguage();
    const [about, setAbout] = useState('');
    const submit = async (): Promise<void> => {
      if (await props.acting.perform(act, { part: props.part.id, about: about.trim() })) props.onClose();
    };
    return (
      <ActForm
        title={say(nameOf(act))}
        button={say(nameOf(act))}
        why={about.trim() === '' ? texts.fillFirst : undefined}
        acting={props.acting}
        onSubmit={() => void submit()}
        onClose={props.onClose}
      >
        <Lines id="hearing-about" label={say(texts.about)} value={about} onChange={setAbout} />
        <p className="o-lim">{say(law)}</p>
      </ActForm>
    );
  };
export const OfferHearingForm = aboutForm('offer-hearing', texts.offerLaw);
export const CallHearingForm = aboutForm('call-hearing', texts.callLaw);

export function ConveneHearingForm(props: ActProps) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const hearing = find(props, 'asked', 'convened');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('09:30');
  const [place, setPlace] = useState(hearing?.place ?? '');
  const [chair, setChair] = useState('');
  const lacks = hearing === undefined || day === '' || time === '' || place.trim() === '' || chair === '';
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, hearing: hearing?.id ?? '', when: `${day}T${time}`, place: place.trim(), chair };
    if (await props.acting.perform('convene-hearing', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('convene-hearing'))}
      button={say(nameOf('convene-hearing'))}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <div className="y-two">
        <Line id="hearing-day" type="date" label={say(texts.day)} value={day} onChange={setDay} />
        <Line id="hearing-time" type="time" label={say(texts.time)} value={time} onChange={setTime} />
      </div>
      {hearing === undefined || hearing.holdBy === null ? null : (
        <p className="o-lim">{say(texts.holdBy(dayText(hearing.holdBy, language, today)))}</p>
      )}
      <Line id="hearing-place" label={say(texts.place)} value={place} onChange={setPlace} />
      <ChairPick value={chair} onChange={setChair} />
      <p className="o-lim">{say(texts.conveneLaw)}</p>
    </ActForm>
  );
}

const outcomes = [
  ['kept', texts.kept],
  ['replaced', texts.replaced],
] as const;

export function SettleChallengeForm(props: ActProps) {
  const { say } = useLanguage();
  const hearing = find(props, 'convened');
  const [outcome, setOutcome] = useState<'kept' | 'replaced'>('kept');
  const [reason, setReason] = useState('');
  const [chair, setChair] = useState('');
  const lacks = hearing === undefined || reason.trim() === '' || (outcome === 'replaced' && chair === '');
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, hearing: hearing?.id ?? '', outcome, reason: reason.trim() };
    if (await props.acting.perform('settle-challenge', outcome === 'replaced' ? { ...body, chair } : body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('settle-challenge'))}
      button={say(nameOf('settle-challenge'))}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {hearing?.challenges
        .filter((one) => one.outcome === null)
        .map((one) => (
          <p key={one.by + one.reason} className="t-sm">
            <span className="t-3">{say(texts.challengeWas)} </span>
            {one.reason}
          </p>
        ))}
      <Choice label={say(nameOf('settle-challenge'))} value={outcome} of={outcomes} onChange={setOutcome} />
      {outcome === 'replaced' ? <ChairPick value={chair} not={hearing?.chair ?? null} onChange={setChair} /> : null}
      <Lines id="challenge-reason" label={say(texts.answer)} rows={2} value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function RecordHearingForm(props: ActProps) {
  const { say } = useLanguage();
  const hearing = find(props, 'convened');
  const [text, setText] = useState('');
  const [attended, setAttended] = useState('');
  const [confirmed, setConfirmed] = useState('');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const people = linesOf(attended);
  const signers = linesOf(confirmed);
  const missing = text.trim() === '' ? texts.fillFirst : undefined;
  const why = missing ?? (people.length === 0 || signers.length === 0 ? becauseWords('record-unconfirmed') : undefined);
  const submit = async (): Promise<void> => {
    const body = {
      part: props.part.id,
      hearing: hearing?.id ?? '',
      text: text.trim(),
      attended: people,
      confirmed: signers,
      files: idsOf(files),
    };
    if (await props.acting.perform('record-hearing', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('record-hearing'))}
      button={say(nameOf('record-hearing'))}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Lines id="hearing-record" label={say(texts.recordText)} rows={6} value={text} onChange={setText} />
      <Lines id="hearing-attended" label={say(texts.attended)} rows={2} value={attended} onChange={setAttended} />
      <Lines id="hearing-confirmed" label={say(texts.confirmedBy)} rows={2} value={confirmed} onChange={setConfirmed} />
      <Files files={files} onChange={setFiles} />
      <p className="o-lim">{say(texts.recordLaw)}</p>
    </ActForm>
  );
}
