/** 收费: what is charged, under which law, and whether it can be paid online. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { BasisField, FIRST_BASIS } from '../field/basis-field.tsx';
import { LineField, YesNoField } from '../field/line-field.tsx';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { tabTexts as t } from '../words/tab-texts.ts';
import { textOf } from './text-of.ts';

export function FeeTab() {
  return (
    <Section title={t.feeHead}>
      <RowsField
        pointer="/fees"
        bare
        label={t.fees}
        add={t.addFee}
        blank={() => ({ name: { zh: '', en: '' }, amount: '0', basis: FIRST_BASIS })}
        nameOf={(entry) => textOf(isMembers(entry) ? entry['name'] : undefined)}
      >
        {(pointer) => (
          <div className="o-stg">
            <TextPair pointer={`${pointer}/name`} label={t.nameOf} required />
            <LineField pointer={`${pointer}/amount`} label={t.amount} keep />
            <YesNoField pointer={`${pointer}/reducible`} label={t.reducible} />
            <TextPair pointer={`${pointer}/standard`} label={t.feeStandard} />
            <BasisField pointer={`${pointer}/basis`} label={t.oneBasis} />
          </div>
        )}
      </RowsField>
      <YesNoField pointer="/payOnline" label={t.payOnline} />
    </Section>
  );
}
