/** 情形 and 流程 of a matter: what is asked first and what it cuts, and the graph of the steps. */
import { SituationEditor } from '../builder/situation-editor.tsx';
import { StepGraph } from '../builder/step-graph.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { idOf } from '../field/place.ts';
import { Locked } from './locked.tsx';
import { useProblemAt } from './use-problem-at.ts';

export function SituationTab() {
  const { doc, setDoc } = useStudioDraft();
  const problemAt = useProblemAt();
  return (
    <Locked>
      <div id={idOf('/situation')} tabIndex={-1}>
        <SituationEditor doc={doc} onChange={setDoc} problemAt={problemAt} />
      </div>
    </Locked>
  );
}

export function StepsTab() {
  const { doc, setDoc, division } = useStudioDraft();
  const problemAt = useProblemAt();
  return (
    <Locked>
      <div id={idOf('/steps')} tabIndex={-1}>
        <StepGraph doc={doc} division={division} onChange={setDoc} problemAt={problemAt} />
      </div>
    </Locked>
  );
}
