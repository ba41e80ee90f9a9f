/** The desk: the office's inbox at the left, the case in the middle, the acts at the right. */
import { useState } from 'react';
import type { InboxRow } from '#contract/view/case.ts';
import type { BatchAct, InboxFilter } from '#contract/view/inbox.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { call } from '#web/ui/call.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { QuestionList } from '../act/question-list.tsx';
import { FallenList } from '../certificate/fallen-notes.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { BatchBar } from './batch-bar.tsx';
import { BatchSheet } from './batch-sheet.tsx';
import { DeskCase } from './desk-case.tsx';
import { groupInbox } from './inbox-groups.ts';
import { InboxList } from './inbox-list.tsx';
import { FilterBox, ViewChips, WhoTabs } from './list-filter.tsx';
import { listTexts } from './list-texts.ts';
import { deskTexts } from './texts.ts';
import { useCursor } from './use-cursor.ts';
import { useInbox } from './use-inbox.ts';
import { useListKeys } from './use-list-keys.ts';
import { useSelection } from './use-selection.ts';

type Ordered = { readonly act: BatchAct; readonly rows: readonly InboxRow[] };

/** Everything of the left column: whose, which light, which words, and what is selected. */
function useList(open: boolean, chosen: string | undefined) {
  const { query } = useOffice();
  const [filter, setFilter] = useState<InboxFilter>({});
  const [ordered, setOrdered] = useState<Ordered>();
  const list = useInbox(filter, query);
  const views = useReply('inbox-view.list', {});
  const groups = groupInbox(list.rows);
  const rows = groups.flatMap((group) => group.rows);
  const cursor = useCursor(rows, chosen);
  const selection = useSelection(rows);
  const light = (wished: InboxFilter['light']): void => {
    const { light: _before, ...others } = filter;
    setFilter(wished === undefined ? others : { ...others, light: wished });
  };
  const reload = (): void => {
    list.reload();
    views.reload();
  };
  /** One part that nobody has is claimed at once; all else is shown before it is done. */
  const order = async (act: BatchAct, meant: readonly InboxRow[]): Promise<void> => {
    const [one] = meant;
    if (act === 'claim' && one !== undefined && meant.length === 1 && one.handler === null) {
      const answer = await call('inbox.batch', { body: { act, rows: [{ number: one.number, part: one.part }] } });
      if (answer.ok && answer.value.rows.every(({ done }) => done)) return reload();
    }
    setOrdered({ act, rows: meant });
  };
  useListKeys({ cursor, selection, open, onLight: light, onAct: (act, meant) => void order(act, meant) });
  return { ...list, reload, query, filter, setFilter, light, views, groups, cursor, selection, ordered, setOrdered, order };
}

type List = ReturnType<typeof useList>;

function ListHead({ list }: { readonly list: List }) {
  const rows = list.views.value?.rows ?? [];
  const { filter, setFilter, inbox } = list;
  return (
    <>
      <WhoTabs filter={filter} inbox={inbox} onChange={setFilter} />
      <ViewChips views={rows} filter={filter} onChange={setFilter} />
      <FilterBox views={rows} filter={filter} inbox={inbox} onChange={setFilter} onKept={list.views.reload} />
    </>
  );
}

function Sheets({ list }: { readonly list: List }) {
  const { ordered, setOrdered, selection, reload } = list;
  if (ordered === undefined) return null;
  const leave = (ids: readonly string[]): void => {
    selection.choose(ids);
    setOrdered(undefined);
  };
  return <BatchSheet {...ordered} onDone={reload} onAgain={leave} onClose={() => setOrdered(undefined)} />;
}

/** Where the network is away the last list stays, and says so. */
function Refused({ list }: { readonly list: List }) {
  const { say } = useLanguage();
  const { refused, inbox, reload } = list;
  if (refused === undefined) return null;
  if (refused.code === 'no-network' && inbox !== undefined) return <Note tone="near">{say(listTexts.stale)}</Note>;
  return <RefusedNote refused={refused} onRetry={reload} />;
}

export function Desk(props: { readonly number: string | undefined; readonly part: string | undefined }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const chosen = props.number === undefined ? undefined : `${props.number}/${props.part ?? ''}`;
  const list = useList(props.number !== undefined, chosen);
  const { inbox, groups, refused, filter, cursor, selection } = list;
  useSignInAgain(refused);
  return (
    <div className={`o-deskwork ${props.number === undefined ? 'is-list' : 'is-work'}`}>
      <section className="o-col o-col--list" aria-label={say(deskTexts.inbox)}>
        <Refused list={list} />
        <FallenList />
        <QuestionList />
        {inbox === undefined && refused === undefined ? <Waiting rows={8} /> : null}
        {inbox === undefined ? null : (
          <InboxList
            inbox={inbox}
            groups={groups}
            light={filter.light}
            onLight={(light) => list.light(light === 'done' ? undefined : light)}
            cursor={cursor.id}
            chosen={chosen}
            searching={list.query !== ''}
            filtered={Object.keys(filter).length > 0}
            today={today}
            selection={selection}
            onFollow={cursor.follow}
            more={list.more}
          >
            <ListHead list={list} />
          </InboxList>
        )}
        <BatchBar selection={selection} onAct={(act) => void list.order(act, selection.rows)} />
        <Sheets list={list} />
      </section>
      {props.number === undefined ? (
        <section className="o-col o-col--none">
          <Empty title={say(inbox !== undefined && inbox.rows.length === 0 ? listTexts.allDone : deskTexts.choose)} />
        </section>
      ) : (
        <DeskCase key={props.number} number={props.number} part={props.part} onActed={list.reload} />
      )}
    </div>
  );
}
