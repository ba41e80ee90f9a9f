/** What other departments already know: value, whose register, as of when, and whether the applicant said the same. */
import type { CaseView } from '#contract/view/case.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { deskTexts } from './texts.ts';

export function SharedFacts(props: { readonly view: Pick<CaseView, 'shared'> }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <dl className="o-kv o-kv--shared">
      {props.view.shared.map((fact) => (
        <div key={fact.field}>
          <dt>{say(fact.label)}</dt>
          <dd>
            <span>
              {fact.value} {fact.same ? null : <b className="o-near t-xs">{say(deskTexts.differs)}</b>}
            </span>
            <span className={`y-prov ${fact.same ? '' : 'y-prov--disp'}`}>
              <Icon name={fact.same ? 'shield' : 'alert'} />
              {say(fact.source)} · {shortDayText(fact.at, language, today)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
