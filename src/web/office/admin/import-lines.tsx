/** The lines of an import that have something to say: line, column, problem; on a phone one below the other. */
import { useState } from 'react';
import type { ImportLineView, ImportView } from '#contract/view/import.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { useAdmin } from './admin-context.ts';
import { importTexts } from './import-texts.ts';

function useMore(first: ImportView) {
  const { division } = useAdmin();
  const [more, setMore] = useState<readonly ImportLineView[]>([]);
  const [next, setNext] = useState(first.next);
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    if (next === null) return;
    setBusy(true);
    const answer = await call('import.get', { params: { id: first.run.id }, query: { after: next, division } });
    setBusy(false);
    if (!answer.ok) return;
    setMore([...more, ...answer.value.lines]);
    setNext(answer.value.next);
  };
  return { lines: [...first.lines, ...more], next, busy, load };
}

export function ImportLines(props: { readonly first: ImportView }) {
  const { say } = useLanguage();
  const { lines, next, busy, load } = useMore(props.first);
  return (
    <section className="o-admin__list">
      <h2>{say(importTexts.problems)}</h2>
      <ul className="o-importlines">
        {lines.map(({ line, key, problems, result }) => (
          <li key={line}>
            <span className="num t-3">
              {say(importTexts.line)} {line}
            </span>
            <b className="o-importkey">{key === '' ? '—' : key}</b>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.column.zh} ${problem.code}`}>
                  <Tag tone={problem.severity === 'error' ? 'late' : 'near'}>
                    {say(problem.column) || say(importTexts[problem.severity])}
                  </Tag>{' '}
                  {say(problem.text)}
                </li>
              ))}
              {result === null || result === '' ? null : <li className="t-2">{result}</li>}
            </ul>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <Button busy={busy} onPress={() => void load()}>
          {say(importTexts.more)}
        </Button>
      )}
    </section>
  );
}
