/** The tab 考核: rounds of quarterly grades, each line with the figures its points come from. */
import type { GradeLineView, GradeList, GradeRoundView } from '#contract/view/record.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../../day/page.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { shownValue } from './figure-list.tsx';
import { PlainAct, TextAct } from './text-act.tsx';
import { gradeTexts as texts } from './texts.ts';
import './record.css';

const tones: Readonly<Record<GradeLineView['grade'], Tone>> = { excellent: 'ok', good: 'ok', pass: 'near', fail: 'late' };

export function GradesPage() {
  const { say } = useLanguage();
  const list = useReply('grade.list', {});
  const quarter = list.value?.mayPropose ?? null;
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        quarter === null ? undefined : (
          <PlainAct name="grade.propose" body={{ quarter }} label={texts.propose(say(texts.quarter(quarter)))} onDone={list.reload} />
        )
      }
    >
      {list.value === undefined ? null : <Scheme scheme={list.value.scheme} />}
      <States loaded={list} isEmpty={({ rounds }) => rounds.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rounds }) => rounds.map((round) => <Round key={round.id} round={round} onDone={list.reload} />)}
      </States>
    </DayFrame>
  );
}

function Scheme(props: { readonly scheme: GradeList['scheme'] }) {
  const { say } = useLanguage();
  const { version, excellent, good, pass, parts } = props.scheme;
  return (
    <details className="o-rec t-sm">
      <summary>
        {say(texts.weights)} · {say(texts.scheme(version))}
      </summary>
      <p>{parts.map(({ name, weight }) => `${say(name)} ${weight}`).join(' · ')}</p>
      <p className="t-3">
        {say(texts.excellent)} ≥{excellent} · {say(texts.good)} ≥{good} · {say(texts.pass)} ≥{pass}
      </p>
    </details>
  );
}

function Round(props: { readonly round: GradeRoundView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { round } = props;
  return (
    <section className="o-rec">
      <header>
        <h2>
          {say(round.division)} · {say(texts.quarter(round.quarter))}
        </h2>
        <span>
          <Tag tone={round.state === 'published' ? 'ok' : 'near'}>
            {say(round.state === 'published' ? texts.published : texts.proposed(dayText(round.objectBy, language, today)))}
          </Tag>{' '}
          {round.mayPublish ? (
            <PlainAct name="grade.publish" params={{ id: round.id }} label={texts.publish} onDone={props.onDone} />
          ) : null}
        </span>
      </header>
      <ul className="o-grades">
        {round.lines.map((line) => (
          <Line key={line.office} id={round.id} line={line} onDone={props.onDone} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: { readonly id: string; readonly line: GradeLineView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { line } = props;
  const office = { office: line.office };
  return (
    <li>
      <details open={line.mayDecide}>
        <summary>
          <span>{say(line.name)}</span>
          <b className="num">{shownValue(line.points)}</b>
          <Tag tone={tones[line.grade]}>{say(texts[line.grade])}</Tag>
        </summary>
        <ul className="o-rec__l" aria-label={say(texts.parts)}>
          {line.parts.map((part) => (
            <li key={part.id}>
              {say(part.name)} {part.weight}%{' '}
              {part.points === null ? (
                <span className="t-3">—</span>
              ) : (
                <>
                  <b className="num">{shownValue(part.points)}</b>{' '}
                  <small className="t-3 num">{`${part.numerator}/${part.denominator}`}</small>
                </>
              )}
            </li>
          ))}
        </ul>
        {line.proposal === null ? null : (
          <p>
            <b>{say(texts.proposal)}</b> {say(line.proposal)}
          </p>
        )}
        {line.objection === null ? null : (
          <p className="t-sm">
            <b>{say(texts.objection)}</b> {line.objection.text} — {line.objection.person}
          </p>
        )}
        {line.decided === null ? null : (
          <p className="t-sm">
            <b>{say(texts.kept)}</b> {line.decided.text} — {line.decided.person}
          </p>
        )}
        {line.mayObject ? (
          <TextAct
            id={`object-${line.office}`}
            params={{ id: props.id }}
            label={texts.why}
            presses={[{ name: 'grade.object', label: texts.object, more: office, main: true }]}
            onDone={props.onDone}
          />
        ) : null}
        {line.mayDecide ? (
          <TextAct
            id={`decide-${line.office}`}
            params={{ id: props.id }}
            label={texts.kept}
            presses={[
              { name: 'grade.decide', label: texts.anew, more: { ...office, kept: false }, main: true },
              { name: 'grade.decide', label: texts.keep, more: { ...office, kept: true } },
            ]}
            onDone={props.onDone}
          />
        ) : null}
      </details>
    </li>
  );
}
