/** Other parts of the same case: state, dates and result, nothing more (model.md 7). */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { stateWords } from '../shell/state-words.ts';
import { deskTexts } from './texts.ts';

export function SiblingTab(props: { readonly view: CaseView; readonly parts: readonly PartView[] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  if (props.parts.length === 0) return <p className="o-bd t-sm t-3">{say(deskTexts.noSiblings)}</p>;
  return (
    <div className="o-bd o-bd--one">
      <ul className="o-lanes">
        {props.parts.map((part) => (
          <li key={part.id} className="y-lane">
            <span className="y-lane__t">{say(part.name)}</span>
            <Light light={part.light}>{say(stateWords(part.state))}</Light>
            <span className="y-lane__d">
              {say(part.office.name)} · {say(deskTexts.since(dayText(part.since, language, today)))}
              {part.decision === null
                ? part.clock === null
                  ? part.expected === null
                    ? ''
                    : ` · ${say(deskTexts.expected(dayText(part.expected, language, today)))}`
                  : ` · ${say(deskTexts.dueOn(dayText(part.clock.due, language, today)))}`
                : ` · ${say(deskTexts.decidedOn(dayText(part.decision.at, language, today)))}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="o-lim">{say(deskTexts.siblingRule)}</p>
    </div>
  );
}
