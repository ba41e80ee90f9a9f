/** One case in brief: parts with their clocks, and what was done when; nobody's name, nothing anybody wrote. */
import type { OverviewCase } from '#contract/view/overview-case.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Clock } from '#web/ui/clock.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { briefTexts as texts, overviewTexts } from './texts.ts';

export function CasePage(props: { readonly number: string }) {
  const loaded = useReply('overview.case', { params: { number: props.number } });
  return (
    <States loaded={loaded} isEmpty={() => false} empty={overviewTexts.none}>
      {(value) => <Brief value={value} />}
    </States>
  );
}

function Brief(props: { readonly value: OverviewCase }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { value } = props;
  return (
    <DayFrame
      title={{ zh: `${value.matter.zh} · ${value.number}`, en: `${value.matter.en} · ${value.number}` }}
      about={texts.about}
      acts={
        value.opens ? (
          <LinkButton kind="p" to={`/office/desk/${encodeURIComponent(value.number)}`}>
            {say(texts.open)}
          </LinkButton>
        ) : (
          <span className="t-sm t-3">{say(texts.closed)}</span>
        )
      }
    >
      <dl className="o-over__dl">
        <Fact name={say(texts.place)}>{say(value.place)}</Fact>
        <Fact name={say(texts.channel)}>{say(value.channel === 'counter' ? texts.counter : texts.online)}</Fact>
        <Fact name={say(texts.sent)}>{momentText(value.submittedAt, language, today)}</Fact>
        <Fact name={say(texts.ended)}>{value.endedAt === null ? say(texts.running) : momentText(value.endedAt, language, today)}</Fact>
        <Fact name={say(texts.visits)}>{say(texts.times(value.visits))}</Fact>
      </dl>
      <section aria-label={say(texts.parts)}>
        <h2>{say(texts.parts)}</h2>
        <ul className="o-over__parts">
          {value.parts.map((part) => (
            <li key={part.id}>
              <div className="o-over__ph">
                <b>{say(part.name)}</b>
                <Light light={part.light} />
              </div>
              <p className="t-sm t-2">
                {say(part.office)}
                {part.outcome === 'granted' || part.outcome === 'refused' ? ` · ${say(texts[part.outcome])}` : ''}
              </p>
              {part.clock === null ? <p className="t-sm t-3">{say(texts.noClock)}</p> : <Clock clock={part.clock} today={today} />}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={say(texts.steps)}>
        <h2>{say(texts.steps)}</h2>
        <ol className="o-over__steps">
          {value.steps.map((step, index) => (
            <li key={`${step.at}${index}`}>
              <span className="t-sm t-3 num">{momentText(step.at, language, today)}</span>
              <span>
                <b>{say(step.text)}</b> {step.part === null ? null : <span className="t-2">{say(step.part)}</span>}
              </span>
              <span className="t-sm t-2">{say(step.who)}</span>
            </li>
          ))}
        </ol>
      </section>
    </DayFrame>
  );
}

function Fact(props: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
