/** Who may decide which instant items at a desk: given and taken back by the office, seen by the hall. */
import { useState } from 'react';
import type { DeskAuthorisations } from '#contract/view/shift.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { plusDays } from '../shell/day.ts';
import { useOffice } from '../shell/session-context.tsx';
import { DayFrame, States } from './page.tsx';
import { dayTexts } from './texts.ts';
import { deskTexts } from './watch-texts.ts';

type Choices = NonNullable<DeskAuthorisations['choices']>;

export function AuthorisationsPage() {
  const { say } = useLanguage();
  const list = useReply('desk-authorisation.list', {});
  const [giving, setGiving] = useState(false);
  const choices = list.value?.choices ?? null;
  const done = (): void => {
    setGiving(false);
    list.reload();
  };
  return (
    <DayFrame
      title={deskTexts.title}
      about={deskTexts.about}
      acts={
        choices === null ? undefined : choices.items.length === 0 ? (
          <span className="t-sm t-3">{say(deskTexts.noItems)}</span>
        ) : (
          <Button kind="p" onPress={() => setGiving(true)}>
            {say(deskTexts.give)}
          </Button>
        )
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={deskTexts.none}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows.map((row) => (
              <Line key={row.id} row={row} mayEnd={choices !== null} onEnded={list.reload} />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={giving && choices !== null} title={say(deskTexts.give)} onClose={() => setGiving(false)}>
        {choices === null ? null : <GiveForm choices={choices} onDone={done} />}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly row: DeskAuthorisations['rows'][number]; readonly mayEnd: boolean; readonly onEnded: () => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const { busy, refused, send } = useCommand();
  const [ending, setEnding] = useState(false);
  const [reason, setReason] = useState('');
  const over = row.ended !== null || row.until < today;
  const end = async (): Promise<void> => {
    if ((await send('desk-authorisation.end', { params: { id: row.id }, body: { reason: reason.trim() } })) !== undefined) props.onEnded();
  };
  return (
    <li>
      <Tag tone={over ? 'line' : 'ok'}>
        {say(row.ended === null ? (over ? deskTexts.untilDay(row.until) : deskTexts.active) : deskTexts.ended(row.ended.slice(0, 10)))}
      </Tag>
      <span className="o-today__b">
        <b>{row.name}</b>
        <span className="t-sm">{row.items.map(({ name }) => say(name)).join(' · ')}</span>
        <span className="t-sm t-2">{`${say(row.office)} → ${say(row.hall)}`}</span>
      </span>
      <span className="t-sm t-2">{say(deskTexts.untilDay(row.until))}</span>
      {over || !props.mayEnd ? null : (
        <span className="o-today__acts">
          {ending ? (
            <form
              className="o-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim() !== '') void end();
              }}
            >
              <Lines id={`end-${row.id}`} label={say(deskTexts.why)} rows={2} value={reason} onChange={setReason} />
              <Button size="s" kind="danger" type="submit" busy={busy} {...(reason.trim() === '' ? { why: say(dayTexts.sayReason) } : {})}>
                {say(deskTexts.end)}
              </Button>
            </form>
          ) : (
            <Button size="s" label={say(deskTexts.endOf(row.name))} onPress={() => setEnding(true)}>
              {say(deskTexts.end)}
            </Button>
          )}
          {refused === undefined ? null : <RefusedNote refused={refused} />}
        </span>
      )}
    </li>
  );
}

function GiveForm(props: { readonly choices: Choices; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send } = useCommand();
  const [clerk, setClerk] = useState('');
  const [items, setItems] = useState<readonly string[]>([]);
  const [until, setUntil] = useState(plusDays(today, 90));
  const chosen = props.choices.clerks.find(({ person, hall }) => `${hall} ${person}` === clerk);
  const ready = chosen !== undefined && items.length > 0 && until !== '';
  const give = async (): Promise<void> => {
    if (chosen === undefined) return;
    const body = { person: chosen.person, hall: chosen.hall, items, until };
    if ((await send('desk-authorisation.give', { body })) !== undefined) props.onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void give();
      }}
    >
      <Pick id="desk-clerk" label={say(deskTexts.person)} value={clerk} onChange={setClerk}>
        {props.choices.clerks.map(({ person, name, hall, hallName }) => (
          <option key={`${hall} ${person}`} value={`${hall} ${person}`}>{`${name} · ${say(hallName)}`}</option>
        ))}
      </Pick>
      <fieldset className="y-set">
        <legend className="y-field__l">{say(deskTexts.items)}</legend>
        {props.choices.items.map(({ id, name }) => (
          <label key={id} className="o-check">
            <input
              type="checkbox"
              checked={items.includes(id)}
              onChange={(event) => setItems(event.target.checked ? [...items, id] : items.filter((item) => item !== id))}
            />
            {say(name)}
          </label>
        ))}
      </fieldset>
      <Field id="desk-until" label={say(deskTexts.until)}>
        {(control) => (
          <InputBox>
            <input {...control} type="date" min={today} value={until} onChange={(event) => setUntil(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(deskTexts.fill) })}>
          {say(deskTexts.give)}
        </Button>
      </div>
    </form>
  );
}
