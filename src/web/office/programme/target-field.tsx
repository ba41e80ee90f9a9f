/** How far a goal handed down is to go, where it has a number. */
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { handTexts } from './hand-texts.ts';

export const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

export function TargetField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="hand-target" label={say(handTexts.target)}>
      {(control) => (
        <InputBox>
          <input {...control} inputMode="decimal" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}
