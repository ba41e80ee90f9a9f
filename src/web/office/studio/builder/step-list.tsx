/** The steps as a list by keyboard: who waits for whom, what is wrong, opened to be changed, added and taken out. */
import { useState } from 'react';
import type { ComposerItem, Dictionary } from '#contract/view/composer.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import type { StepProblem } from '#domain/composer/check-steps.ts';
import { brandAs, type ItemId, type StepId } from '#domain/kernel/brand.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { listOf } from '../../shell/words.ts';
import { graphTexts } from './graph-texts.ts';
import { ItemFinder } from './item-finder.tsx';
import { idOf } from '../field/place.ts';
import { OrderButtons } from './order-buttons.tsx';
import { StepForm } from './step-form.tsx';
import { daysText, problemText, stepName } from './step-words.ts';

export type StepListProps = {
  readonly steps: readonly Step[];
  readonly problems: readonly StepProblem[];
  readonly dictionary: Dictionary;
  readonly situation: readonly Field[];
  readonly problemAt: (pointer: string) => string | undefined;
  readonly onChange: (steps: readonly Step[]) => void;
};

const LONGEST_ID = 40;
const freeStepId = (wanted: string, steps: readonly Step[]): StepId => {
  const taken = new Set<string>(steps.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${count}`;
    const id = `${wanted.slice(0, LONGEST_ID - end.length).replace(/-+$/, '')}${end}`;
    if (!taken.has(id)) return brandAs<StepId>(id);
  }
};

const itemStep = (item: ComposerItem, steps: readonly Step[]): Step => ({
  id: freeStepId(item.id, steps),
  kind: 'item',
  item: brandAs<ItemId>(item.id),
  files: 'at-submit',
  needs: [],
  counted: true,
});
const outsideStep = (steps: readonly Step[]): Step => ({
  id: freeStepId('outside', steps),
  kind: 'outside',
  by: 'market',
  name: graphTexts.freshOutside,
  limit: { promised: { amount: 5, unit: 'working-day' }, extensions: [], silence: 'none' },
  needs: [],
  counted: false,
});

/** Nobody waits for a step that is gone. */
const withoutStep = (steps: readonly Step[], gone: string): readonly Step[] =>
  steps.filter(({ id }) => id !== gone).map((step) => ({ ...step, needs: step.needs.filter((edge) => edge.step !== gone) }));

function StepLine(
  props: StepListProps & { readonly at: number; readonly step: Step; readonly open: boolean; readonly onOpen: () => void },
) {
  const { say } = useLanguage();
  const { steps, step, at, dictionary, onChange } = props;
  const own = props.problems.filter((problem) => problem.step === step.id);
  const named = steps.filter(({ id }) => step.needs.some((edge) => edge.step === id)).map((each) => stepName(each, dictionary));
  const list = listOf(named);
  const name = say(stepName(step, dictionary));
  return (
    <li className={own.some(({ grave }) => grave) ? 'is-wrong' : undefined}>
      <div className="o-bdr">
        <Icon name={step.kind === 'item' ? 'building' : 'users'} className="t-3" />
        <button type="button" id={idOf(`/steps/${at}`)} className="o-bdr__n" aria-expanded={props.open} onClick={props.onOpen}>
          {name} <span className="t-xs t-3">{say(daysText(step, dictionary))}</span>
          <small>
            {say(named.length === 0 ? graphTexts.atOnce : graphTexts.waitsFor(list.zh, list.en))}
            {step.when === undefined ? null : ` · ${say(graphTexts.conditional)}`}
          </small>
        </button>
        <OrderButtons
          id="steps"
          list={steps}
          at={at}
          name={name}
          onChange={(next) => onChange(next.length < steps.length ? withoutStep(steps, step.id) : next)}
        />
      </div>
      {own.map((problem) => (
        <p key={`${problem.code} ${problem.about ?? ''}`} className={`o-bdwhy ${problem.grave ? 'is-late' : 't-3'}`}>
          {say(problemText(problem, steps, dictionary))}
        </p>
      ))}
      {props.open ? (
        <StepForm {...props} problem={props.problemAt(`/steps/${at}/when`)} onChange={(next) => onChange(steps.with(at, next))} />
      ) : null}
    </li>
  );
}

export function StepList(props: StepListProps) {
  const { say } = useLanguage();
  const { steps, dictionary, onChange } = props;
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const add = (step: Step): void => {
    onChange([...steps, step]);
    setOpen(step.id);
    setAdding(false);
  };
  const taken = new Set<string>(steps.flatMap((step) => (step.kind === 'item' ? [step.item] : [])));
  return (
    <section className="o-bd" aria-label={say(graphTexts.steps)}>
      <ol className="o-bdl">
        {steps.map((step, at) => (
          <StepLine
            key={step.id}
            {...props}
            at={at}
            step={step}
            open={open === step.id}
            onOpen={() => setOpen(open === step.id ? undefined : step.id)}
          />
        ))}
      </ol>
      <div className="o-bd__acts" role="group" aria-label={say(graphTexts.add)}>
        <Button size="s" expanded={adding} onPress={() => setAdding(!adding)}>
          <Icon name="plus" />
          {say(graphTexts.addItem)}
        </Button>
        <Button size="s" kind="q" onPress={() => add(outsideStep(steps))}>
          {say(graphTexts.addOutside)}
        </Button>
      </div>
      {adding ? <ItemFinder items={dictionary.items} taken={taken} onPick={(item) => add(itemStep(item, steps))} /> : null}
    </section>
  );
}
