/** One measure of a pilot: what may be said in one sentence, the chart, how sure it is, and what must be known beside it. */
import type { EvaluationView } from '#contract/view/pilot.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { DidChart } from './did-chart.tsx';
import { pilotTexts as texts } from './texts.ts';
import { unitWords } from './unit-words.ts';

const tones = { better: 'ok', worse: 'late', open: 'line', 'too-little': 'line' } as const;
const words = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  open: { zh: '看不出', en: 'not visible' },
  'too-little': { zh: '数据不够', en: 'too few data' },
} as const;

export function EvaluationCard(props: { readonly evaluation: EvaluationView }) {
  const { say } = useLanguage();
  const { evaluation } = props;
  const { said, expected, unit, counted, warnings } = evaluation;
  const size = `${Math.abs(expected)}${say(unitWords(unit))}`;
  return (
    <article className="o-eff">
      <header>
        <h3>{say(evaluation.name)}</h3>
        <Tag tone={tones[said]}>{say(words[said])}</Tag>
        <span className="t-sm t-3">{say(texts.expected(say(expected > 0 ? texts.up : texts.down), size))}</span>
      </header>
      <p className="o-eff__s">{say(evaluation.sentence)}</p>
      <DidChart evaluation={evaluation} unit={say(unitWords(unit)).trim()} />
      {warnings.length === 0 ? null : (
        <ul className="o-eff__w">
          {warnings.map(({ code, words: sentence }) => (
            <li key={code}>{say(sentence)}</li>
          ))}
        </ul>
      )}
      <p className="t-xs t-3">
        {say(evaluation.formula)} · {say(texts.counted(counted.cases))}
      </p>
    </article>
  );
}
