/** What other departments already know: value, whose register, as of when, and whether the applicant said the same. */
import type { CaseView } from '#contract/view/case.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { common } from '#web/ui/texts.ts';
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
              {fact.same ? fact.value : <s className="t-3">{fact.value}</s>}
              {fact.claimed === null ? null : (
                <>
                  {' '}
                  {fact.claimed} <b className="o-near t-xs">{say(deskTexts.differs)}</b>
                </>
              )}
            </span>
            <span className={`y-prov ${fact.same ? '' : 'y-prov--disp'}`}>
              <Icon name={fact.same ? 'shield' : 'alert'} />
              {say(fact.source)} · {shortDayText(fact.at, language, today)}
              {fact.basis === null ? '' : ` · ${say(common.article(say(fact.basis.title), fact.basis.article))}`}
            </span>
            {fact.same || fact.settled !== null ? null : <span className="t-xs t-2">{say(deskTexts.sourceChecking)}</span>}
            {fact.settled === null ? null : (
              <span className="t-xs t-2">
                {say(fact.settled.outcome === 'corrected' ? deskTexts.sourceCorrected : deskTexts.sourceKept)} {fact.settled.reasons}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
