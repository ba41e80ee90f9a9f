/** Which document was compared: those the 2018 regulation names in article 9, the identity card first. */
import { IDENTITY_DOCUMENTS, isIdentityDocument, type IdentityDocument } from '#domain/hall/identity-document.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { seatTexts } from './texts.ts';

export type Shown = IdentityDocument;

export function DocumentChoice(props: { readonly value: Shown; readonly onChange: (document: Shown) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="identity-document" label={say(seatTexts.document)}>
      {(control) => (
        <InputBox>
          <select
            {...control}
            value={props.value}
            onChange={(event) => {
              if (isIdentityDocument(event.target.value)) props.onChange(event.target.value);
            }}
          >
            {Object.entries(IDENTITY_DOCUMENTS).map(([id, name]) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}
