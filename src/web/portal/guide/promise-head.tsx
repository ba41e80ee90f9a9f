/** The promise: sentence in Song, three facts, two strokes to scale. Computed from the catalogue and the situation, never typed. */
import type { Guide } from '#contract/view/guide.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import type { Cut } from './layers.ts';
import { guide as texts } from './texts.ts';

/** Integer fen as yuan without a useless .00. */
export const yuanText = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

export function PromiseHead(props: { readonly guide: Guide; readonly cut: Cut; readonly place: React.ReactNode }) {
  const { say, language } = useLanguage();
  const { guide, cut } = props;
  const items = cut.steps.filter((step) => step.kind === 'item').length;
  const { promise } = guide;
  return (
    <section className="y-promise" aria-label={say(texts.promise)}>
      <div className="eyebrow p-where">
        {say(guide.name)} · {props.place}
      </div>
      <h1 className="y-promise__say">{say(texts.say(promise.visits, cut.promised, items))}</h1>
      <dl className="y-facts">
        <div>
          <dt>{say(texts.visits)}</dt>
          <dd>
            {promise.visits}
            <span className="unit">{say(texts.visitUnit)}</span>
            <small>{say(promise.visits === 0 ? texts.byHallToo : (promise.visitReasons[0] ?? texts.visitWhy))}</small>
          </dd>
        </div>
        <div>
          <dt>{say(texts.bring)}</dt>
          <dd>
            {cut.bring}
            <span className="unit">{say(texts.paperUnit)}</span>
            {cut.held === 0 ? null : <small>{say(texts.heldCount(cut.held))}</small>}
          </dd>
        </div>
        <div>
          <dt>{say(texts.fee)}</dt>
          <dd>
            {yuanText(promise.feeFen)}
            <span className="unit">{say(texts.yuan)}</span>
            {promise.feeFen === 0 ? <small>{say(texts.noFee)}</small> : null}
          </dd>
        </div>
      </dl>
      <Lengths cut={cut} />
      {promise.doneBy === null || cut.shorter ? null : <p className="p-today">{say(texts.ifToday(dayText(promise.doneBy, language)))}</p>}
    </section>
  );
}

function Lengths(props: { readonly cut: Cut }) {
  const { say } = useLanguage();
  const { promised, statutory } = props.cut;
  if (promised === null) return null;
  const share =
    statutory !== null && statutory.unit === promised.unit && statutory.amount > 0 ? promised.amount / statutory.amount : undefined;
  return (
    <div
      className="y-vs"
      role="img"
      aria-label={`${say(texts.promised(promised))}, ${say(statutory === null ? texts.noStatutory : texts.statutory(statutory))}`}
    >
      <b>{say(texts.promised(promised))}</b>
      <Stroke height={15} {...(share === undefined ? {} : { share })} className="p-white" />
      <span>{say(statutory === null ? texts.noStatutory : texts.statutory(statutory))}</span>
      {statutory === null ? <span /> : <span className="y-vs__law" />}
    </div>
  );
}
