/** Left of the counter: what waits for reception, F2 to the next, and the walk-in. */
import { useEffect, useRef } from 'react';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { lightWords } from '../desk/inbox-groups.ts';
import { counterTexts } from './texts.ts';
import type { WaitingCase } from './waiting-cases.ts';

function Row(props: { readonly one: WaitingCase; readonly chosen: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { one, chosen } = props;
  const link = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) link.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={link}>
      <Link to={`/office/counter/${one.number}`} aria-current={chosen ? 'true' : undefined} className="o-row">
        <span className={`y-light y-light--ic y-light--${one.light}`}>{say(lightWords[one.light])}</span>
        <b className="ell">{one.title}</b>
        <span className="t-xs t-nw">{say(counterTexts.partCount(one.parts))}</span>
        <small className="ell">
          {one.title.includes(one.applicant) ? '' : `${one.applicant} · `}
          {momentText(one.since, language, today)}
        </small>
      </Link>
    </li>
  );
}

export function WaitingList(props: {
  readonly cases: readonly WaitingCase[];
  readonly number: string | undefined;
  readonly searching: boolean;
  readonly onNext: () => void;
}) {
  const { say } = useLanguage();
  const { cases } = props;
  return (
    <>
      <p className="o-big">
        <b className="num">{cases.length}</b>
        <span role="status">{say(counterTexts.waitingBig(cases.length))}</span>
      </p>
      <div className="o-calls">
        <Button kind="p" onPress={props.onNext} {...(cases.length === 0 ? { why: say(counterTexts.noneTitle) } : {})}>
          {say(props.number === undefined ? counterTexts.nextFirst : counterTexts.next)}
          <kbd className="y-kbd" aria-hidden="true">
            F2
          </kbd>
        </Button>
        <LinkButton to="/office/counter/intake">
          <Icon name="hand" />
          {say(counterTexts.intake)}
          <kbd className="y-kbd" aria-hidden="true">
            F4
          </kbd>
        </LinkButton>
      </div>
      <h1 className="o-h3">
        {say(counterTexts.waiting)}
        <span>{say(counterTexts.cases(cases.length))}</span>
      </h1>
      {cases.length === 0 ? (
        <Empty title={say(props.searching ? counterTexts.noMatch : counterTexts.noneTitle)}>
          {props.searching ? null : <p className="t-sm">{say(counterTexts.noneHint)}</p>}
        </Empty>
      ) : (
        <ul className="o-rows" data-list tabIndex={-1} aria-label={say(counterTexts.waiting)}>
          {cases.map((one) => (
            <Row key={one.number} one={one} chosen={one.number === props.number} />
          ))}
        </ul>
      )}
    </>
  );
}
