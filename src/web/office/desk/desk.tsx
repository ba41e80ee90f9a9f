/** The desk: the office's inbox at the left, the case in the middle, the acts at the right. */
import { useState } from 'react';
import type { Light } from '#contract/view/plain.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { QuestionList } from '../act/question-list.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useKeys } from '../shell/use-keys.ts';
import { DeskCase } from './desk-case.tsx';
import { groupInbox, type InboxGroup } from './inbox-groups.ts';
import { InboxList } from './inbox-list.tsx';
import { deskTexts } from './texts.ts';
import { useInbox } from './use-inbox.ts';

const addressOf = (row: { readonly number: string; readonly part: string }): string =>
  `/office/desk/${row.number}/${encodeURIComponent(row.part)}`;

/** ↑↓ and J K move a cursor over the list, Enter opens, Esc goes back to the list. */
function useCursor(groups: readonly InboxGroup[], chosen: string | undefined) {
  const rows = groups.flatMap((group) => group.rows);
  const [cursor, setCursor] = useState<string>();
  const idOf = (row: (typeof rows)[number]): string => `${row.number}/${row.part}`;
  const at = rows.findIndex((row) => idOf(row) === (cursor ?? chosen));
  const step = (by: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (row !== undefined) setCursor(idOf(row));
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(at < 0 ? 1 : -1),
    j: () => step(1),
    k: () => step(at < 0 ? 1 : -1),
    Enter: (event) => {
      // A focused link or button keeps its own Enter.
      const row = rows[at];
      if (event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null) event.target.click();
      else if (row !== undefined) navigate(addressOf(row));
    },
    Escape: () => navigate('/office/desk'),
  });
  return { cursor: cursor ?? chosen, follow: (id: string) => setCursor(id) };
}

export function Desk(props: { readonly number: string | undefined; readonly part: string | undefined }) {
  const { say } = useLanguage();
  const { query, today } = useOffice();
  const [light, setLight] = useState<Light>();
  const { inbox, rows, refused, reload, more } = useInbox(light, query);
  useSignInAgain(refused);
  const groups = groupInbox(rows);
  const chosen = props.number === undefined ? undefined : `${props.number}/${props.part ?? ''}`;
  const { cursor, follow } = useCursor(groups, chosen);
  return (
    <div className={`o-deskwork ${props.number === undefined ? 'is-list' : 'is-work'}`}>
      <section className="o-col o-col--list" aria-label={say(deskTexts.inbox)}>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        <QuestionList />
        {inbox === undefined && refused === undefined ? <Waiting rows={8} /> : null}
        {inbox === undefined ? null : (
          <InboxList
            inbox={inbox}
            groups={groups}
            light={light}
            onLight={setLight}
            cursor={cursor}
            chosen={chosen}
            searching={query !== ''}
            today={today}
            addressOf={addressOf}
            onFollow={follow}
            more={more}
          />
        )}
      </section>
      {props.number === undefined ? (
        <section className="o-col o-col--none">
          <Empty title={say(deskTexts.choose)} />
        </section>
      ) : (
        <DeskCase key={props.number} number={props.number} part={props.part} onActed={reload} />
      )}
    </div>
  );
}
