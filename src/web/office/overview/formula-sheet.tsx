/** How each figure is counted: formula, what is above and below the line, what is left out, its law; read from the registry. */
import type { MeasureView } from '#contract/view/measure.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { States } from '../day/page.tsx';
import { formulaTexts as texts, overviewTexts } from './texts.ts';

/** Those of the screen first, then the rest of the registry. */
export function FormulaSheet(props: { readonly first: readonly string[] }) {
  const { say } = useLanguage();
  const loaded = useReply('measure.list', {});
  const place = (id: string): number => {
    const at = props.first.indexOf(id);
    return at < 0 ? props.first.length : at;
  };
  return (
    <div className="o-over__f">
      <p className="t-sm t-2">{say(texts.about)}</p>
      <States loaded={loaded} isEmpty={({ rows }) => rows.length === 0} empty={overviewTexts.none}>
        {({ rows }) => rows.toSorted((one, other) => place(one.id) - place(other.id)).map((row) => <Formula key={row.id} measure={row} />)}
      </States>
    </div>
  );
}

function Formula(props: { readonly measure: MeasureView }) {
  const { say, language } = useLanguage();
  const { measure } = props;
  const version = measure.versions.at(-1);
  return (
    <section aria-label={say(measure.name)}>
      <h3>
        {say(measure.name)} <Tag tone="line">{say(texts[measure.family])}</Tag>
      </h3>
      <dl className="y-dl">
        <dt>{say(texts.formula)}</dt>
        <dd>{say(measure.formula)}</dd>
        <dt>{say(texts.numerator)}</dt>
        <dd>{say(measure.numerator)}</dd>
        <dt>{say(texts.denominator)}</dt>
        <dd>{say(measure.denominator)}</dd>
        {measure.exclusions === null ? null : (
          <>
            <dt>{say(texts.exclusions)}</dt>
            <dd>{say(measure.exclusions)}</dd>
          </>
        )}
        <dt>{say(texts.law)}</dt>
        <dd>{measure.basis.map(({ title, article }) => say(common.article(say(title), article))).join(language === 'zh' ? '；' : '; ')}</dd>
      </dl>
      {version === undefined ? null : (
        <p className="t-xs t-3">{say(texts.version(version.version, fullDayText(version.since, language)))}</p>
      )}
    </section>
  );
}
