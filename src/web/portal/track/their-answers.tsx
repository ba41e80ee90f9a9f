/** What was answered, each line with where it comes from: a register, the person, or the person against a register. */
import type { CaseView } from '#contract/view/case.ts';
import type { Text } from '#domain/kernel/text.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { rowClass } from '../apply/steps.ts';
import { contestTexts } from './contest-texts.ts';
import { track } from './texts.ts';
import { valueText } from './value-text.ts';

type Answered = CaseView['answers'][number];

function fromWords({ from }: Answered, say: (text: Text) => string, day: (at: string) => string): Text {
  if (from === undefined) return contestTexts.own;
  const source = say(from.source);
  if (from.standing === 'later') return contestTexts.later(source);
  if (from.standing === 'confirmed') return contestTexts.fetched(source, day(from.at));
  if (from.settled === null) return contestTexts.contested(source);
  return from.settled.outcome === 'corrected' ? contestTexts.settledCorrected(source) : contestTexts.settledKept(source);
}

export function TheirAnswers(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  if (props.view.answers.length === 0) return null;
  return (
    <details className="y-card p-gap p-more">
      <summary>{say(track.yourAnswers)}</summary>
      <dl>
        {props.view.answers.map((answer) => (
          <div key={answer.field} className={rowClass(answer.label)}>
            <dt>{say(answer.label)}</dt>
            <dd>
              <span>
                {valueText(answer.value, language)}
                <small className={`p-from ${answer.from?.standing === 'contested' ? 'p-from--near' : ''}`}>
                  {say(fromWords(answer, say, (at) => dayText(at, language)))}
                </small>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
