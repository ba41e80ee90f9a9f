/** Which running cases wait for this person: the engine's own answer (`allowed`) of each, read once the list is known. */
import { useEffect, useState } from 'react';
import type { CaseRow, CaseView } from '#contract/view/case.ts';
import { call } from '#web/ui/call.ts';

/** Acts that a person must do for the case to go on; withdrawing and rating are free choices and wait for nobody. */
export const actsWanted: readonly string[] = ['sign', 'file', 'supplement', 'cure-gaps'];

export const wantsMe = (view: Pick<CaseView, 'allowed'>): boolean =>
  view.allowed.some((entry) => entry.because === null && actsWanted.includes(entry.act));

/** Numbers of the cases that wait; undefined until all were asked. At most eight are asked: home stays light on a phone. */
export function useWaitingForMe(rows: readonly CaseRow[] | undefined): ReadonlySet<string> | undefined {
  const [waiting, setWaiting] = useState<ReadonlySet<string>>();
  const numbers = rows
    ?.filter((row) => row.state === 'running')
    .slice(0, 8)
    .map((row) => `${row.number}@${row.version}`)
    .join(' ');
  useEffect(() => {
    if (numbers === undefined) return undefined;
    const stop = new AbortController();
    const asked = numbers === '' ? [] : numbers.split(' ').map((entry) => entry.split('@')[0] ?? '');
    void Promise.all(asked.map((number) => call('case.get', { params: { number }, signal: stop.signal }))).then((answers) => {
      if (stop.signal.aborted) return;
      setWaiting(new Set(answers.flatMap((answer) => (answer.ok && wantsMe(answer.value) ? [answer.value.number] : []))));
    });
    return () => stop.abort();
  }, [numbers]);
  return waiting;
}
