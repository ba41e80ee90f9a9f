/** The counter's three columns: what waits at the left with its keys, and beside it whatever lies on the table. */
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useKeys } from '../shell/use-keys.ts';
import { counterTexts } from './texts.ts';
import { caseAfter, waitingCases, type WaitingCase } from './waiting-cases.ts';
import { WaitingList } from './waiting-list.tsx';

const open = (one: WaitingCase | undefined): void => navigate(one === undefined ? '/office/counter' : `/office/counter/${one.number}`);

/** ↑↓ J K walk the list; F2 takes the next, F4 the person who has just come; Esc leaves the case. */
function useListKeys(cases: readonly WaitingCase[], number: string | undefined, walks: boolean): () => void {
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
    F4: () => navigate('/office/counter/intake'),
    Escape: () => {
      if (walks) open(undefined);
    },
  });
  return next;
}

export function CounterFrame(props: {
  readonly number: string | undefined;
  /** Something lies on the table: on a narrow screen the list makes room for it. */
  readonly work: boolean;
  readonly children: ReactNode | ((reload: () => void, next: () => void) => ReactNode);
}) {
  const { say } = useLanguage();
  const { query } = useOffice();
  const { value, refused, reload } = useReply('counter.list', { query: { limit: '200' } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const cases = waitingCases(value?.rows ?? [], query);
  const next = useListKeys(cases, props.number, !props.work || props.number !== undefined);
  useEffect(() => {
    if (props.number !== undefined) reload();
  }, [props.number, reload]);
  return (
    <div className={`o-counter ${props.work ? 'is-work' : 'is-list'}`}>
      <section className="o-col o-col--list" aria-label={say(counterTexts.waiting)}>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
        {value === undefined ? null : <WaitingList cases={cases} number={props.number} searching={query !== ''} onNext={next} />}
      </section>
      {typeof props.children === 'function' ? props.children(reload, next) : props.children}
    </div>
  );
}
