/** Evidence of a report: a file that is uploaded at once, or a measure, whose figure is read and never typed. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Pick } from '../act/controls.tsx';
import { WithChoices } from './edit-rows.tsx';
import { formTexts } from './form-texts.ts';
import { taskTexts } from './texts.ts';

type Files = readonly { readonly file: string; readonly name: string }[];
export type EvidenceGiven = { readonly files: Files; readonly measure: string };
export const NO_EVIDENCE: EvidenceGiven = { files: [], measure: '' };

export const sentEvidence = ({ files, measure }: EvidenceGiven) => [
  ...files.map(({ file }) => ({ kind: 'file', file })),
  ...(measure === '' ? [] : [{ kind: 'figure', measure }]),
];

type FieldsProps = {
  readonly value: EvidenceGiven;
  readonly onChange: (value: EvidenceGiven) => void;
  readonly error: string | undefined;
};

export function EvidenceFields({ value, onChange, error }: FieldsProps) {
  const { say } = useLanguage();
  const [refused, setRefused] = useState<Refused>();
  const upload = async (file: File): Promise<void> => {
    const answer = await call('file.create', { query: { name: file.name }, file, key: freshKey() });
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onChange({ ...value, files: [...value.files, { file: answer.value.id, name: file.name }] });
  };
  return (
    <>
      <Field id="evidence-file" label={say(taskTexts.file)} hint={say(taskTexts.evidenceHint)} error={error} optional>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void upload(file);
              event.target.value = '';
            }}
          />
        )}
      </Field>
      {value.files.length === 0 ? null : (
        <ul className="o-evid t-sm">
          {value.files.map(({ file, name }) => (
            <li key={file}>
              {name}{' '}
              <Button kind="q" size="s" onPress={() => onChange({ ...value, files: value.files.filter((each) => each.file !== file) })}>
                {say(formTexts.drop)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <WithChoices
        form={({ measures }) => (
          <Pick
            id="evidence-measure"
            label={say(taskTexts.figure)}
            value={value.measure}
            onChange={(measure) => onChange({ ...value, measure })}
            optional
          >
            {measures.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </Pick>
        )}
      />
    </>
  );
}
