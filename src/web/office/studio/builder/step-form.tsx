/** One step opened: what it waits for and by which law, when the applicant files, when there is such a step. */
import type { Dictionary } from '#contract/view/composer.ts';
import type { Field } from '#domain/catalogue/item.ts';
import type { Edge, Filing, OutsideStep, Step } from '#domain/catalogue/matter.ts';
import { brandAs, type StepId } from '#domain/kernel/brand.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { withMember } from './doc-parts.ts';
import { BothLines, Line, Select, Tick } from './form-parts.tsx';
import { graphTexts } from './graph-texts.ts';
import { LawLine } from './law-line.tsx';
import { stepName } from './step-words.ts';
import { studioTexts } from '../texts.ts';

export type StepFormProps = {
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly dictionary: Dictionary;
  readonly situation: readonly Field[];
  readonly problem: string | undefined;
  readonly onChange: (step: Step) => void;
};

function EdgeForm(props: StepFormProps & { readonly edge: Edge; readonly onEdge: (edge: Edge | undefined) => void }) {
  const { say } = useLanguage();
  const { edge, step, steps, dictionary, onEdge } = props;
  const target = steps.find(({ id }) => id === edge.step);
  const marks: readonly Edge['needs'][] = target?.kind === 'outside' ? ['ended'] : ['granted', 'ended', 'issued'];
  const others = steps.filter(({ id }) => id !== step.id);
  const choose = (id: string): void => {
    const next = steps.find((each) => each.id === id);
    onEdge({ ...edge, step: brandAs<StepId>(id), needs: next?.kind === 'outside' ? 'ended' : edge.needs });
  };
  return (
    <li className="o-edge">
      <div className="o-edge__r">
        <Select
          label={say(graphTexts.which)}
          value={edge.step}
          options={others.map((each) => ({ id: each.id, label: say(stepName(each, dictionary)) }))}
          onChange={choose}
        />
        <Select
          label={say(graphTexts.until)}
          value={edge.needs}
          options={marks.map((id) => ({ id, label: say(graphTexts[id]) }))}
          onChange={(needs) => onEdge({ ...edge, needs: needs as Edge['needs'] })}
        />
        <button
          type="button"
          className="y-icbtn"
          aria-label={say(studioTexts.remove(target === undefined ? edge.step : say(stepName(target, dictionary))))}
          onClick={() => onEdge(undefined)}
        >
          <Icon name="x" />
        </button>
      </div>
      <Tick label={say(graphTexts.hard)} checked={edge.hard} onChange={(hard) => onEdge({ ...edge, hard })} />
      {edge.hard ? (
        <LawLine laws={dictionary.laws} value={edge.basis} onChange={(basis) => onEdge(withMember(edge, 'basis', basis))} />
      ) : null}
    </li>
  );
}

function Edges(props: StepFormProps) {
  const { say } = useLanguage();
  const { step, steps, onChange } = props;
  const put = (needs: readonly Edge[]): void => onChange({ ...step, needs });
  const free = steps.find(({ id }) => id !== step.id && !step.needs.some((edge) => edge.step === id));
  const fresh = (target: Step): Edge => ({ step: target.id, needs: target.kind === 'outside' ? 'ended' : 'granted', hard: false });
  return (
    <section className="o-bd" aria-label={say(graphTexts.needs)}>
      <ol className="o-bd">
        {step.needs.map((edge, at) => (
          <EdgeForm
            key={`${edge.step}-${at}`}
            {...props}
            edge={edge}
            onEdge={(next) => put(next === undefined ? step.needs.toSpliced(at, 1) : step.needs.with(at, next))}
          />
        ))}
      </ol>
      {free === undefined ? null : (
        <span>
          <Button size="s" onPress={() => put([...step.needs, fresh(free)])}>
            <Icon name="plus" />
            {say(step.needs.length === 0 ? graphTexts.needs : graphTexts.addEdge)}
          </Button>
        </span>
      )}
    </section>
  );
}

const daysFrom = (typed: string): number => Math.min(3650, Number(typed.replace(/\D/g, '')) || 0);

function Outside(props: { readonly step: OutsideStep; readonly onChange: (step: Step) => void }) {
  const { say } = useLanguage();
  const { step, onChange } = props;
  const { promised } = step.limit;
  return (
    <>
      <BothLines label={say(graphTexts.name)} value={step.name} onChange={(name) => onChange({ ...step, name })} />
      <div className="o-bd__three">
        <Select
          label={say(graphTexts.by)}
          value={step.by}
          options={(['owner', 'market', 'agency', 'utility', 'notice'] as const).map((id) => ({ id, label: say(graphTexts[id]) }))}
          onChange={(by) => onChange({ ...step, by: by as OutsideStep['by'] })}
        />
        <Line
          type="number"
          label={say(graphTexts.days)}
          value={String(promised.amount)}
          onChange={(typed) => onChange({ ...step, limit: { ...step.limit, promised: { ...promised, amount: daysFrom(typed) } } })}
        />
        <Select
          label={say(graphTexts.unit)}
          value={promised.unit}
          options={(['working-day', 'calendar-day'] as const).map((id) => ({ id, label: say(graphTexts[id]) }))}
          onChange={(unit) => onChange({ ...step, limit: { ...step.limit, promised: { ...promised, unit: unit as 'working-day' } } })}
        />
      </div>
    </>
  );
}

export function StepForm(props: StepFormProps) {
  const { say } = useLanguage();
  const { step, dictionary, situation, onChange } = props;
  const own = step.kind === 'item' ? dictionary.items.find(({ id }) => id === step.item)?.promised : undefined;
  return (
    <div className="o-bdo">
      {step.kind === 'outside' ? <Outside step={step} onChange={onChange} /> : null}
      <Edges {...props} />
      {step.kind === 'item' ? (
        <div className="o-bd__two">
          <Select
            label={say(graphTexts.files)}
            value={step.files}
            options={(['at-submit', 'later', 'nothing'] as const).map((id) => ({ id, label: say(graphTexts[id]) }))}
            onChange={(files) => onChange({ ...step, files: files as Filing })}
          />
          <Line
            type="number"
            optional
            label={say(graphTexts.promised)}
            value={step.promised === undefined ? '' : String(step.promised.amount)}
            onChange={(typed) =>
              onChange(
                withMember(step, 'promised', typed === '' ? undefined : { amount: daysFrom(typed), unit: own?.unit ?? 'working-day' }),
              )
            }
          />
        </div>
      ) : null}
      <Tick label={say(graphTexts.counted)} checked={step.counted} onChange={(counted) => onChange({ ...step, counted })} />
      <ConditionBuilder
        id={`step-${step.id}-when`}
        label={say(graphTexts.when)}
        value={step.when}
        fields={situation}
        problem={props.problem}
        onChange={(when) => onChange(withMember(step, 'when', when))}
      />
    </div>
  );
}
