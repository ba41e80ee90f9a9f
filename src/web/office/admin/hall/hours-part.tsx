/** When the hall is open: each weekday, holidays, and days it is closed. */
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Cell, Hours, Tick } from './compact.tsx';
import { hallTexts, hoursTexts, weekdays } from './hall-texts.ts';
import { Part, type PlanProps } from './part.tsx';

export function HoursPart({ plan, change, mark }: PlanProps) {
  const { say } = useLanguage();
  const closed = (index: number, more: Partial<(typeof plan.closed)[number]>) =>
    change({ closed: plan.closed.map((each, at) => (at === index ? { ...each, ...more } : each)) });
  return (
    <Part title={hoursTexts.title} about={hoursTexts.about}>
      <div className="o-week">
        {weekdays.map((weekday, index) => (
          <Hours
            key={weekday.zh}
            label={say(weekday)}
            spans={plan.hours[index] ?? []}
            onWrong={(wrong) => mark(`hours ${index}`, wrong)}
            onChange={(spans) => change({ hours: plan.hours.map((each, at) => (at === index ? spans : each)) })}
          />
        ))}
      </div>
      <p className="t-xs t-3">{say(hoursTexts.form)}</p>
      <Tick label={say(hoursTexts.everyDay)} on={plan.everyDay} onChange={(everyDay) => change({ everyDay })} />
      <p className="t-xs t-3">{say(hoursTexts.calendarHint)}</p>
      <h3>{say(hoursTexts.closed)}</h3>
      <ul className="o-plan-rows">
        {plan.closed.map((each, index) => (
          // Rows have no id of their own; their place in the plan is what they are.
          <li key={index} className="o-plan-row">
            <Cell label={say(hoursTexts.from)} type="date" value={each.from} onChange={(from) => closed(index, { from })} />
            <Cell label={say(hoursTexts.until)} type="date" value={each.until} onChange={(until) => closed(index, { until })} />
            <Cell
              wide
              label={say(hoursTexts.reason)}
              value={each.reason.zh}
              onChange={(zh) => closed(index, { reason: { ...each.reason, zh } })}
            />
            <Cell
              wide
              label={say(hoursTexts.reasonEn)}
              value={each.reason.en}
              onChange={(en) => closed(index, { reason: { ...each.reason, en } })}
            />
            <Button
              size="s"
              kind="q"
              label={`${say(hallTexts.remove)} ${each.from}`}
              onPress={() => change({ closed: plan.closed.filter((_, at) => at !== index) })}
            >
              {say(hallTexts.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="s" onPress={() => change({ closed: [...plan.closed, { from: '', until: '', reason: { zh: '', en: '' } }] })}>
        {say(hoursTexts.addClosed)}
      </Button>
    </Part>
  );
}
