/** A place in the law: which one, which article; and several of them. */
import type { Term } from '#domain/catalogue/limit.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useCatalogueForm } from '../catalogue-form.ts';
import { LawPicker } from '../law/law-picker.tsx';
import { tabTexts } from '../words/tab-texts.ts';
import { controlOf, Frame, type Framed } from './frame.tsx';
import { RowsField } from './rows-field.tsx';
import { usePlace } from './place.ts';

export const FIRST_BASIS = { law: 'administrative-licensing-law-2019', article: 1 } as const;

export function BasisField(props: Framed & { readonly onTerm?: (term: Term, basis: Basis) => void }) {
  const { say } = useLanguage();
  const { laws } = useCatalogueForm();
  const place = usePlace(props.pointer);
  const basis = isMembers(place.value) ? place.value : {};
  const law = typeof basis['law'] === 'string' ? basis['law'] : '';
  const { readOnly: locked, ...control } = controlOf(place);
  const known = laws.find(({ id }) => id === law);
  const choose = (next: string): void =>
    next === '' && props.optional === true ? place.set(undefined) : place.set({ ...basis, law: next, article: basis['article'] ?? 1 });
  return (
    <Frame framed={props} place={place} wide>
      <span className="o-stb">
        <select {...control} className="o-sti" disabled={locked} value={law} onChange={(event) => choose(event.target.value)}>
          {law === '' || props.optional === true ? <option value="">{say(common.choose)}</option> : null}
          {known === undefined && law !== '' ? <option value={law}>{law}</option> : null}
          {laws.map((each) => (
            <option key={each.id} value={each.id}>
              {say(each.title)}
            </option>
          ))}
        </select>
        <label className="o-stb__a">
          {say(tabTexts.articleOf)}
          <input
            className="o-sti"
            inputMode="numeric"
            readOnly={locked}
            maxLength={4}
            value={typeof basis['article'] === 'number' ? String(basis['article']) : ''}
            onChange={(event) => place.set({ ...basis, law, article: Number(event.target.value.replace(/\D/g, '')) || 1 })}
          />
        </label>
      </span>
      {locked ? null : (
        <LawPicker
          value={law === '' ? undefined : { law, article: Number(basis['article'] ?? 1) }}
          onPick={(picked) => place.set({ ...basis, law: picked.law, article: picked.article })}
          {...(props.onTerm === undefined ? {} : { onPickTerm: props.onTerm })}
        />
      )}
    </Frame>
  );
}

export function BasesField(props: Framed & { readonly bare?: boolean }) {
  const { say } = useLanguage();
  const { laws } = useCatalogueForm();
  const titleOf = (entry: unknown): string => {
    const law = isMembers(entry) ? laws.find(({ id }) => id === entry['law']) : undefined;
    return law === undefined || !isMembers(entry) ? '' : say(common.article(say(law.title), Number(entry['article'])));
  };
  return (
    <RowsField {...props} add={tabTexts.addBasis} blank={() => FIRST_BASIS} nameOf={titleOf}>
      {(pointer) => <BasisField pointer={pointer} label={tabTexts.oneBasis} />}
    </RowsField>
  );
}
