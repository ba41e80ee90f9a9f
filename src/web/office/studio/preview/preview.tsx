/** Beside the inputs: the draft as people will see it, following every keystroke; papers that must be mended are marked. */
import { useStudioDraft, type StudioDraft } from '../draft-context.ts';
import { PreviewPane } from './preview-pane.tsx';
import { useGuide } from './use-guide.ts';

function wrongPapers({ doc, findings }: Pick<StudioDraft, 'doc' | 'findings'>): ReadonlySet<string> {
  const papers = Array.isArray(doc['materials']) ? doc['materials'] : [];
  return new Set(
    findings.flatMap(({ pointer, severity }) => {
      const index = /^\/materials\/(\d+)/.exec(pointer)?.[1];
      const paper: unknown = index === undefined || severity !== 'error' ? undefined : papers[Number(index)];
      return typeof paper === 'object' && paper !== null && 'id' in paper ? [String(paper.id)] : [];
    }),
  );
}

export function Preview() {
  const { guide, refused } = useGuide();
  return <PreviewPane guide={guide} refused={refused} wrong={wrongPapers(useStudioDraft())} />;
}
