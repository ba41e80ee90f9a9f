/** The inbox: four counts that filter, then groups red, yellow, blue, green, each with its instruction. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Inbox, InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import { Button } from '#web/ui/button.tsx';
import { dayOf, shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { stateWords } from '../shell/state-words.ts';
import { dayWords, shortDays, type Words } from '../shell/words.ts';
import { groupWords, lightWords, type InboxGroup } from './inbox-groups.ts';
import { listTexts } from './list-texts.ts';
import { deskTexts } from './texts.ts';
import { addressOf, idOf } from './use-cursor.ts';
import type { Selection } from './use-selection.ts';

const lamps = ['late', 'near', 'ok', 'stop', 'wait'] as const satisfies readonly Light[];

/** What stands at the right of a row: days over or left; for a stopped one the day it resumes. */
export const dueWords = (row: InboxRow, today: string): Words | undefined => {
  if (row.light === 'stop' && row.resumes !== null) {
    const day = dayWords(row.resumes, today);
    return { zh: deskTexts.resumesRow(day.zh).zh, en: deskTexts.resumesRow(day.en).en };
  }
  if (row.left === null || row.due === null) return undefined;
  if (dayOf(row.due) === today && row.left >= 0) return deskTexts.dueToday;
  const days = shortDays(Math.abs(row.left), row.unit);
  const text = row.left < 0 ? deskTexts.over : deskTexts.left;
  return { zh: text(days.zh).zh, en: text(days.en).en };
};

function Row(props: {
  readonly row: InboxRow;
  readonly to: string;
  readonly cursor: boolean;
  readonly chosen: boolean;
  readonly today: string;
  readonly selected: boolean;
  readonly onSelect: (range: boolean) => void;
  readonly onFollow: () => void;
}) {
  const { say, language } = useLanguage();
  const { row, cursor } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (cursor) item.current?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  const due = dueWords(row, props.today);
  return (
    <li ref={item} className={cursor ? 'is-cursor' : undefined}>
      <label className="o-rowpick">
        <input
          type="checkbox"
          aria-label={say(listTexts.choose(row.title))}
          checked={props.selected}
          onChange={(event) => props.onSelect(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        />
      </label>
      <Link to={props.to} className={`o-row is-${row.light}`} aria-current={props.chosen ? 'true' : undefined} onClick={props.onFollow}>
        <span className={`y-light y-light--ic y-light--${row.light}`}>{say(lightWords[row.light])}</span>
        <b className="ell">{row.title}</b>
        <span className="o-row__d num">{due === undefined ? '' : say(due)}</span>
        <small className="o-row__s">
          <span>{say(row.name)}</span>
          <span>
            {row.title.includes(row.applicant) ? '' : ` · ${row.applicant}`} · {say(stateWords(row.state))}
            {row.handler === null ? '' : ` · ${row.handler.mine ? say(listTexts.me) : row.handler.name}`}
          </span>
          {/* The days left stand at the right for the eye; the ear is told the day as well. */}
          {row.due === null ? null : (
            <span className={due === undefined ? undefined : 'sr'}> · {shortDayText(row.due, language, props.today)}</span>
          )}
        </small>
      </Link>
    </li>
  );
}

function Lamps(props: { readonly inbox: Inbox; readonly light: Light | undefined; readonly onLight: (light: Light | undefined) => void }) {
  const { say } = useLanguage();
  return (
    <div className="o-lamps" role="group" aria-label={say(deskTexts.inbox)}>
      {lamps.map((lamp) => (
        <button
          key={lamp}
          type="button"
          aria-pressed={props.light === lamp}
          onClick={() => props.onLight(props.light === lamp ? undefined : lamp)}
        >
          <b className="num">{props.inbox.counts[lamp]}</b>
          <span className={`y-light y-light--${lamp}`}>{say(lightWords[lamp])}</span>
        </button>
      ))}
    </div>
  );
}

export function InboxList(props: {
  readonly inbox: Inbox;
  readonly groups: readonly InboxGroup[];
  readonly light: Light | undefined;
  readonly onLight: (light: Light | undefined) => void;
  readonly cursor: string | undefined;
  readonly chosen: string | undefined;
  readonly searching: boolean;
  readonly filtered: boolean;
  readonly today: string;
  readonly selection: Selection;
  readonly children: ReactNode;
  readonly onFollow: (id: string) => void;
  readonly more: (() => void) | undefined;
}) {
  const { say } = useLanguage();
  const { counts, rows } = props.inbox;
  const whole = counts.late + counts.near + counts.ok + counts.stop + counts.wait;
  const narrowed = props.searching || props.filtered;
  const dueToday = rows.filter((row) => row.due !== null && dayOf(row.due) === props.today && row.light !== 'stop').length;
  return (
    <>
      <div className="o-ih">
        <h1>
          {say(deskTexts.inbox)} <span role="status">{say(deskTexts.count(whole, dueToday))}</span>
        </h1>
        <Lamps {...props} />
        {props.children}
      </div>
      <div className="o-lst" data-list tabIndex={-1}>
        {props.groups.length === 0 ? (
          <Empty title={say(narrowed ? deskTexts.noMatch : deskTexts.emptyTitle)}>
            {narrowed ? null : <p className="t-sm">{say(deskTexts.emptyHint)}</p>}
          </Empty>
        ) : null}
        {props.groups.map((group) => (
          <section key={group.light} aria-label={say(groupWords[group.light])}>
            <h2 className="o-grp">
              <span>{say(groupWords[group.light])}</span>
              <span>{group.rows.length}</span>
            </h2>
            <ul className="o-rows">
              {group.rows.map((row) => {
                const id = idOf(row);
                return (
                  <Row
                    key={id}
                    row={row}
                    to={addressOf(row)}
                    cursor={props.cursor === id}
                    chosen={props.chosen === id}
                    today={props.today}
                    selected={props.selection.has(row)}
                    onSelect={(range) => props.selection.toggle(row, range)}
                    onFollow={() => props.onFollow(id)}
                  />
                );
              })}
            </ul>
          </section>
        ))}
        {props.more === undefined ? null : (
          <div className="o-more">
            <Button size="s" onPress={props.more}>
              {say(deskTexts.more)}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
