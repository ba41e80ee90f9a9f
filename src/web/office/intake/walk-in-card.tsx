/** Left of the window: who stands there, masked, whom they act for, and what they had before. */
import { useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { lightWords } from '../desk/inbox-groups.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useCopies } from '../counter/device-copy.ts';
import { counterTexts } from '../counter/texts.ts';
import { DayFigures } from '../seat/day-figures.tsx';
import { useSeat } from '../seat/use-seat.ts';
import { intakeTexts } from './texts.ts';

const checks = intakeTexts.checked;
const isWay = (way: string): way is keyof typeof checks => way in checks;

/** For whom: a mandate chosen makes a new walk-in, so that ledger and case name both. */
function ActFor(props: { readonly walkIn: WalkIn }) {
  const { say } = useLanguage();
  const copies = useCopies();
  const [refused, setRefused] = useState<Refused>();
  const { walkIn } = props;
  const choose = async (mandate: string): Promise<void> => {
    const answer = await call('walk-in.act-for', { params: { id: walkIn.id }, body: { mandate }, key: freshKey() });
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return;
    // What was typed before goes along: only whose matter it is has changed.
    const copy = await copies.read(walkIn.id);
    if (copy !== undefined) await copies.write(answer.value.id, { name: answer.value.person.name, at: copy.at, typed: copy.typed });
    await copies.drop(walkIn.id);
    navigate(`/office/counter/intake/${answer.value.id}`);
  };
  if (walkIn.mandates.length === 0 || walkIn.agent !== null) return null;
  return (
    <div className="o-for">
      <h3 className="o-h3">{say(intakeTexts.actFor)}</h3>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <ul className="o-chips">
        <li>
          <button type="button" className="o-chip" aria-pressed="true">
            {say(intakeTexts.forSelf)}
          </button>
        </li>
        {walkIn.mandates.map((mandate) => (
          <li key={mandate.id}>
            <button type="button" className="o-chip" aria-pressed="false" onClick={() => void choose(mandate.id)}>
              {mandate.giver}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function EarlierCases(props: { readonly cases: WalkIn['cases'] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  if (props.cases.length === 0) return null;
  return (
    <>
      <h3 className="o-h3">{say(intakeTexts.casesOf)}</h3>
      <ul className="o-rows" aria-label={say(intakeTexts.casesOf)}>
        {props.cases.map((one) => (
          <li key={one.number}>
            <Link to={`/office/counter/${one.number}`} className="o-row">
              <span className={`y-light y-light--ic y-light--${one.light}`}>{say(lightWords[one.light])}</span>
              <b className="ell">{one.title}</b>
              <span className="t-xs t-nw">{one.open === 0 ? '' : <Tag tone="ok">{say(intakeTexts.canDo(one.open))}</Tag>}</span>
              <small className="ell">
                {say(one.name)} · {dayText(one.submittedAt, language, today)}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

export function WalkInCard(props: {
  readonly walkIn: WalkIn;
  readonly today: number | undefined;
  /** What was typed lies on the disk. */
  readonly kept: boolean;
}) {
  const { say } = useLanguage();
  const seat = useSeat();
  const { walkIn } = props;
  const { person, agent, cases } = walkIn;
  return (
    <section className="o-applicant" aria-label={say(counterTexts.applicant)}>
      <h2 className="o-h3 o-h3--who">
        {say(counterTexts.applicant)}
        <span className="t-ac">
          <Icon name="check" />
          {say(isWay(walkIn.way) ? checks[walkIn.way] : checks.identifier)}
        </span>
      </h2>
      <div className="o-who o-who--l">
        <span className="y-av" aria-hidden="true">
          {[...person.name][0]}
        </span>
        <div>
          <b>{person.name}</b>
          <div className="t-xs t-3 code">{person.identifier}</div>
        </div>
      </div>
      <dl className="y-dl">
        <dt>{say(intakeTexts.phone)}</dt>
        <dd className="code">{person.phone ?? '—'}</dd>
        <dt>{say(intakeTexts.status)}</dt>
        <dd>
          {say(agent !== null ? intakeTexts.agentHere(agent.name) : person.kind === 'firm' ? intakeTexts.firmHere : intakeTexts.self)}
        </dd>
        <dt>{say(intakeTexts.earlier)}</dt>
        <dd>
          {say(
            intakeTexts.earlierCount(
              cases.length,
              cases.reduce((sum, one) => sum + one.visits, 0),
            ),
          )}
        </dd>
        <dt>{say(intakeTexts.account)}</dt>
        <dd>{say(person.account ? intakeTexts.hasAccount : intakeTexts.noAccount)}</dd>
      </dl>
      <ActFor walkIn={walkIn} />
      <EarlierCases cases={cases} />
      {seat.calling && seat.view !== undefined ? <DayFigures today={seat.view.today} /> : null}
      {props.today === undefined ? null : (
        <div className="y-note o-say">
          <Icon name="hand" />
          <span>{say(counterTexts.sayFirst(props.today))}</span>
        </div>
      )}
      <Link to="/office/counter/intake" className="y-lnk">
        {say(intakeTexts.someoneElse)}
      </Link>
      <p className="t-xs t-3" data-kept={props.kept}>
        {say(props.kept ? intakeTexts.kept : intakeTexts.keeping)}
      </p>
    </section>
  );
}
