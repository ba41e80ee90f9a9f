/** Chooses among the plans of the line: the own, those above, those below. */
import type { PlanRow } from '#contract/view/programme.ts';
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { areaTexts, planStates } from './texts.ts';
import { partsPath } from './use-plan.ts';

export function PlanPick(props: { readonly tab: string; readonly rows: readonly PlanRow[]; readonly id: string }) {
  const { say } = useLanguage();
  return (
    <InputBox>
      <select aria-label={say(areaTexts.plans)} value={props.id} onChange={(event) => navigate(partsPath(props.tab, event.target.value))}>
        {props.rows.map((row) => (
          <option key={row.id} value={row.id}>
            {say(row.division.name)} {row.year} · {say(planStates[row.state])}
          </option>
        ))}
      </select>
    </InputBox>
  );
}
