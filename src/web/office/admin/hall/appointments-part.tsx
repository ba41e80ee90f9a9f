/** How appointments are offered, queue by queue. */
import type { HallPlanView } from '#contract/view/queue.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Cell, Tick } from './compact.tsx';
import { appointmentTexts } from './hall-texts.ts';
import { MatterMinutes } from './matter-minutes.tsx';
import { Part, type PlanProps } from './part.tsx';

type Rule = HallPlanView['appointments'][number];
const usual = { slotMinutes: 30, places: 4, daysAhead: 7, opensAt: '09:00' };
/** Of an emptied field 0 is sent, and the answer says what is possible. */
const numberOf = (text: string): number => Math.floor(Number(text) || 0);

export function AppointmentsPart({ page, plan, change }: PlanProps) {
  const { say } = useLanguage();
  const set = (rule: Rule): void => change({ appointments: plan.appointments.map((each) => (each.queue === rule.queue ? rule : each)) });
  return (
    <Part title={appointmentTexts.title} about={appointmentTexts.about}>
      <ul className="o-plan-rows">
        {plan.queues.map(({ id, name }) => {
          const rule = plan.appointments.find(({ queue }) => queue === id);
          const without = plan.appointments.filter(({ queue }) => queue !== id);
          return (
            <li key={id} className="o-plan-row">
              <Tick
                label={say(appointmentTexts.offered(`${id} ${say(name)}`))}
                on={rule !== undefined}
                onChange={(on) => change({ appointments: on ? [...without, { queue: id, ...usual }] : without })}
              />
              {rule === undefined ? null : (
                <>
                  {(['slotMinutes', 'places', 'daysAhead'] as const).map((member) => (
                    <Cell
                      key={member}
                      type="number"
                      label={say(appointmentTexts[member])}
                      value={String(rule[member])}
                      onChange={(text) => set({ ...rule, [member]: numberOf(text) })}
                    />
                  ))}
                  <Cell
                    type="time"
                    label={say(appointmentTexts.opensAt)}
                    value={rule.opensAt}
                    onChange={(opensAt) => set({ ...rule, opensAt })}
                  />
                  <MatterMinutes page={page} rule={rule} set={set} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
