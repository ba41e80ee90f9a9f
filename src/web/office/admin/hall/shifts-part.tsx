/** Who sits where: by weekday, or on one day alone. */
import type { HallPlanView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Cell, Hours, Pick, Tick } from './compact.tsx';
import { hallTexts, shiftTexts, weekdays } from './hall-texts.ts';
import { Part, type PlanProps } from './part.tsx';

type Shift = HallPlanView['shifts'][number];
const WORKDAYS = [0, 1, 2, 3, 4];

function ShiftRow(props: PlanProps & { readonly shift: Shift; readonly index: number; readonly onChange: (shift: Shift) => void }) {
  const { say } = useLanguage();
  const { shift, onChange, page, index, plan, change, mark } = props;
  const setDay = (day: string): void => {
    const { day: _day, ...rest } = shift;
    onChange(day === '' ? rest : { ...rest, day });
  };
  return (
    <li className="o-plan-row">
      <Pick
        label={say(shiftTexts.window)}
        value={shift.window}
        options={page.windows.map(({ number }) => ({ value: number, label: number }))}
        onChange={(window) => onChange({ ...shift, window })}
      />
      <Pick
        label={say(shiftTexts.person)}
        value={shift.person}
        options={page.clerks.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => onChange({ ...shift, person })}
      />
      <Hours
        label={say(shiftTexts.hours)}
        spans={[{ from: shift.from, until: shift.until }]}
        onWrong={(wrong) => mark(`shift ${index}`, wrong)}
        onChange={([span]) => (span === undefined ? undefined : onChange({ ...shift, ...span }))}
      />
      <Cell label={say(shiftTexts.day)} type="date" value={shift.day ?? ''} onChange={setDay} />
      <Button
        size="s"
        kind="q"
        label={`${say(hallTexts.remove)} ${shift.window}`}
        onPress={() => {
          mark(`shift ${index}`, false);
          change({ shifts: plan.shifts.filter((_, at) => at !== index) });
        }}
      >
        {say(hallTexts.remove)}
      </Button>
      {shift.day === undefined ? (
        <fieldset className="o-plan-row__more o-plan-days">
          <legend className="sr">{`${say(shiftTexts.window)} ${shift.window}`}</legend>
          {weekdays.map((weekday, day) => (
            <Tick
              key={weekday.zh}
              label={say(weekday)}
              on={shift.weekdays.includes(day)}
              onChange={(on) =>
                onChange({
                  ...shift,
                  weekdays: [...shift.weekdays.filter((each) => each !== day), ...(on ? [day] : [])].toSorted((low, high) => low - high),
                })
              }
            />
          ))}
        </fieldset>
      ) : null}
    </li>
  );
}

export function ShiftsPart(props: PlanProps) {
  const { say } = useLanguage();
  const { page, plan, change } = props;
  const [window] = page.windows;
  const [clerk] = page.clerks;
  const set = (index: number, shift: Shift): void => change({ shifts: plan.shifts.map((each, at) => (at === index ? shift : each)) });
  return (
    <Part title={shiftTexts.title} about={shiftTexts.about}>
      <ul className="o-plan-rows">
        {plan.shifts.map((shift, index) => (
          <ShiftRow key={index} {...props} shift={shift} index={index} onChange={(changed) => set(index, changed)} />
        ))}
      </ul>
      {window === undefined || clerk === undefined ? (
        <p className="t-sm">{say(shiftTexts.noClerks)}</p>
      ) : (
        <Button
          size="s"
          onPress={() =>
            change({
              shifts: [...plan.shifts, { window: window.number, person: clerk.id, weekdays: WORKDAYS, from: '09:00', until: '17:00' }],
            })
          }
        >
          {say(shiftTexts.add)}
        </Button>
      )}
    </Part>
  );
}
