/** How it goes: you, then layer by layer who acts at once, then what arrives. */
import type { Guide, GuideStep } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { termText } from '#web/ui/texts.ts';
import { ArticleLink } from './article-link.tsx';
import { Fold } from './fold.tsx';
import { actingIn, type Cut, type Holds, layersOf } from './layers.ts';
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
          <Layer key={layer[0]?.id ?? at} layer={layer} number={at + 2} later={at === 1} holds={props.holds} />
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
  const { departments, things } = actingIn(props.layer);
  return (
    <li>
      <span className="y-steps__n" aria-hidden="true">
        {props.number}
      </span>
      <p className="y-steps__t">{say(things === 0 ? texts.others : texts.atOnce(departments, things))}</p>
      {props.later && things > 0 ? <p className="y-steps__m">{say(texts.then)}</p> : null}
      <ul className="p-folds">
        {props.layer.map((step) => (
          <li key={step.id}>
            <StepFold step={step} maybe={step.when !== undefined && props.holds(step.when) === undefined} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Who and how long in the line; the law's limit and the office's own way behind it. */
function StepFold(props: { readonly step: GuideStep; readonly maybe: boolean }) {
  const { say } = useLanguage();
  const { step } = props;
  const line = (
    <span className="p-fold__l p-fold__l--two">
      <b>{say(step.name)}</b>
      <small className="t-3">
        {say(step.office?.name ?? step.department ?? texts.outside)} · {say(termText(step.promised))}{' '}
        {props.maybe ? <Tag>{say(texts.onlyIf)}</Tag> : null}
      </small>
      {step.within === null ? null : <small>{say(texts.within(step.within.after, step.within.term))}</small>}
    </span>
  );
  return (
    <Fold line={line}>
      <p>
        {say(step.statutory === null ? texts.noStatutory : texts.statutory(step.statutory))}
        {step.statutoryBasis === null ? null : (
          <>
            {' · '}
            <ArticleLink basis={step.statutoryBasis} />
          </>
        )}
      </p>
      {step.flow.length === 0 ? null : <p>{say(texts.flow(step.flow.map(({ name }) => say(name)).join(' → ')))}</p>}
      {step.within === null ? null : (
        <p>
          {say(texts.within(step.within.after, step.within.term))} · <ArticleLink basis={step.within.basis} />
        </p>
      )}
    </Fold>
  );
}
