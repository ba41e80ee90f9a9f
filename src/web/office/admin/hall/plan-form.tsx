/** The plan of one hall as a form: every part, one save; what somebody else changed meanwhile is not overwritten. */
import { useRef, useState } from 'react';
import type { HallPlanPage, HallPlanView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useAdmin } from '../admin-context.ts';
import { AppointmentsPart } from './appointments-part.tsx';
import { hallTexts, hoursTexts } from './hall-texts.ts';
import { HoursPart } from './hours-part.tsx';
import { QueuesPart } from './queues-part.tsx';
import { ServedPart } from './served-part.tsx';
import { ShiftsPart } from './shifts-part.tsx';

/** Sends the plan; the same plan again under the same key is one change. */
function useSave(page: HallPlanPage, onSaved: (page: HallPlanPage) => void) {
  const { tell } = useAdmin();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const save = async (plan: HallPlanView): Promise<void> => {
    if (busy) return;
    const text = JSON.stringify(plan);
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    const body = { version: page.version, plan };
    const answer = await call('hall.change-plan', { params: { id: page.hall.id }, body, key: sent.current.key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || !comesAgain(answer.refused)) sent.current = undefined;
    if (!answer.ok) return;
    tell();
    onSaved(answer.value);
  };
  return { busy, refused, save };
}

export function PlanForm(props: { readonly page: HallPlanPage; readonly onSaved: (page: HallPlanPage) => void }) {
  const { say, language } = useLanguage();
  const { page, onSaved } = props;
  const [plan, setPlan] = useState<HallPlanView>(page.plan);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const { busy, refused, save } = useSave(page, onSaved);
  const mark = (where: string, bad: boolean): void =>
    setWrong((before) => new Set([...before].filter((each) => each !== where).concat(bad ? [where] : [])));
  const shared = { page, plan, change: (more: Partial<HallPlanView>) => setPlan((before) => ({ ...before, ...more })), mark };
  const same = JSON.stringify(plan) === JSON.stringify(page.plan);
  const why = wrong.size > 0 ? say(hoursTexts.wrong) : same ? say(hallTexts.same) : undefined;
  return (
    <form
      className="o-plan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) void save(plan);
      }}
    >
      {page.version === 0 ? <Note>{say(hallTexts.first)}</Note> : null}
      <HoursPart {...shared} />
      <QueuesPart {...shared} />
      <ServedPart {...shared} />
      <ShiftsPart {...shared} />
      <AppointmentsPart {...shared} />
      <div className={`o-plan__foot ${same ? '' : 'is-changed'}`}>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        {same ? null : <span className="t-sm t-3">{say(hallTexts.unsaved)}</span>}
        <Button type="submit" kind="p" busy={busy} {...(why === undefined ? {} : { why })}>
          {say(hallTexts.save)}
        </Button>
      </div>
      {page.history.length === 0 ? null : (
        <section className="o-plan__part" aria-label={say(hallTexts.by)}>
          <h2>{say(hallTexts.by)}</h2>
          <ul className="o-plan-rows t-sm t-2">
            {page.history.map(({ version, at, by }) => (
              <li key={version}>{say(hallTexts.change(version, momentText(at, language), by === '' ? say(hallTexts.system) : by))}</li>
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}
