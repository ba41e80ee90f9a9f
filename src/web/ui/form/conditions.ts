/**
 * Whether a `when` holds for what was answered so far: useConditions(fields, answers) → (when) => true | false | undefined (not known yet).
 * The engine (CEL) is fetched only when there is something to judge: a page that is merely read never loads it.
 */
import { useEffect, useMemo, useState } from 'react';
import type { FieldView } from '#contract/view/plain.ts';
import type { Answers } from './answer.ts';
import type { bookOf } from './condition-engine.ts';

export type Holds = (when: string | undefined) => boolean | undefined;
type Engine = { readonly bookOf: typeof bookOf };

let engine: Promise<Engine> | undefined;

export function useConditions(fields: readonly FieldView[], answers: Answers): Holds {
  const [loaded, setLoaded] = useState<Engine>();
  const wanted = Object.values(answers).some((answer) => answer !== undefined);
  useEffect(() => {
    if (!wanted || loaded !== undefined) return;
    engine ??= import('./condition-engine.ts');
    void engine.then((found) => setLoaded(() => found));
  }, [wanted, loaded]);
  const book = useMemo(() => loaded?.bookOf(fields), [loaded, fields]);
  return useMemo<Holds>(() => (when) => (when === undefined ? true : book?.(when, answers)), [book, answers]);
}
