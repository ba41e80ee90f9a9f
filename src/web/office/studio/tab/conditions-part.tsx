/** Who may apply: what the department looks at, public before anyone applies (licensing law, article 30), as rules people can check. */
import { isMembers, valueAt } from '#domain/edition/doc-pointer.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { ConditionBuilder } from '../builder/condition-builder.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { BasisField } from '../field/basis-field.tsx';
import type { Option } from '../field/line-field.tsx';
import { idOf, listIn, usePlace } from '../field/place.ts';
import { RowsField } from '../field/rows-field.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { tabTexts as t } from '../words/tab-texts.ts';
import { freshId, textOf } from './text-of.ts';

const fieldsAt = (value: unknown): readonly Field[] =>
  listIn(value).filter((each): each is Field => isMembers(each) && typeof each['id'] === 'string' && isMembers(each['label']));

/** The questions a condition of this document may speak of. */
export const useQuestions = (extra: unknown = []): readonly Field[] => {
  const { doc } = useStudioDraft();
  return [...fieldsAt(doc['situation']), ...fieldsAt(doc['fields']), ...fieldsAt(extra)];
};

/** To be chosen from: two questions of one wording are told apart by their place. */
export const useQuestionOptions = (): readonly Option[] => {
  const questions = useQuestions();
  const same = (label: Text): boolean => questions.filter((each) => each.label.zh === label.zh).length > 1;
  return questions.map(({ id, label }, at) => ({ id, label: same(label) ? t.nthQuestion(label, at + 1) : label }));
};

/** A condition at its place, built from rows. */
export function WhenField(props: { readonly pointer: string; readonly label: Text; readonly extra?: unknown }) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const fields = useQuestions(props.extra);
  return (
    <div className="o-stf is-wide">
      <ConditionBuilder
        id={idOf(props.pointer)}
        label={say(props.label)}
        value={typeof place.value === 'string' ? place.value : undefined}
        fields={fields}
        onChange={place.set}
        problem={place.fault}
      />
    </div>
  );
}

export function ConditionsPart() {
  const { doc } = useStudioDraft();
  return (
    <RowsField
      pointer="/conditions"
      label={t.conditions}
      add={t.addCondition}
      blank={() => ({ id: freshId(listIn(doc['conditions']), 'condition'), text: { zh: '', en: '' } })}
      nameOf={(entry) => textOf(isMembers(entry) ? entry['text'] : undefined)}
      folded
    >
      {(pointer) => (
        <div className="o-stg">
          <TextPair pointer={`${pointer}/text`} label={t.conditions} rows={2} required />
          <WhenField pointer={`${pointer}/rule`} label={t.rule} extra={valueAt(doc, `${pointer}/ask`)} />
          <TextPair pointer={`${pointer}/instead`} label={t.instead} rows={2} />
          <BasisField pointer={`${pointer}/basis`} label={t.oneBasis} optional />
        </div>
      )}
    </RowsField>
  );
}
