/** The counter: what waits, the case on the table, and the act that makes one paper of it. */
import { useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useKeys } from '../shell/use-keys.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { CounterCase } from './counter-case.tsx';
import { counterTexts } from './texts.ts';
import { caseAfter, waitingCases, type WaitingCase } from './waiting-cases.ts';
import { WaitingList } from './waiting-list.tsx';

const open = (one: WaitingCase | undefined): void => navigate(one === undefined ? '/office/counter' : `/office/counter/${one.number}`);

/** ↑↓ J K walk the list; F2 takes the next; Esc leaves the case. */
function useListKeys(cases: readonly WaitingCase[], number: string | undefined): () => void {
  const at = cases.findIndex((one) => one.number === number);
  const step = (by: number): void => {
    const one = cases[Math.max(0, Math.min(cases.length - 1, at + by))];
    if (one !== undefined) open(one);
  };
  const next = (): void => open(caseAfter(cases, number));
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(at < 0 ? 1 : -1),
    j: () => step(1),
    k: () => step(at < 0 ? 1 : -1),
    F2: next,
    Escape: () => open(undefined),
  });
  return next;
}

export function Counter(props: { readonly number: string | undefined }) {
  const { say } = useLanguage();
  const { query } = useOffice();
  const { value, refused, reload } = useReply('counter.list', { query: { limit: '200' } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const cases = waitingCases(value?.rows ?? [], query);
  const next = useListKeys(cases, props.number);
  useEffect(() => {
    if (props.number !== undefined) reload();
  }, [props.number, reload]);
  return (
    <div className={`o-counter ${props.number === undefined ? 'is-list' : 'is-work'}`}>
      <section className="o-col o-col--list" aria-label={say(counterTexts.waiting)}>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={6} /> : null}
        {value === undefined ? null : <WaitingList cases={cases} number={props.number} searching={query !== ''} onNext={next} />}
      </section>
      {props.number === undefined ? (
        <section className="o-col o-col--none">
          <Empty title={say(counterTexts.chooseTitle)} />
        </section>
      ) : (
        <CounterCase key={props.number} number={props.number} onReceived={reload} onNext={next} />
      )}
    </div>
  );
}
