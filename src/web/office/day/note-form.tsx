/** The clerk says why somebody came and what came of it; what would have spared the way is one digit. */
import { useState } from 'react';
import type { VisitRow } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { dayTexts, visitTexts } from './texts.ts';
import { useDigits } from './use-digits.ts';

type Said = { readonly why: string; readonly outcome: string; readonly avoidedBy: string; readonly note: string };

export function NoteForm(props: { readonly visit: VisitRow | undefined; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { visit } = props;
  const form = useReply('visit.form', {});
  const { busy, refused, send } = useCommand();
  const [said, setSaid] = useState<Said>({
    why: visit?.reasons[0]?.id ?? '',
    outcome: visit?.outcome?.id ?? '',
    avoidedBy: visit?.avoided?.from === 'clerk' ? visit.avoided.by : '',
    note: visit?.note ?? '',
  });
  const set = (more: Partial<Said>): void => setSaid({ ...said, ...more });
  useDigits((index) => {
    const choice = form.value?.avoidedBy[index];
    if (choice !== undefined) set({ avoidedBy: choice.id });
  });
  if (form.value === undefined) return form.refused === undefined ? <Waiting /> : <RefusedNote refused={form.refused} />;
  const { reasons, outcomes, avoidedBy } = form.value;
  const ready = said.why !== '' && said.outcome !== '';
  const save = async (): Promise<void> => {
    const body = {
      why: said.why,
      outcome: said.outcome,
      ...(said.avoidedBy === '' ? {} : { avoidedBy: said.avoidedBy }),
      ...(said.note.trim() === '' ? {} : { note: said.note.trim() }),
    };
    const answer = visit === undefined ? await send('visit.enter', { body }) : await send('visit.note', { params: { id: visit.id }, body });
    if (answer !== undefined) props.onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void save();
      }}
    >
      <Pick id="visit-why" label={say(visitTexts.why)} value={said.why} onChange={(why) => set({ why })}>
        {reasons.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <Pick id="visit-outcome" label={say(visitTexts.outcome)} value={said.outcome} onChange={(outcome) => set({ outcome })}>
        {outcomes.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <fieldset className="y-set">
        <legend className="y-field__l">{say(visitTexts.avoided)}</legend>
        <span className="y-field__h">{say(visitTexts.avoidedHint)}</span>
        <div className="o-today__keys">
          {avoidedBy.map(({ id, name }, index) => (
            <label key={id} className={`y-opt ${said.avoidedBy === id ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="avoided" checked={said.avoidedBy === id} onChange={() => set({ avoidedBy: id })} />
              <kbd className="y-kbd" aria-hidden="true">
                {index + 1}
              </kbd>{' '}
              {say(name)}
            </label>
          ))}
        </div>
      </fieldset>
      <Lines
        id="visit-note"
        label={say(visitTexts.noteWords)}
        hint={say(visitTexts.noteHint)}
        optional
        rows={2}
        value={said.note}
        onChange={(note) => set({ note })}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(visitTexts.choose) })}>
          {say(dayTexts.save)}
        </Button>
      </div>
    </form>
  );
}
