/** The light of an order, and its bar of stages: 立单, 反馈, 核实, 整改, 办结. */
import type { OrderRow } from '#contract/view/order.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { orderTexts as texts } from './texts.ts';

export function OrderLight(props: { readonly row: Pick<OrderRow, 'light' | 'state' | 'stage'> }) {
  const { say } = useLanguage();
  const { light, state, stage } = props.row;
  if (light.tone === 'done') return <Light light="done">{say(state === 'withdrawn' ? texts.withdrawn : texts.done)}</Light>;
  if (light.tone === 'late') return <Light light="late">{say(texts.over(light.days))}</Light>;
  if (stage === 'verify' || state === 'corrected') return <Light light="stop">{say(texts.waiting)}</Light>;
  return <Light light={light.tone}>{say(texts.left(light.days))}</Light>;
}

const stages = ['raised', 'feedback', 'verify', 'correct', 'closed'] as const;

export function StageBar(props: { readonly stage: OrderRow['stage'] }) {
  const { say } = useLanguage();
  const now = stages.indexOf(props.stage);
  return (
    <ol className="o-flow" aria-label={say(texts.stage(say(texts.stages[props.stage])))}>
      {stages.map((stage, at) => (
        <li key={stage} className={at < now || props.stage === 'closed' ? 'is-past' : ''} aria-current={at === now ? 'step' : undefined}>
          {say(texts.stages[stage])}
        </li>
      ))}
    </ol>
  );
}
