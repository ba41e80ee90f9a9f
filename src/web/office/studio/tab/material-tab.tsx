/** 材料: what is asked for and where it comes from; a paper that a department holds is checked by data (2018 regulation, article 7). */
import { MaterialPicker } from '../builder/material-picker.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { ChoiceField, LineField } from '../field/line-field.tsx';
import { idOf } from '../field/place.ts';
import { More } from '../field/section.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { sourceWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';
import { Locked } from './locked.tsx';
import { useProblemAt } from './use-problem-at.ts';

/** What the national list says of a paper beside what the engine needs. */
function PaperMore(props: { readonly pointer: string }) {
  const { pointer } = props;
  return (
    <More title={t.more}>
      <TextPair pointer={`${pointer}/standard`} label={t.standard} rows={2} />
      <TextPair pointer={`${pointer}/fill`} label={t.fill} rows={2} />
      <ChoiceField pointer={`${pointer}/source`} label={t.paperSource} options={sourceWords} none={t.notSaid} />
      <LineField pointer={`${pointer}/page`} label={t.page} />
      <TextPair pointer={`${pointer}/sourceWords`} label={t.paperFrom} />
      <LineField pointer={`${pointer}/blank`} label={t.blank} code />
      <LineField pointer={`${pointer}/example`} label={t.example} code />
    </More>
  );
}

export function MaterialTab() {
  const { doc, setDoc } = useStudioDraft();
  const problemAt = useProblemAt();
  return (
    <Locked>
      <div id={idOf('/materials')} tabIndex={-1}>
        <MaterialPicker doc={doc} onChange={setDoc} problemAt={problemAt} more={(pointer) => <PaperMore pointer={pointer} />} />
      </div>
    </Locked>
  );
}
