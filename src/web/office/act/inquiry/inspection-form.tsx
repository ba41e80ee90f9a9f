/** The record of a site visit: two officers, point by point, with a result; and the second officer's word on it (licensing law 34). */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText, dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { ActForm, type ActProps } from '../act-form.tsx';
import { Lines } from '../controls.tsx';
import { Check, Choice, Files, idsOf, Line, useOfficers, type Uploaded } from './inputs.tsx';
import { inquiryNames, inquiryTexts as texts } from './texts.ts';

type Point = { readonly point: string; readonly fits: boolean; readonly note: string };
type Result = 'passed' | 'failed' | 'rectify';
const results = [
  ['passed', texts.passed],
  ['failed', texts.failed],
  ['rectify', texts.rectify],
] as const;
const fits = [
  ['yes', texts.fits],
  ['no', texts.fitsNot],
] as const;
const empty: Point = { point: '', fits: true, note: '' };

function Points(props: { readonly points: readonly Point[]; readonly onChange: (points: readonly Point[]) => void }) {
  const { say } = useLanguage();
  const change = (index: number, some: Partial<Point>): void =>
    props.onChange(props.points.map((point, at) => (at === index ? { ...point, ...some } : point)));
  return (
    <>
      {props.points.map((point, index) => (
        // Lines are only ever added at the end, so the place names them.
        <div key={index} className="o-point">
          <Line
            id={`point-${index}`}
            label={say(texts.point(index + 1))}
            value={point.point}
            onChange={(value) => change(index, { point: value })}
          />
          <Choice
            label={`${say(texts.point(index + 1))} ${point.point}`}
            value={point.fits ? 'yes' : 'no'}
            of={fits}
            onChange={(value) => change(index, { fits: value === 'yes' })}
          />
          {point.fits ? null : (
            <Line id={`point-note-${index}`} label={say(texts.wrong)} value={point.note} onChange={(note) => change(index, { note })} />
          )}
        </div>
      ))}
      <Button size="s" onPress={() => props.onChange([...props.points, empty])}>
        {say(texts.addPoint)}
      </Button>
    </>
  );
}

function Officers(props: { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const { say } = useLanguage();
  const { rows, own, others } = useOfficers();
  const toggle = (person: string, on: boolean): void =>
    props.onChange(on ? [...props.chosen, person] : props.chosen.filter((each) => each !== person));
  return (
    <fieldset className="o-set">
      <legend>{say(texts.officers)}</legend>
      {(rows ?? [])
        .toSorted((a, b) => Number(b.person === own) - Number(a.person === own))
        .map(({ person, name, title }) =>
          person === own ? (
            <p key={person} className="t-sm">
              {name} · {say(title)}
            </p>
          ) : (
            <Check
              key={person}
              label={`${name} · ${say(title)}`}
              checked={props.chosen.includes(person)}
              onChange={(on) => toggle(person, on)}
            />
          ),
        )}
      <p className="o-lim">{say(rows !== undefined && others.length === 0 ? texts.alone : texts.officersLaw)}</p>
    </fieldset>
  );
}

/** Parts of the same case in the same office go into one record: one visit, not two (2018 regulation 31). */
const otherParts = (view: CaseView | undefined, part: PartView): readonly PartView[] =>
  (view?.parts ?? []).filter(
    (one) =>
      one.id !== part.id && view?.allowed.some((act) => act.part === one.id && act.act === 'record-inspection' && act.because === null),
  );

export function RecordInspectionForm(props: ActProps) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { own } = useOfficers();
  const { part } = props;
  const agreed = part.visits.findLast(({ cancelled }) => cancelled === null);
  const [day, setDay] = useState(agreed?.when.slice(0, 10) ?? today);
  const [time, setTime] = useState(agreed?.when.slice(11, 16) ?? '09:30');
  const [place, setPlace] = useState(agreed?.place ?? '');
  const [officers, setOfficers] = useState<readonly string[]>([]);
  const [also, setAlso] = useState<readonly string[]>([]);
  const [present, setPresent] = useState('');
  const [signed, setSigned] = useState(false);
  const [points, setPoints] = useState<readonly Point[]>([empty]);
  const [result, setResult] = useState<Result>('passed');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const named = points.filter(({ point }) => point.trim() !== '');
  const lacks =
    own === undefined ||
    officers.length === 0 ||
    place.trim() === '' ||
    named.length === 0 ||
    named.some((one) => !one.fits && one.note.trim() === '') ||
    (result === 'rectify' && until === '');
  const submit = async (): Promise<void> => {
    const done = await props.acting.perform('record-inspection', {
      parts: [part.id, ...also],
      ...(agreed === undefined ? {} : { visit: agreed.id }),
      when: `${day}T${time}`,
      place: place.trim(),
      officers: [own, ...officers],
      present: present.trim(),
      signed,
      findings: named,
      result,
      ...(result === 'rectify' ? { until } : {}),
      note: note.trim(),
      files: idsOf(files),
    });
    if (done) props.onClose();
  };
  const others = otherParts(props.view, part);
  const name = say(inquiryNames['record-inspection'] ?? texts.result);
  return (
    <ActForm
      title={name}
      button={name}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <div className="y-two">
        <Line id="inspection-day" type="date" label={say(texts.day)} value={day} onChange={setDay} />
        <Line id="inspection-time" type="time" label={say(texts.time)} value={time} onChange={setTime} />
      </div>
      <Line id="inspection-place" label={say(texts.place)} value={place} onChange={setPlace} />
      <Officers chosen={officers} onChange={setOfficers} />
      {others.length === 0 ? null : (
        <fieldset className="o-set">
          <legend>{say(texts.alsoParts)}</legend>
          {others.map((one) => (
            <Check
              key={one.id}
              label={say(one.name)}
              checked={also.includes(one.id)}
              onChange={(on) => setAlso(on ? [...also, one.id] : also.filter((id) => id !== one.id))}
            />
          ))}
        </fieldset>
      )}
      <Line
        id="inspection-present"
        label={say(texts.present)}
        hint={say(texts.presentHint)}
        optional
        value={present}
        onChange={setPresent}
      />
      {present.trim() === '' ? null : <Check label={say(texts.signed)} checked={signed} onChange={setSigned} />}
      <Points points={points} onChange={setPoints} />
      <Choice label={say(texts.result)} value={result} of={results} onChange={setResult} />
      {result === 'rectify' ? (
        <Line id="inspection-until" type="date" label={say(texts.rectifyBy)} value={until} onChange={setUntil} />
      ) : null}
      <Lines id="inspection-note" label={say(texts.noteOf)} optional rows={2} value={note} onChange={setNote} />
      <Files files={files} onChange={setFiles} />
    </ActForm>
  );
}

export function ConfirmInspectionForm(props: ActProps) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const open = props.part.inspections.find(({ confirmed }) => !confirmed);
  const name = say(inquiryNames['confirm-inspection'] ?? texts.result);
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('confirm-inspection', { part: props.part.id, inspection: open?.id ?? '' })) props.onClose();
  };
  return (
    <ActForm
      title={name}
      button={name}
      why={open?.mayConfirm === true ? undefined : texts.notThere}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {open === undefined ? null : (
        <>
          <p className="t-sm">
            {dayText(open.when, language, today)} {clockText(open.when)} · {open.place} · {open.officers.join('、')}
          </p>
          <ul className="o-plain">
            {open.findings.map(({ point, fits: good, note }) => (
              <li key={point}>
                {point} · {say(good ? texts.fits : texts.fitsNot)}
                {note === '' ? '' : ` · ${note}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="o-lim">{say(texts.toConfirm)}</p>
    </ActForm>
  );
}
