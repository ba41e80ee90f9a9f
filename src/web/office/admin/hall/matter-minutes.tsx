/** How long single matters take where that is not one slot: they are booked as several slots in a row. */
import type { HallPlanPage, HallPlanView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Cell, Pick } from './compact.tsx';
import { appointmentTexts as texts } from './hall-texts.ts';

type Rule = HallPlanView['appointments'][number];
type Props = { readonly page: HallPlanPage; readonly rule: Rule; readonly set: (rule: Rule) => void };

export function MatterMinutes({ page, rule, set }: Props) {
  const { say } = useLanguage();
  const own = rule.matters ?? [];
  const options = page.matters.map(({ id, name }) => ({ value: id, label: say(name) }));
  const free = options.filter(({ value }) => !own.some(({ matter }) => matter === value));
  return (
    <details className="o-fold">
      <summary>{say(texts.longer(own.length))}</summary>
      {own.map(({ matter, minutes }) => (
        <div key={matter} className="o-plan-row">
          <Cell
            type="number"
            label={say(texts.minutesOf(options.find(({ value }) => value === matter)?.label ?? matter))}
            value={String(minutes)}
            onChange={(text) =>
              set({
                ...rule,
                matters: own.map((each) => (each.matter === matter ? { matter, minutes: Math.floor(Number(text) || 0) } : each)),
              })
            }
          />
          <Button size="s" onPress={() => set({ ...rule, matters: own.filter((each) => each.matter !== matter) })}>
            {say(texts.oneSlot)}
          </Button>
        </div>
      ))}
      <div className="o-plan-row">
        <Pick
          wide
          label={say(texts.addMatter)}
          value=""
          options={free}
          onChange={(matter) => set({ ...rule, matters: [...own, { matter, minutes: rule.slotMinutes * 2 }] })}
        />
      </div>
    </details>
  );
}
