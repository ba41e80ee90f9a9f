/** 结果: what the person gets in the end, what is printed on it, a sample of it, how it arrives. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useCatalogueForm } from '../catalogue-form.ts';
import { useStudioDraft } from '../draft-context.ts';
import { ChoiceField, LineField, NumberField, TicksField } from '../field/line-field.tsx';
import { OptionalPart } from '../field/optional-part.tsx';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { deliveryWords, resultKindWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';
import { useQuestionOptions } from './conditions-part.tsx';
import { textOf } from './text-of.ts';

export function ResultTab() {
  const { say } = useLanguage();
  const questions = useQuestionOptions();
  const { subject } = useStudioDraft();
  const kinds = useCatalogueForm().certificates.map(({ id, name }) => ({ id, label: name }));
  // A kind of its own is called as the item that issues it.
  const own = kinds.some(({ id }) => id === subject.id) ? [] : [{ id: subject.id, label: t.ownCertificate }];
  return (
    <Section title={t.result}>
      <OptionalPart
        pointer="/result"
        label={t.hasResult}
        blank={() => ({ certificate: subject.id, name: { zh: '', en: '' }, fields: [], delivery: ['electronic', 'window'] })}
      >
        <TextPair pointer="/result/name" label={t.nameOf} required />
        <ChoiceField pointer="/result/kind" label={t.resultKind} options={resultKindWords} none={t.notSaid} />
        <NumberField pointer="/result/validYears" label={t.validYears} hint={t.validHint} />
        <ChoiceField pointer="/result/certificate" label={t.certificateId} options={[...own, ...kinds]} />
        <LineField pointer="/result/sample" label={t.sample} code />
        <TicksField pointer="/result/delivery" label={t.delivery} options={deliveryWords} />
        <RowsField
          pointer="/result/fields"
          label={t.printed}
          add={t.addPrinted}
          keepEmpty
          blank={() => ({ label: { zh: '', en: '' }, field: questions[0]?.id ?? '' })}
          nameOf={(entry) => textOf(isMembers(entry) ? entry['label'] : undefined, say(t.label))}
        >
          {(pointer) => (
            <div className="o-stg">
              <TextPair pointer={`${pointer}/label`} label={t.label} required />
              <ChoiceField pointer={`${pointer}/field`} label={t.field} options={questions} />
            </div>
          )}
        </RowsField>
      </OptionalPart>
    </Section>
  );
}
