/** How people rated at the windows: counts that point at nobody, and for supervision what was not good. */
import { useState } from 'react';
import type { RatingCounts, RatingRow } from '#contract/view/device.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { gradeNames, ratingTexts, reasonNames } from './texts.ts';
import './device.css';

export function RatingsPage() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const { value, refused, reload } = useReply('service-rating.counts', {});
  return (
    <section className="o-device">
      <h1 className="t-h2">{say(ratingTexts.title)}</h1>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={3} /> : null}
      {value === undefined ? null : <Counts counts={value} clerk={session.post?.duty === 'reception'} />}
      {session.post?.duty === 'supervision' ? <Low /> : null}
    </section>
  );
}

function Counts({ counts, clerk }: { readonly counts: RatingCounts; readonly clerk: boolean }) {
  const { say } = useLanguage();
  return (
    <>
      <h2 className="t-h3">{say(ratingTexts.counts)}</h2>
      {clerk ? <p className="t-sm t-3">{say(ratingTexts.untilYesterday)}</p> : null}
      <ul className="o-lines o-device__rows">
        {counts.rows.map((row) => (
          <li key={`${row.hall.id} ${String(row.mine)}`} className="o-line">
            <span className="o-line__t">
              <b>{say(row.mine ? ratingTexts.mine : row.hall.name)}</b>
              <small className="t-xs t-3">{say(ratingTexts.finished).replace('{count}', String(row.finished))}</small>
            </span>
            {row.grades === null ? (
              <span className="o-line__m t-sm t-3">{say(ratingTexts.few).replace('{fewest}', String(counts.fewest))}</span>
            ) : (
              <Grades grades={row.grades} rated={row.rated ?? 0} sentAway={row.sentAway ?? 0} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Grades({ grades, rated, sentAway }: { readonly grades: readonly number[]; readonly rated: number; readonly sentAway: number }) {
  const { say } = useLanguage();
  return (
    <span className="o-line__m">
      <span className="o-grades">
        {grades.map((count, at) => (
          <span key={gradeNames[at]?.en} className="num">
            <Icon name={`face${at + 1}`} />
            <span className="sr">{say(gradeNames[at] ?? { zh: '', en: '' })}</span>
            {count}
          </span>
        ))}
      </span>
      <small className="t-xs t-3">
        {`${say(ratingTexts.rated).replace('{count}', String(rated))} · ${say(ratingTexts.sentAway).replace('{count}', String(sentAway))}`}
      </small>
    </span>
  );
}

function Low() {
  const { say, language } = useLanguage();
  const first = useReply('service-rating.list', {});
  const [more, setMore] = useState<{ readonly rows: readonly RatingRow[]; readonly next: string | null }>();
  if (first.value === undefined)
    return first.refused === undefined ? <Waiting rows={3} /> : <RefusedNote refused={first.refused} onRetry={first.reload} />;
  const rows = [...first.value.rows, ...(more?.rows ?? [])];
  const next = more === undefined ? first.value.next : more.next;
  const load = async (): Promise<void> => {
    if (next === null) return;
    const answer = await call('service-rating.list', { query: { after: next } });
    if (answer.ok) setMore((before) => ({ rows: [...(before?.rows ?? []), ...answer.value.rows], next: answer.value.next }));
  };
  return (
    <>
      <h2 className="t-h3">{say(ratingTexts.low)}</h2>
      <p className="t-sm t-3">{say(ratingTexts.lowWhy)}</p>
      {rows.length === 0 ? (
        <Empty title={say(ratingTexts.none)}>
          <p className="t-sm t-3">{say(ratingTexts.noneHow)}</p>
        </Empty>
      ) : (
        <ul className="o-lines o-device__rows">
          {rows.map((row) => (
            <li key={row.id} className="o-line">
              <span className="o-line__t">
                <b>{say(gradeNames[row.grade - 1] ?? { zh: '', en: '' })}</b>
                <small className="t-xs t-3">{`${dayText(row.day, language)} · ${say(row.hall.name)} · ${row.queue}`}</small>
              </span>
              <span className="o-line__m t-sm t-2">
                {[
                  ...row.reasons.map((reason) => say(reasonNames[reason] ?? { zh: reason, en: reason })),
                  ...(row.sentAway === true ? [say(ratingTexts.again)] : []),
                ].join(language === 'zh' ? '、' : ', ')}
                {row.words === null ? null : <q>{row.words}</q>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {next === null ? null : <Button onPress={() => void load()}>{say(ratingTexts.more)}</Button>}
    </>
  );
}
