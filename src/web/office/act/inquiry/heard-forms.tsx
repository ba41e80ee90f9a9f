/** Who is to be heard and what was heard: interested parties named, what they said weighed, a question taken back. */
import { useState } from 'react';
import type { PartView } from '#contract/view/case.ts';
import { useLanguage } from '#web/ui/language.tsx';
import type { Words } from '../../shell/words.ts';
import { ActForm, type ActProps } from '../act-form.tsx';
import { Lines, Pick, readDays } from '../controls.tsx';
import { Line } from './inputs.tsx';
import { inquiryNames, inquiryTexts as texts } from './texts.ts';

const nameOf = (act: string): Words => inquiryNames[act] ?? texts.what;

export function NameInterestedForm(props: ActProps) {
  const { say } = useLanguage();
  const [name, setName] = useState('');
  const [identifier, setIdentifier] = useState('');
  const [interest, setInterest] = useState('');
  const [amount, setAmount] = useState('5');
  const days = readDays(amount);
  const lacks = name.trim() === '' || interest.trim() === '' || days === undefined;
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, name: name.trim(), interest: interest.trim(), days };
    const number = identifier.trim();
    if (await props.acting.perform('name-interested', number === '' ? body : { ...body, identifier: number })) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('name-interested'))}
      button={say(nameOf('name-interested'))}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Line id="interested-name" label={say(texts.who)} value={name} onChange={setName} />
      <Line
        id="interested-number"
        label={say(texts.identifier)}
        hint={say(texts.identifierHint)}
        optional
        value={identifier}
        onChange={setIdentifier}
      />
      <Lines
        id="interested-interest"
        label={say(texts.interest)}
        hint={say(texts.interestHint)}
        rows={2}
        value={interest}
        onChange={setInterest}
      />
      <Line id="interested-days" label={say(texts.daysForView)} value={amount} onChange={setAmount} />
      <p className="o-lim">{say(texts.interestedLaw)}</p>
    </ActForm>
  );
}

type Open = { readonly what: 'hearing' | 'view' | 'comment'; readonly id: string; readonly label: Words; readonly words: string };

/** Everything that waits to be weighed. */
const openOf = ({ hearings, views, publicNotices }: PartView): readonly Open[] => [
  ...hearings.flatMap(({ id, record, weighed }): readonly Open[] =>
    record !== null && weighed === null ? [{ what: 'hearing', id, label: texts.hearingRecord, words: record.text }] : [],
  ),
  ...views.flatMap(({ id, by, text, weighed }): readonly Open[] => {
    const who = by === 'applicant' ? texts.applicant : { zh: by, en: by };
    const label = { zh: texts.viewOf(who.zh).zh, en: texts.viewOf(who.en).en };
    return weighed === null ? [{ what: 'view', id, label, words: text }] : [];
  }),
  ...publicNotices.flatMap(({ comments }) =>
    comments.flatMap(({ id, objects, text, weighed }): readonly Open[] =>
      objects && weighed === null ? [{ what: 'comment', id, label: texts.objection, words: text }] : [],
    ),
  ),
];

export function WeighForm(props: ActProps) {
  const { say } = useLanguage();
  const open = openOf(props.part);
  const [chosen, setChosen] = useState(open[0]?.id ?? '');
  const [how, setHow] = useState('');
  const one = open.find(({ id }) => id === chosen);
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, what: one?.what, id: one?.id, how: how.trim() };
    if (await props.acting.perform('weigh', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('weigh'))}
      button={say(nameOf('weigh'))}
      why={one === undefined || how.trim() === '' ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="weigh-what" label={say(texts.what)} value={chosen} onChange={setChosen}>
        {open.map(({ id, label, words }) => (
          <option key={id} value={id}>
            {`${say(label)} · ${words.slice(0, 20)}`}
          </option>
        ))}
      </Pick>
      {one === undefined ? null : <p className="t-sm o-said">{one.words}</p>}
      <Lines id="weigh-how" label={say(texts.how)} value={how} onChange={setHow} />
      <p className="o-lim">{say(texts.howLaw)}</p>
    </ActForm>
  );
}

export function RecallQuestionForm(props: ActProps) {
  const { say } = useLanguage();
  const open = (props.view?.parts ?? []).filter((one) => one.of === props.part.id && one.kind === 'opinion' && one.state === 'accepted');
  const [chosen, setChosen] = useState(open[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, opinion: chosen, reason: reason.trim() };
    if (await props.acting.perform('recall-question', body)) props.onClose();
  };
  return (
    <ActForm
      title={say(nameOf('recall-question'))}
      button={say(nameOf('recall-question'))}
      why={chosen === '' || reason.trim() === '' ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="recall-which" label={say(texts.question)} value={chosen} onChange={setChosen}>
        {open.map(({ id, office }) => (
          <option key={id} value={id}>
            {say(office.name)}
          </option>
        ))}
      </Pick>
      <Lines id="recall-reason" label={say(texts.reason)} rows={2} value={reason} onChange={setReason} />
    </ActForm>
  );
}
