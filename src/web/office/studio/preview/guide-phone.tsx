/** The guide as people read it on a phone: the promise on top, what to bring and not, how it goes. */
import type { ReactNode } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { common, termText } from '#web/ui/texts.ts';
import { needTexts, previewTexts as t } from './texts.ts';

export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

function Promise(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const { promise } = guide;
  const { promised, statutory } = promise;
  const share =
    promised !== null && statutory !== null && statutory.unit === promised.unit ? promised.amount / statutory.amount : undefined;
  const facts: readonly (readonly [Text, string | number, Text])[] = [
    [t.visits, promise.visits, t.visitUnit],
    [t.bring, promise.bring, t.bringUnit],
    [t.fee, yuan(promise.feeFen), t.yuan],
  ];
  return (
    <div className="y-promise">
      <div className="eyebrow">
        {say(guide.name)} · {say(guide.division.name)}
      </div>
      <p className="y-promise__say">{say(t.say(promise.visits, promised))}</p>
      <dl className="y-facts">
        {facts.map(([label, value, unit]) => (
          <div key={label.zh}>
            <dt>{say(label)}</dt>
            <dd>
              {value}
              <span className="unit">{say(unit)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {promised === null ? null : (
        <div className="y-vs">
          <b>{say(t.promised(promised))}</b>
          <Stroke height={12} className="o-pv__w" {...(share === undefined ? {} : { share: Math.min(1, share) })} />
          {statutory === null ? null : (
            <>
              <span>{say(t.statutory(statutory))}</span>
              <span className="y-vs__law" />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Block(props: { readonly title: Text; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <section className="o-pv__b">
      <h3>{say(props.title)}</h3>
      {props.children}
    </section>
  );
}

/** `wrong`: papers that must be mended, by their ids. */
type PhoneProps = { readonly guide: Guide; readonly wrong: ReadonlySet<string> };

const isNeed = (need: string): need is keyof typeof needTexts => need in needTexts;

function Materials(props: PhoneProps) {
  const { say } = useLanguage();
  const { wrong } = props;
  const { materials } = props.guide;
  const given = materials.filter(({ way }) => way !== 'held');
  const held = materials.filter(({ way }) => way === 'held');
  return (
    <>
      <Block title={t.prepare}>
        {given.length === 0 ? <p className="t-3">{say(t.nothing)}</p> : null}
        <ul>
          {given.map((each) => (
            <li key={each.id} className={`y-held ${wrong.has(each.id) ? 'o-pv__x' : ''}`}>
              <Icon name={each.way === 'commit' ? 'edit' : 'file'} />
              <span className="y-held__t">{say(each.name)}</span>
              <Tag tone={wrong.has(each.id) ? 'late' : 'line'}>
                {say(each.way === 'commit' ? t.commit : isNeed(each.need) ? needTexts[each.need] : needTexts.required)}
              </Tag>
            </li>
          ))}
        </ul>
      </Block>
      {held.length === 0 ? null : (
        <Block title={t.held}>
          <ul>
            {held.map((each) => (
              <li key={each.id} className="y-held">
                <Icon name="check" />
                <s className="y-held__t y-struck">{say(each.name)}</s>
                {each.heldBy === undefined ? <span /> : <span className="y-prov">{say(each.heldBy)}</span>}
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

function Steps(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const [only] = guide.steps;
  const inside = guide.steps.length === 1 && only !== undefined ? only.flow : [];
  return (
    <Block title={t.how}>
      <ol className="y-steps">
        <li>
          <span className="y-steps__n">1</span>
          <p className="y-steps__t">{say(t.you(guide.fields))}</p>
        </li>
        {inside.length > 0
          ? inside.map((step, index) => (
              <li key={step.name.zh}>
                <span className="y-steps__n">{index + 2}</span>
                <p className="y-steps__t">{say(step.name)}</p>
                <p className="y-steps__m">
                  {[
                    step.who === undefined ? '' : say(step.who),
                    step.days === undefined ? '' : say(termText({ amount: step.days, unit: 'working-day' })),
                  ]
                    .filter((each) => each !== '')
                    .join(' · ')}
                </p>
              </li>
            ))
          : guide.steps.map((step, index) => (
              <li key={step.id}>
                <span className="y-steps__n">{index + 2}</span>
                <p className="y-steps__t">{say(step.name)}</p>
                <p className="y-steps__m">
                  {step.office === null ? '' : `${say(step.office.name)} · `}
                  {say(termText(step.promised))}
                </p>
              </li>
            ))}
      </ol>
    </Block>
  );
}

export function GuidePhone(props: PhoneProps) {
  const { say } = useLanguage();
  const { guide } = props;
  const conditions = guide.steps.flatMap((step) => step.conditions);
  return (
    <div className="o-pv__phone">
      <Promise guide={guide} />
      <Materials guide={guide} wrong={props.wrong} />
      <Steps guide={guide} />
      {conditions.length === 0 ? null : (
        <Block title={t.who}>
          <ul className="o-pv__l">
            {conditions.map((each) => (
              <li key={each.id + each.text.zh}>{say(each.text)}</li>
            ))}
          </ul>
        </Block>
      )}
      {guide.results.length === 0 ? null : (
        <Block title={t.result}>
          {guide.results.map((each) => (
            <Tag key={each.item} tone="line">
              {say(each.name)}
            </Tag>
          ))}
        </Block>
      )}
      {guide.places.length === 0 ? null : (
        <Block title={t.where}>
          <ul className="o-pv__l">
            {guide.places.map((place) => (
              <li key={place.name.zh}>
                <b>{say(place.name)}</b>
                <small>
                  {[place.address, place.hours].flatMap((each) => (each === undefined ? [] : [say(each)])).join(' · ')}
                  {place.phone === undefined ? '' : ` · ${place.phone}`}
                </small>
              </li>
            ))}
          </ul>
        </Block>
      )}
      {guide.faq.length === 0 ? null : (
        <Block title={t.faq}>
          {guide.faq.map((each) => (
            <details key={each.question.zh}>
              <summary>{say(each.question)}</summary>
              <p>{say(each.answer)}</p>
            </details>
          ))}
        </Block>
      )}
      <Block title={t.law}>
        <ul className="o-pv__l">
          {guide.basis.map((basis) => (
            <li key={`${basis.law} ${basis.article}`}>{say(common.article(say(basis.title), basis.article))}</li>
          ))}
        </ul>
      </Block>
    </div>
  );
}
