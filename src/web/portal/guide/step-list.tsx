/** How it goes: you, then layer by layer who acts at once, then what arrives. */
import type { Guide, GuideStep } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { type Cut, type Holds, layersOf } from './layers.ts';
import { guide as texts } from './texts.ts';

export function StepList(props: { readonly guide: Guide; readonly cut: Cut; readonly holds: Holds }) {
  const { say } = useLanguage();
  const layers = layersOf(props.cut.steps);
  return (
    <section className="p-blk">
      <h2>{say(texts.how)}</h2>
      <ol className="y-steps">
        <li>
          <span className="y-steps__n" aria-hidden="true">
            1
          </span>
          <p className="y-steps__t">{say(texts.you(props.guide.fields))}</p>
          <p className="y-steps__m">{say(texts.youMore(props.guide.promise.minutes))}</p>
        </li>
        {layers.map((layer, at) => (
          <Layer key={layer[0]?.id ?? at} layer={layer} number={at + 2} later={at > 0} holds={props.holds} />
        ))}
        <li>
          <span className="y-steps__n" aria-hidden="true">
            {layers.length + 2}
          </span>
          <p className="y-steps__t">{say(texts.done)}</p>
          <p className="y-steps__m">{say(texts.doneMore)}</p>
        </li>
      </ol>
    </section>
  );
}

function Layer(props: { readonly layer: readonly GuideStep[]; readonly number: number; readonly later: boolean; readonly holds: Holds }) {
  const { say } = useLanguage();
  const offices = new Set(props.layer.map((step) => step.office?.id ?? step.by));
  return (
    <li>
      <span className="y-steps__n" aria-hidden="true">
        {props.number}
      </span>
      <p className="y-steps__t">{say(texts.atOnce(offices.size, props.layer.length))}</p>
      {props.later ? <p className="y-steps__m">{say(texts.then)}</p> : null}
      <ul className="p-parts">
        {props.layer.map((step) => (
          <li key={step.id}>
            <b>{say(step.name)}</b>
            <small className="t-3">
              {step.office === null ? say(texts.outside) : say(step.office.name)} · {say(termText(step.promised))}
              {step.statutory === null ? '' : ` · ${say(texts.statutory(step.statutory))}`}
            </small>
            {step.within === null ? null : (
              <small>
                {say(texts.within(step.within.after, step.within.term))} ·{' '}
                {say(common.article(say(step.within.basis.title), step.within.basis.article))}
              </small>
            )}
            {step.when !== undefined && props.holds(step.when) === undefined ? <Tag>{say(texts.onlyIf)}</Tag> : null}
          </li>
        ))}
      </ul>
    </li>
  );
}
