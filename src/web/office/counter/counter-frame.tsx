/** The counter's three columns: tickets or what was sent online at the left with their keys, and beside them whatever lies on the table. */
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { WITHOUT_TICKET } from '../intake/intake.tsx';
import { SeatColumn } from '../seat/seat-column.tsx';
import { TakeSeat } from '../seat/take-seat.tsx';
import { seatTexts } from '../seat/texts.ts';
import { SeatContext, useOwnSeat, type OwnSeat } from '../seat/use-seat.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useKeys } from '../shell/use-keys.ts';
import { counterTexts } from './texts.ts';
import { caseAfter, waitingCases, type WaitingCase } from './waiting-cases.ts';
import { WaitingList } from './waiting-list.tsx';

const open = (one: WaitingCase | undefined): void => navigate(one === undefined ? '/office/counter' : `/office/counter/${one.number}`);

/** ↑↓ J K walk the list; F2 takes the next of it; Esc leaves the case. */
function useListKeys(cases: readonly WaitingCase[], number: string | undefined, walks: boolean, come: () => void): () => void {
  const at = cases.findIndex((one) => one.number === number);
  const step = (by: number): void => {
    const one = cases[Math.max(0, Math.min(cases.length - 1, at + by))];
    if (walks && one !== undefined) open(one);
  };
  const next = (): void => open(caseAfter(cases, number));
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(at < 0 ? 1 : -1),
    j: () => step(1),
    k: () => step(at < 0 ? 1 : -1),
    // At the window F2 belongs to the person there: see Filed.
    ...(walks ? { F2: next } : {}),
    F4: come,
    Escape: () => {
      if (walks) open(undefined);
    },
  });
  return next;
}

/** Finishes the ticket in hand and calls the next one in one act; whoever is called is met on the page that identifies them. */
function useCalling(seat: OwnSeat): (ticket?: string) => void {
  const { view, act, busy } = seat;
  return (ticket) => {
    if (view === undefined || busy !== undefined) return;
    if (view.seat?.state === 'paused') {
      void act('window.resume');
      return;
    }
    const { current } = view;
    // The list here may be behind the hall: the hall says whether somebody waits.
    void act('window.call', { body: ticket === undefined ? {} : { ticket } }).then(async (called) => {
      if (called !== undefined) return navigate('/office/counter/intake');
      if (ticket !== undefined || current === null || view.waiting.length > 0) return;
      const done = await act('ticket.finish', { ticket: current.id });
      if (done !== undefined) navigate('/office/counter');
    });
  };
}

type Tab = 'call' | 'list';

function Tabs(props: { readonly tab: Tab; readonly online: number; readonly onTab: (tab: Tab) => void }) {
  const { say } = useLanguage();
  const tabs = [
    ['call', seatTexts.tabCall],
    ['list', seatTexts.tabList(props.online)],
  ] as const;
  return (
    <div className="y-seg o-seg o-tabseg" role="group" aria-label={say(seatTexts.tabs)}>
      {tabs.map(([id, name]) => (
        <button key={id} type="button" aria-pressed={props.tab === id} onClick={() => props.onTab(id)}>
          {say(name)}
        </button>
      ))}
    </div>
  );
}

type Props = {
  readonly number: string | undefined;
  /** Something lies on the table: on a narrow screen the list makes room for it. */
  readonly work: boolean;
  readonly children: ReactNode | ((reload: () => void, next: () => void) => ReactNode);
};

export function CounterFrame(props: Props) {
  const { say } = useLanguage();
  const { query } = useOffice();
  const { value, refused, reload } = useReply('counter.list', { query: { limit: '200' } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const seat = useOwnSeat();
  const seated = seat.view !== undefined && seat.view.seat !== null;
  // A case of the list and a person at the window are two places: each shows its own column first.
  const [chosen, setChosen] = useState<{ readonly tab: Tab; readonly number: string | undefined }>();
  const tab: Tab = !seated
    ? 'list'
    : chosen?.number === props.number && chosen !== undefined
      ? chosen.tab
      : props.number === undefined
        ? 'call'
        : 'list';
  const cases = waitingCases(value?.rows ?? [], query);
  const walks = tab === 'list' && (!props.work || props.number !== undefined);
  // With somebody's ticket in hand, whoever comes without one is found by a page of its own.
  const come = (): void => navigate(`/office/counter/intake${tab === 'call' && seat.view?.current !== null ? `/${WITHOUT_TICKET}` : ''}`);
  const next = useListKeys(cases, props.number, walks, come);
  const callNext = useCalling(seat);
  useKeys(tab === 'call' ? { F2: () => callNext() } : {});
  useEffect(() => {
    if (props.number !== undefined) reload();
  }, [props.number, reload]);
  return (
    <SeatContext value={{ ...seat, calling: tab === 'call', callNext }}>
      <div className={`o-counter ${props.work ? 'is-work' : 'is-list'}`}>
        <section className="o-col o-col--list" aria-label={say(tab === 'call' ? seatTexts.tabCall : counterTexts.waiting)}>
          {seated ? <Tabs tab={tab} online={cases.length} onTab={(to) => setChosen({ tab: to, number: props.number })} /> : null}
          {tab === 'call' && seat.view !== undefined ? (
            <SeatColumn view={seat.view} figures={!props.work} onNext={() => callNext()} onCall={callNext} onCome={come} />
          ) : (
            <>
              {seat.view !== undefined && !seated ? <TakeSeat view={seat.view} /> : null}
              {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
              {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
              {value === undefined ? null : <WaitingList cases={cases} number={props.number} searching={query !== ''} onNext={next} />}
            </>
          )}
        </section>
        {typeof props.children === 'function' ? props.children(reload, next) : props.children}
      </div>
    </SeatContext>
  );
}
