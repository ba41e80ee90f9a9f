/** A person's cases as rows with the stroke clock. */
import type { CaseRow } from '#contract/view/case.ts';
import { ClockBar } from '#web/ui/clock.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { unitText } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { caseTitle, daysLeft } from './days-left.ts';
import { home } from './texts.ts';

export const isRunning = (row: Pick<CaseRow, 'state'>): boolean => row.state === 'running';

/** Withdrawn or refused as a whole: to call that done would be a lie. */
const isOverWithout = (row: CaseRow): boolean => !isRunning(row) && !row.obtained;

function Left(props: { readonly row: CaseRow }) {
  const { say } = useLanguage();
  const now = useNow();
  const { row } = props;
  if (!isRunning(row))
    return (
      <span className="left">
        {row.obtained ? (
          <Light light="done" large />
        ) : (
          <Light light="wait" large>
            {say(home.without)}
          </Light>
        )}
      </span>
    );
  const end = row.segments.at(-1)?.to;
  const clock = row.left === null || end === undefined ? null : { due: end, left: row.left, unit: 'working-day' };
  const left = row.light === 'wait' ? undefined : daysLeft(row.doneBy, clock, now);
  if (left === undefined)
    return (
      <span className="left">
        <Light light={row.light} large />
      </span>
    );
  const days = Math.abs(left.amount);
  const unit = say(unitText(left.unit, days));
  return (
    <span className="left">
      <span className="num">{days}</span>
      <small>{say(left.amount < 0 ? home.over(unit) : home.within(unit))}</small>
    </span>
  );
}

export function CaseRows(props: { readonly rows: readonly CaseRow[] }) {
  const { say, language } = useLanguage();
  const now = useNow();
  return (
    <ul className="y-card y-card--flush">
      {props.rows.map((row) => (
        <li key={row.number}>
          <Link className="p-case" to={`/cases/${encodeURIComponent(row.number)}`}>
            <span className="t-b">{caseTitle(say(row.name), row.title)}</span>
            <Left row={row} />
            <small className="t-3">
              {say(isOverWithout(row) ? home.contents(row.parts) : home.allAtOnce(row.parts, row.done))}
              {row.endedAt === null
                ? ''
                : ` · ${say((isOverWithout(row) ? home.overOn : home.ended)(dayText(row.endedAt, language, now)))}`}
              {row.endedAt === null && row.doneBy !== null ? ` · ${say(home.dueBy(dayText(row.doneBy, language, now)))}` : ''}
            </small>
            {isRunning(row) && row.segments.length > 0 ? (
              <ClockBar
                small
                segments={row.segments}
                light={row.light}
                label={row.doneBy === null ? say(home.notStarted) : say(home.dueBy(dayText(row.doneBy, language, now)))}
              />
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
