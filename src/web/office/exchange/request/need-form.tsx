/** What is wanted: fields of the resource, the own items, the paper they replace, purpose, law, how often. */
import { useState } from 'react';
import type { DataRequestView, ExchangeForm, ResourceView } from '#contract/view/exchange.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Ticks } from '../choice.tsx';
import { LawField, lawOf, SHARING, TextField, type LawTyped } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { requestTexts } from './texts.ts';

export type NeedTyped = {
  readonly fields: readonly string[];
  readonly items: readonly string[];
  readonly material: string;
  readonly purpose: string;
  readonly law: LawTyped;
  readonly quota: string;
};

/** What counters of a county ask for one item in a day, with room. */
const USUAL_QUOTA = '500';
export const nothingTyped: NeedTyped = { fields: [], items: [], material: '', purpose: '', law: SHARING, quota: USUAL_QUOTA };

export const needBody = ({ material, law, quota, ...typed }: NeedTyped): Readonly<Record<string, unknown>> => ({
  ...typed,
  ...(material === '' ? {} : { material }),
  basis: lawOf(law),
  quotaPerDay: Math.min(Math.max(Number(quota) || 1, 1), 86_400),
});

type FieldsProps = {
  readonly resource: ResourceView;
  readonly form: ExchangeForm;
  readonly typed: NeedTyped;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (typed: NeedTyped) => void;
};

function MaterialChoice({ form, typed, errorAt, onChange }: FieldsProps) {
  const { say } = useLanguage();
  const materials = form.items.filter(({ id }) => typed.items.includes(id)).flatMap((item) => item.materials);
  return (
    <Field id="need-material" label={say(requestTexts.material)} optional error={errorAt('/material')}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <select {...control} value={typed.material} onChange={(event) => onChange({ ...typed, material: event.target.value })}>
            <option value="">{say(requestTexts.noMaterial)}</option>
            {materials.map((material) => (
              <option key={material.id} value={material.id}>
                {say(material.name)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

export function NeedFields(props: FieldsProps) {
  const { say } = useLanguage();
  const { resource, form, typed, errorAt, onChange } = props;
  const fieldError = errorAt('/fields') ?? typed.fields.map((_, index) => errorAt(`/fields/${index}`)).find((each) => each !== undefined);
  return (
    <>
      {resource.row.share.kind === 'not-shared' ? <Note tone="near">{say(requestTexts.notShared)}</Note> : null}
      <Ticks
        id="need-fields"
        label={say(requestTexts.fields)}
        error={fieldError}
        options={resource.fields.map(({ name, label, sensitivity }) => ({
          id: name,
          label: sensitivity === 'sensitive' ? `${say(label)} · ${say(requestTexts.sensitive)}` : say(label),
        }))}
        chosen={typed.fields}
        onChange={(fields) => onChange({ ...typed, fields })}
      />
      {form.items.length === 0 ? <Note tone="near">{say(requestTexts.noItems)}</Note> : null}
      <Ticks
        id="need-items"
        label={say(requestTexts.items)}
        error={errorAt('/items')}
        options={form.items.map(({ id, name }) => ({ id, label: say(name) }))}
        chosen={typed.items}
        onChange={(items) => onChange({ ...typed, items })}
      />
      <MaterialChoice {...props} />
      <TextField
        id="need-purpose"
        label={say(requestTexts.purpose)}
        rows={3}
        value={typed.purpose}
        error={errorAt('/purpose')}
        onChange={(purpose) => onChange({ ...typed, purpose })}
      />
      <LawField
        id="need-basis"
        label={say(requestTexts.basis)}
        laws={form.laws}
        value={typed.law}
        pointer="/basis"
        errorAt={errorAt}
        onChange={(law) => onChange({ ...typed, law })}
      />
      <TextField
        id="need-quota"
        label={say(requestTexts.quota)}
        type="number"
        value={typed.quota}
        error={errorAt('/quotaPerDay')}
        onChange={(quota) => onChange({ ...typed, quota: quota.replace(/\D/g, '') })}
      />
    </>
  );
}

/** A request that was sent back, put right. */
export function NeedForm(props: { readonly view: DataRequestView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const command = useCommand();
  const resource = useReply('resource.get', { params: { id: view.row.resource.id } });
  const form = useReply('resource.form', {});
  const [typed, setTyped] = useState<NeedTyped>({
    fields: view.fields.map(({ name }) => name),
    items: view.need.items,
    material: view.need.material ?? '',
    purpose: view.purpose,
    law: { law: view.basis.law, article: String(view.basis.article) },
    quota: String(view.quotaPerDay),
  });
  if (resource.value === undefined || form.value === undefined) return <Waiting rows={4} />;
  const send = async (): Promise<void> => {
    const done = await command.send('data-request.complete', { params: { id: view.row.id }, body: needBody(typed) });
    if (done !== undefined) props.onDone();
  };
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NeedFields resource={resource.value} form={form.value} typed={typed} errorAt={command.errorAt} onChange={setTyped} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" kind="p" block busy={command.busy}>
        {say(requestTexts.sendComplete)}
      </Button>
    </form>
  );
}
