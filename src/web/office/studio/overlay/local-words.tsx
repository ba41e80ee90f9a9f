/** What a locality says for itself: places with hours, phones, questions and answers; what it must fill in is marked. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { LineField } from '../field/line-field.tsx';
import { OptionalPart } from '../field/optional-part.tsx';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { textOf } from '../tab/text-of.ts';
import { overlayTexts as t } from './texts.ts';

const BLANK = { zh: '', en: '' } as const;
const namedBy = (member: string) => (entry: unknown) => textOf(isMembers(entry) ? entry[member] : undefined);

function PlaceFields(props: { readonly pointer: string }) {
  const { pointer } = props;
  return (
    <div className="o-stg">
      <TextPair pointer={`${pointer}/name`} label={t.placeName} required />
      <TextPair pointer={`${pointer}/address`} label={t.address} required />
      <TextPair pointer={`${pointer}/hours`} label={t.hours} required />
      <LineField pointer={`${pointer}/phone`} label={t.phone} longest={30} />
    </div>
  );
}

/** @param mandatory fields this level must fill in: said beside the heading, and found by the checks. */
export function LocalWords(props: { readonly mandatory: readonly string[] }) {
  const must = (field: string) => (props.mandatory.includes(field) ? { hint: t.must } : {});
  return (
    <>
      <Section title={t.places} hint={props.mandatory.includes('places') ? t.mustPlaces : t.placesHint}>
        <RowsField
          pointer="/changes/places"
          label={t.places}
          add={t.addPlace}
          blank={() => ({ name: BLANK, address: BLANK, hours: BLANK })}
          nameOf={namedBy('name')}
          folded
          most={20}
        >
          {(pointer) => <PlaceFields pointer={pointer} />}
        </RowsField>
      </Section>
      <Section title={t.phones} {...must('phones')}>
        <OptionalPart pointer="/changes/phones" label={t.addPhones} blank={() => ({ consult: '', complain: '' })}>
          <LineField pointer="/changes/phones/consult" label={t.consult} longest={30} keep />
          <LineField pointer="/changes/phones/complain" label={t.complain} longest={30} keep />
        </OptionalPart>
      </Section>
      <Section title={t.faq} hint={t.faqHint}>
        <RowsField
          pointer="/changes/faq"
          label={t.faq}
          add={t.addQuestion}
          blank={() => ({ question: BLANK, answer: BLANK })}
          nameOf={namedBy('question')}
          folded
          most={100}
        >
          {(pointer) => (
            <div className="o-stg">
              <TextPair pointer={`${pointer}/question`} label={t.question} required />
              <TextPair pointer={`${pointer}/answer`} label={t.answer} required rows={3} />
            </div>
          )}
        </RowsField>
      </Section>
    </>
  );
}
