/** 源文件: the document as the file it becomes, with line numbers; lines that something is wrong with are marked. Only to be read. */
import { useEffect, useState } from 'react';
import type { DraftSource } from '#contract/view/catalogue-draft.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { tabTexts } from '../words/tab-texts.ts';
import { useStudioDraft } from '../draft-context.ts';

export function SourceTab() {
  const { say } = useLanguage();
  const { id, doc, findings } = useStudioDraft();
  const [source, setSource] = useState<DraftSource>();
  const [refused, setRefused] = useState<Refused>();
  const pointers = JSON.stringify([...new Set(findings.map(({ pointer }) => pointer))].slice(0, 200));
  useEffect(() => {
    const stop = new AbortController();
    const sent = { params: { id }, body: { doc, pointers: JSON.parse(pointers) as readonly string[] }, signal: stop.signal };
    void call('catalogue-draft.source', sent).then((answer) => {
      if (stop.signal.aborted) return;
      setRefused(answer.ok ? undefined : answer.refused);
      if (answer.ok) setSource(answer.value);
    });
    return () => stop.abort();
  }, [id, doc, pointers]);
  if (source === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} />;
  const at = Map.groupBy(findings, ({ pointer }) => source.places[pointer] ?? 0);
  return (
    <ol className="o-src code" aria-label={say(tabTexts.source)}>
      {source.lines.map((line, index) => {
        const wrong = at.get(index + 1) ?? [];
        return (
          // biome-ignore lint: a line has no other name than its number
          <li
            key={index}
            className={wrong.length === 0 ? '' : wrong.some(({ severity }) => severity === 'error') ? 'is-error' : 'is-advice'}
          >
            <span>{line === '' ? ' ' : line}</span>
            {wrong.map((finding) => (
              <small key={finding.rule + finding.pointer}>{say(wordsOf(finding).title)}</small>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
