/** 表单: the questions of the form, bound to the facts that answer them. */
import { FormDesigner } from '../builder/form-designer.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { idOf } from '../field/place.ts';
import { Locked } from './locked.tsx';
import { useProblemAt } from './use-problem-at.ts';

export function FormTab() {
  const { doc, setDoc } = useStudioDraft();
  const problemAt = useProblemAt();
  return (
    <Locked>
      <div id={idOf('/fields')} tabIndex={-1}>
        <FormDesigner doc={doc} onChange={setDoc} problemAt={problemAt} />
      </div>
    </Locked>
  );
}
