/** 时限: what the law allows and what is promised; how it may be extended; how soon one must apply. */
import { useStudioDraft } from '../draft-context.ts';
import { BasisField, FIRST_BASIS } from '../field/basis-field.tsx';
import { ChoiceField } from '../field/line-field.tsx';
import { OptionalPart } from '../field/optional-part.tsx';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TermField } from '../field/term-field.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { approverWords, silenceWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';

const TEN = { amount: 10, unit: 'working-day' } as const;

export function LimitTab() {
  const { setAt } = useStudioDraft();
  return (
    <>
      <Section title={t.limits}>
        <TermField pointer="/limit/promised" label={t.promised} />
        <ChoiceField pointer="/limit/silence" label={t.silence} options={silenceWords} none={t.notSaid} />
        <TextPair pointer="/limitWords/promised" label={t.promisedWords} />
        <OptionalPart pointer="/limit/statutory" label={t.hasStatutory} blank={() => ({ ...TEN, basis: FIRST_BASIS })}>
          <TermField pointer="/limit/statutory" label={t.statutory} />
          <BasisField
            pointer="/limit/statutory/basis"
            label={t.statutoryBasis}
            onTerm={(term, { law, article }) => setAt('/limit/statutory', { ...term, basis: { law, article } })}
          />
          <TextPair pointer="/limitWords/statutory" label={t.statutoryWords} />
        </OptionalPart>
      </Section>
      <Section title={t.extensions}>
        <RowsField
          pointer="/limit/extensions"
          bare
          label={t.extensions}
          add={t.addExtension}
          blank={() => ({ term: TEN, approver: 'office-head', basis: FIRST_BASIS })}
          nameOf={(_entry, index) => `${t.extensions.zh} ${index + 1}`}
        >
          {(pointer) => (
            <div className="o-stg">
              <TermField pointer={`${pointer}/term`} label={t.extensions} />
              <ChoiceField pointer={`${pointer}/approver`} label={t.approver} options={approverWords} />
              <BasisField pointer={`${pointer}/basis`} label={t.oneBasis} />
            </div>
          )}
        </RowsField>
      </Section>
      <Section title={t.within}>
        <OptionalPart
          pointer="/within"
          label={t.hasWithin}
          blank={() => ({ term: { amount: 30, unit: 'calendar-day' }, after: { zh: '', en: '' }, basis: FIRST_BASIS })}
        >
          <TermField pointer="/within/term" label={t.within} />
          <TextPair pointer="/within/after" label={t.afterWhat} required />
          <BasisField pointer="/within/basis" label={t.oneBasis} />
        </OptionalPart>
      </Section>
    </>
  );
}
