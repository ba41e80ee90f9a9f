/** 文字: every sentence of the document one by one, for translators and lawyers. */
import { SentenceWalk } from '../builder/sentence-walk.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { Locked } from './locked.tsx';

export function WordsTab() {
  const { doc, setDoc, division, subject, findings } = useStudioDraft();
  return (
    <Locked>
      <SentenceWalk doc={doc} onChange={setDoc} kind={subject.kind} division={division} findings={findings} />
    </Locked>
  );
}
