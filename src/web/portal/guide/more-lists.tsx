/** The rest of a guide: fees with their law, what this place does better, questions and answers, the law it rests on. */
import type { Guide } from '#contract/view/guide.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ArticleLink } from './article-link.tsx';
import { Fold, FoldedHeading } from './fold.tsx';
import { guide as texts } from './texts.ts';

type Props = { readonly guide: Guide };

export function FeeList({ guide }: Props) {
  const { say } = useLanguage();
  if (guide.fees.length === 0) return null;
  return (
    <section className="p-blk">
      <h2>{say(texts.fees)}</h2>
      <ul className="p-parts">
        {guide.fees.map((fee) => (
          <li key={fee.name.zh}>
            <b>
              {say(fee.name)}：{say(texts.yuanOf(fee.amount))}
            </b>
            {fee.standard === undefined ? null : <small>{say(fee.standard)}</small>}
            {fee.reducible ? <small>{say(texts.reducible)}</small> : null}
            <small>
              <ArticleLink basis={fee.basis} />
            </small>
          </li>
        ))}
      </ul>
      <p>{say(guide.payOnline ? texts.payOnline : texts.payWindow)}</p>
    </section>
  );
}

export function BetterList({ guide }: Props) {
  const { say } = useLanguage();
  if (guide.better.length === 0) return null;
  return (
    <section className="p-blk">
      <Fold line={<FoldedHeading title={say(texts.better(guide.division.name))} note={say(texts.pieces(guide.better.length))} />}>
        <ul className="p-parts">
          {guide.better.map(({ items, what }) => (
            <li key={what.zh}>
              <b>
                <Icon name="check" className="p-tiny" /> {say(what)}
              </b>
              <small className="t-3">{items.map(say).join(say(texts.comma))}</small>
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

/** What most people ask stands first; the rest behind one line. */
const FIRST = 4;

export function FaqList({ guide }: Props) {
  const { say } = useLanguage();
  if (guide.faq.length === 0) return null;
  // One more than fits is not worth a line of its own.
  const shown = guide.faq.length <= FIRST + 1 ? guide.faq.length : FIRST;
  const rest = guide.faq.slice(shown);
  return (
    <section className="p-blk">
      <h2>{say(texts.faq)}</h2>
      <Faqs of={guide.faq.slice(0, shown)} />
      {rest.length === 0 ? null : (
        <Fold line={<span className="p-fold__l t-2 no-print">{say(texts.moreQuestions(rest.length))}</span>}>
          <Faqs of={rest} />
        </Fold>
      )}
    </section>
  );
}

function Faqs(props: { readonly of: Guide['faq'] }) {
  const { say } = useLanguage();
  return (
    <ul className="p-folds">
      {props.of.map(({ question, answer }) => (
        <li key={question.zh}>
          <Fold line={<b className="p-fold__l">{say(question)}</b>}>
            <p>{say(answer)}</p>
          </Fold>
        </li>
      ))}
    </ul>
  );
}

export function LawList({ guide }: Props) {
  const { say } = useLanguage();
  return (
    <section className="p-blk">
      <Fold line={<FoldedHeading title={say(texts.basis)} note={say(texts.pieces(guide.basis.length))} />}>
        <ul className="p-law">
          {guide.basis.map((basis) => (
            <li key={`${basis.law}${basis.article}`}>
              <ArticleLink basis={basis} />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
