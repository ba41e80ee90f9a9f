/** The forms of a meeting: calling one with what is red on its agenda, and writing its minutes with what was resolved. */
import { useState } from 'react';
import type { MeetingList, MeetingView } from '#contract/view/record.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Check, Choice, Line, linesOf } from '../../act/inquiry/inputs.tsx';
import { Lines, OfficePick } from '../../act/controls.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { meetingTexts as texts, recordTexts } from './texts.ts';

export function CallForm(props: { readonly red: MeetingList['red']; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [kind, setKind] = useState<'joint' | 'leading-group'>('joint');
  const [typed, setTyped] = useState({ title: '', place: '', on: '', other: '' });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [invited, setInvited] = useState<readonly string[]>(['']);
  const { busy, refused, send } = useCommand();
  const agenda = [
    ...props.red.filter(({ ref }) => !left.has(ref)),
    ...linesOf(typed.other).map((words) => ({ words, kind: 'other' as const, ref: '' })),
  ];
  const units = [...new Set(invited.filter((each) => each !== ''))];
  const ready = typed.title.trim() !== '' && typed.place.trim() !== '' && typed.on !== '' && agenda.length > 0 && units.length > 0;
  const submit = async (): Promise<void> => {
    const body = { kind, title: typed.title.trim(), place: typed.place.trim(), on: typed.on, agenda, invited: units };
    if ((await send('meeting.call', { body })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      <Choice
        label={say(texts.kind)}
        value={kind}
        of={[
          ['joint', texts.joint],
          ['leading-group', texts['leading-group']],
        ]}
        onChange={setKind}
      />
      <Line id="meeting-title" label={say(texts.name)} value={typed.title} onChange={(title) => setTyped({ ...typed, title })} />
      <Line id="meeting-place" label={say(texts.place)} value={typed.place} onChange={(place) => setTyped({ ...typed, place })} />
      <Line id="meeting-on" type="date" label={say(texts.on)} value={typed.on} onChange={(on) => setTyped({ ...typed, on })} />
      {props.red.map(({ words, ref }) => (
        <Check
          key={ref}
          label={words}
          checked={!left.has(ref)}
          onChange={(checked) => setLeft(new Set(checked ? [...left].filter((each) => each !== ref) : [...left, ref]))}
        />
      ))}
      <Lines id="meeting-other" label={say(texts.agendaOther)} value={typed.other} onChange={(other) => setTyped({ ...typed, other })} />
      {invited.map((unit, at) => (
        <OfficePick
          key={`${at}-${unit}`}
          id={`meeting-unit-${at}`}
          not=""
          value={unit}
          onChange={(id) => setInvited(invited.map((each, place) => (place === at ? id : each)))}
        />
      ))}
      <Button size="s" onPress={() => setInvited([...invited, ''])}>
        {say(texts.addUnit)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void submit()} {...(ready ? {} : { why: say(texts.fill) })}>
        {say(texts.call)}
      </Button>
    </div>
  );
}

type Row = { readonly what: string; readonly who: string; readonly due: string };
const empty: Row = { what: '', who: '', due: '' };

export function HoldForm(props: { readonly meeting: MeetingView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [minutes, setMinutes] = useState('');
  const [came, setCame] = useState<ReadonlySet<string>>(new Set(props.meeting.invited.map(({ id }) => id)));
  const [rows, setRows] = useState<readonly Row[]>([empty]);
  const { busy, refused, send } = useCommand();
  const set = (at: number, row: Row): void => setRows(rows.map((each, place) => (place === at ? row : each)));
  const resolutions = rows.filter(({ what, who, due }) => what.trim() !== '' && who !== '' && due !== '');
  const submit = async (): Promise<void> => {
    const body = { attended: [...came], minutes: minutes.trim(), resolutions };
    if ((await send('meeting.hold', { params: { id: props.meeting.id }, body })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      {props.meeting.invited.map(({ id, name }) => (
        <Check
          key={id}
          label={`${say(name)} ${say(texts.attended)}`}
          checked={came.has(id)}
          onChange={(checked) => setCame(new Set(checked ? [...came, id] : [...came].filter((each) => each !== id)))}
        />
      ))}
      <Lines id="meeting-minutes" label={say(texts.minutes)} value={minutes} onChange={setMinutes} rows={6} />
      {rows.map((row, at) => (
        <fieldset key={at} className="o-rec__c">
          <legend className="sr">{say(texts.resolutions)}</legend>
          <Line id={`resolution-what-${at}`} label={say(texts.what)} value={row.what} onChange={(what) => set(at, { ...row, what })} />
          <OfficePick id={`resolution-who-${at}`} not="" value={row.who} onChange={(who) => set(at, { ...row, who })} />
          <Line
            id={`resolution-due-${at}`}
            type="date"
            label={say(texts.on)}
            value={row.due}
            onChange={(due) => set(at, { ...row, due })}
          />
        </fieldset>
      ))}
      <Button size="s" onPress={() => setRows([...rows, empty])}>
        {say(texts.addResolution)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void submit()} {...(minutes.trim() === '' ? { why: say(recordTexts.write) } : {})}>
        {say(recordTexts.save)}
      </Button>
    </div>
  );
}
