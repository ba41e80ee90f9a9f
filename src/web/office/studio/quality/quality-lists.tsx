/** The three lists beside each other: places, departments, rules; a press on a line looks at it alone. */
import type { DepartmentScore, DivisionScore, RuleScore } from '#contract/view/lint.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { ScoreBar } from './score-bar.tsx';
import { qualityTexts } from './texts.ts';

/** The rule's title without its values: what it looks at. */
export const ruleName = (rule: string): Text => {
  const { title } = wordsOf({ rule });
  const bare = (text: string): string => text.replaceAll(/\{[a-zA-Z]+\}/g, '…');
  return { zh: bare(title.zh), en: bare(title.en) };
};

export function DivisionList(props: { readonly rows: readonly DivisionScore[]; readonly onPick: (code: number) => void }) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="quality-divisions">
      <h2 id="quality-divisions">{say(qualityTexts.byDivision)}</h2>
      <ul className="o-qu__list">
        {props.rows.map((row) => (
          <li key={row.code}>
            <button type="button" onClick={() => props.onPick(row.code)}>
              <span>{say(row.name)}</span>
              <span className="t-sm t-3">{say(qualityTexts.count(row.count))}</span>
              <ScoreBar score={row.score} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DepartmentList(props: {
  readonly rows: readonly DepartmentScore[];
  readonly chosen: string;
  readonly onPick: (id: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="quality-departments">
      <h2 id="quality-departments">{say(qualityTexts.byDepartment)}</h2>
      <ul className="o-qu__list">
        {props.rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              aria-pressed={props.chosen === row.id}
              onClick={() => props.onPick(props.chosen === row.id ? '' : row.id)}
            >
              <span>{say(row.name)}</span>
              <span className="t-sm t-3">{say(qualityTexts.count(row.count))}</span>
              <ScoreBar score={row.score} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function RuleList(props: { readonly rows: readonly RuleScore[]; readonly chosen: string; readonly onPick: (rule: string) => void }) {
  const { say } = useLanguage();
  const { rows } = props;
  return (
    <section aria-labelledby="quality-rules">
      <h2 id="quality-rules">{say(qualityTexts.byRule)}</h2>
      {rows.length === 0 ? <p className="t-2">{say(qualityTexts.perfect)}</p> : null}
      <ul className="o-qu__list">
        {rows.map(({ rule, severity, count }) => (
          <li key={rule}>
            <button type="button" aria-pressed={props.chosen === rule} onClick={() => props.onPick(props.chosen === rule ? '' : rule)}>
              <span className={`o-qu__rule is-${severity}`}>
                <Icon name={severity === 'error' ? 'xc' : 'alert'} />
                <span className="sr">{say(severity === 'error' ? qualityTexts.must : qualityTexts.should)}</span>
                {say(ruleName(rule))}
              </span>
              <span className="t-sm t-3 num">{say(qualityTexts.hits(count))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
