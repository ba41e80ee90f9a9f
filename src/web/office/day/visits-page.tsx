/** Who came today: each visit with its reason and outcome, what would have spared it, and the clerk's word where the facts say nothing. */
import { useState } from 'react';
import type { VisitRow } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { CorrectVisit } from './correct-visit.tsx';
import { NoteForm } from './note-form.tsx';
import { DayField, DayFrame, States } from './page.tsx';
import { dayTexts, visitTexts } from './texts.ts';

type Asked = { readonly what: 'note'; readonly visit: VisitRow | undefined } | { readonly what: 'correct'; readonly visit: VisitRow };

/** Pages after the first, until the day changes. */
function useMore(day: string, first: { readonly rows: readonly VisitRow[]; readonly next?: string | null } | undefined) {
  const [later, setLater] = useState<{ readonly of: unknown; readonly rows: readonly VisitRow[]; readonly next: string | null }>();
  const own = later?.of === first ? later : undefined;
  const after = own === undefined ? (first?.next ?? null) : own.next;
  const more = async (): Promise<void> => {
    if (after === null) return;
    const answer = await call('visit.day', { query: { day, after } });
    if (answer.ok) setLater({ of: first, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next ?? null });
  };
  return { rows: own?.rows ?? [], more: after === null ? undefined : more };
}

export function VisitsPage() {
  const { say } = useLanguage();
  const { today, session } = useOffice();
  const [day, setDay] = useState(today);
  const [asked, setAsked] = useState<Asked>();
  const visits = useReply('visit.day', { query: { day } });
  const { rows: later, more } = useMore(day, visits.value);
  const clerk = session.post?.duty === 'reception';
  const close = (): void => setAsked(undefined);
  const done = (): void => {
    close();
    visits.reload();
  };
  return (
    <DayFrame
      title={visitTexts.title}
      about={visitTexts.about}
      acts={
        <>
          <DayField day={day} onDay={setDay} />
          {clerk && day === today ? (
            <Button onPress={() => setAsked({ what: 'note', visit: undefined })}>{say(visitTexts.enter)}</Button>
          ) : null}
        </>
      }
    >
      <States loaded={visits} isEmpty={({ rows }) => rows.length === 0} empty={visitTexts.none} emptyWhy={visitTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-today__l">
            {[...rows, ...later].map((visit) => (
              <Line key={visit.id} visit={visit} onAsk={clerk ? setAsked : undefined} />
            ))}
          </ul>
        )}
      </States>
      {more === undefined ? null : <Button onPress={() => void more()}>{say(dayTexts.more)}</Button>}
      <Sheet
        open={asked !== undefined}
        title={say(asked?.what === 'correct' ? visitTexts.correct : asked?.visit === undefined ? visitTexts.enter : visitTexts.note)}
        onClose={close}
      >
        {asked?.what === 'note' ? <NoteForm visit={asked.visit} onDone={done} /> : null}
        {asked?.what === 'correct' ? <CorrectVisit visit={asked.visit} onDone={done} /> : null}
      </Sheet>
    </DayFrame>
  );
}

function Line(props: { readonly visit: VisitRow; readonly onAsk: ((asked: Asked) => void) | undefined }) {
  const { say, language } = useLanguage();
  const { visit, onAsk } = props;
  const why = visit.reasons.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ');
  const time = clockText(visit.at);
  return (
    <li>
      <span className="o-today__t">
        {time}
        {visit.ticket === null ? null : <small className="code t-3"> {visit.ticket}</small>}
      </span>
      <span className="o-today__b">
        <b>{why === '' ? <span className="t-3">{say(visitTexts.whyMissing)}</span> : why}</b>
        <span className="o-today__tags t-sm t-2">
          {visit.matters.map(({ id, name }) => (
            <span key={id}>{say(name)}</span>
          ))}
          {visit.cases.map(({ number, nth, cause }) => (
            <span key={number} className="o-today__tags">
              <Link to={`/office/counter/${number}`} className="y-lnk code">
                {number}
              </Link>
              {nth !== null && nth > 1 ? <Tag tone="near">{say(visitTexts.nth(nth))}</Tag> : null}
              {cause === null ? null : <span>{say(cause.name)}</span>}
            </span>
          ))}
        </span>
        {visit.note === '' ? null : <small className="t-sm t-2">{visit.note}</small>}
        {visit.corrected === null ? null : <small className="t-xs t-3">{say(visitTexts.first(say(visit.corrected)))}</small>}
      </span>
      <span className="o-today__b t-sm">
        <span>{visit.outcome === null ? '' : say(visit.outcome.name)}</span>
        {visit.avoided === null ? null : (
          <span>
            {say(visit.avoided.name)}{' '}
            <span className="t-xs t-3">{say(visit.avoided.from === 'rule' ? visitTexts.byRule : visitTexts.byClerk)}</span>
          </span>
        )}
        <span className="t-xs t-3">{say(visit.known ? visitTexts.known : visitTexts.unknown)}</span>
      </span>
      {onAsk === undefined ? null : (
        <span className="o-today__acts">
          <Button size="s" label={say(visitTexts.noteFor(time))} onPress={() => onAsk({ what: 'note', visit })}>
            {say(visitTexts.note)}
          </Button>
          {visit.reasons.length === 0 ? null : (
            <Button size="s" kind="q" label={`${say(visitTexts.correct)} ${time}`} onPress={() => onAsk({ what: 'correct', visit })}>
              {say(visitTexts.correct)}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
