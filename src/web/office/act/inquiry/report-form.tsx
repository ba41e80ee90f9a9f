/** A report from outside: of a test, an appraisal, a survey, of experts with their ties and votes; it ends the stop made for it (licensing law 45). */
import { useState } from 'react';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { ActForm, type ActProps } from '../act-form.tsx';
import { Lines, Pick } from '../controls.tsx';
import { Check, Choice, Files, idsOf, Line, type Uploaded } from './inputs.tsx';
import { inquiryNames, inquiryTexts as texts, voteNames } from './texts.ts';

type Vote = 'for' | 'against' | 'abstained' | 'stood-aside';
type Expert = { readonly name: string; readonly organisation: string; readonly conflict: string; readonly vote: Vote };
const nobody: Expert = { name: '', organisation: '', conflict: '', vote: 'for' };
const votes = (['for', 'against', 'abstained', 'stood-aside'] as const).map((vote) => [vote, voteNames[vote]] as const);
const results = [
  ['fits', texts.reportFits],
  ['fits-with-conditions', texts.reportFitsWith],
  ['fits-not', texts.reportFitsNot],
] as const;
/** A hearing has a record of its own, a public notice a result; a fallen decision is nobody's report. */
const grounds = STOP_GROUNDS.filter(({ id }) => !['hearing', 'public-notice', 'predecessor-set-aside'].includes(id));

function Experts(props: { readonly experts: readonly Expert[]; readonly onChange: (experts: readonly Expert[]) => void }) {
  const { say } = useLanguage();
  const change = (index: number, some: Partial<Expert>): void =>
    props.onChange(props.experts.map((expert, at) => (at === index ? { ...expert, ...some } : expert)));
  return (
    <>
      {props.experts.map((expert, index) => (
        <fieldset key={index} className="o-set">
          <legend>{say(texts.expert(index + 1))}</legend>
          <Line id={`expert-${index}`} label={say(texts.who)} value={expert.name} onChange={(name) => change(index, { name })} />
          <Line
            id={`expert-of-${index}`}
            label={say(texts.organisation)}
            optional
            value={expert.organisation}
            onChange={(organisation) => change(index, { organisation })}
          />
          <Line
            id={`expert-tie-${index}`}
            label={say(texts.conflict)}
            optional
            value={expert.conflict}
            onChange={(conflict) => change(index, conflict.trim() === '' ? { conflict } : { conflict, vote: 'stood-aside' })}
          />
          <Choice label={say(texts.vote)} value={expert.vote} of={votes} onChange={(vote) => change(index, { vote })} />
        </fieldset>
      ))}
      <Button size="s" onPress={() => props.onChange([...props.experts, nobody])}>
        {say(texts.addExpert)}
      </Button>
    </>
  );
}

export function ReportForm(props: ActProps) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { part } = props;
  const waiting = part.stops.find(({ ground }) => grounds.some(({ id }) => id === ground));
  const [ground, setGround] = useState(waiting?.ground ?? '');
  const [from, setFrom] = useState('');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today);
  const [result, setResult] = useState<(typeof results)[number][0]>('fits');
  const [text, setText] = useState('');
  const [experts, setExperts] = useState<readonly Expert[]>([nobody]);
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [ends, setEnds] = useState(true);
  const stop = part.stops.find((each) => each.ground === ground);
  const named = experts.filter(({ name }) => name.trim() !== '');
  const ofExperts = ground === 'expert-review';
  const lacks = ground === '' || from.trim() === '' || on === '' || text.trim() === '' || (ofExperts && named.length === 0);
  const submit = async (): Promise<void> => {
    const done = await props.acting.perform('record-report', {
      part: part.id,
      ground,
      from: from.trim(),
      number: number.trim(),
      on,
      result,
      text: text.trim(),
      experts: ofExperts ? named : [],
      files: idsOf(files),
      ...(stop === undefined || !ends ? {} : { stop: stop.id }),
    });
    if (done) props.onClose();
  };
  const name = say(inquiryNames['record-report'] ?? texts.ground);
  return (
    <ActForm
      title={name}
      button={name}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Pick id="report-ground" label={say(texts.ground)} value={ground} onChange={setGround}>
        {grounds.map((each) => (
          <option key={each.id} value={each.id}>
            {say(each.name)}
          </option>
        ))}
      </Pick>
      <Line id="report-from" label={say(texts.from)} value={from} onChange={setFrom} />
      <div className="y-two">
        <Line id="report-number" label={say(texts.number)} optional value={number} onChange={setNumber} />
        <Line id="report-on" type="date" label={say(texts.day)} value={on} onChange={setOn} />
      </div>
      <Choice label={say(texts.reportResult)} value={result} of={results} onChange={setResult} />
      <Lines id="report-text" label={say(texts.reportText)} value={text} onChange={setText} />
      {ofExperts ? <Experts experts={experts} onChange={setExperts} /> : null}
      <Files files={files} onChange={setFiles} />
      {stop === undefined ? null : <Check label={say(texts.closes(say(stop.name)))} checked={ends} onChange={setEnds} />}
    </ActForm>
  );
}
