/** A new request; the island map brings the resource, the item and the paper with it. */
import { useState } from 'react';
import type { ExchangeForm, ResourceRow, ResourceView } from '#contract/view/exchange.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { useCommand } from '../use-command.ts';
import { needBody, NeedFields, nothingTyped, type NeedTyped } from './need-form.tsx';
import { requestAddress } from './request-list.tsx';
import { requestTexts } from './texts.ts';

function ResourceChoice(props: { readonly rows: readonly ResourceRow[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="need-resource" label={say(requestTexts.resource)}>
      {(control) => (
        <InputBox>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            <option value="">{say(common.choose)}</option>
            {props.rows.map((row) => (
              <option key={row.id} value={row.id}>
                {say(row.department.name)} · {say(row.name)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

/** What the address brings, as far as the own department has such an item. */
const begin = (form: ExchangeForm, query: URLSearchParams, resource: ResourceView | undefined): NeedTyped => {
  const facts = new Set(query.get('facts')?.split(','));
  const fields = resource?.fields.filter(({ fact }) => facts.has(fact)).map(({ name }) => name) ?? [];
  const item = form.items.find(({ id }) => id === query.get('item'));
  const material = item?.materials.find(({ id }) => id === query.get('material'));
  return { ...nothingTyped, fields, items: item === undefined ? [] : [item.id], material: material?.id ?? '' };
};

function Form(props: { readonly form: ExchangeForm; readonly rows: readonly ResourceRow[] }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const { query } = useAddress();
  const command = useCommand();
  const [id, setId] = useState(props.rows.some((row) => row.id === query.get('resource')) ? (query.get('resource') ?? '') : '');
  const [typed, setTyped] = useState<NeedTyped>();
  const resource = useReply('resource.get', id === '' ? undefined : { params: { id } });
  const need = typed ?? begin(props.form, query, resource.value);
  const send = async (): Promise<void> => {
    const asked = await command.send('data-request.ask', { body: { resource: id, ...needBody(need) } });
    if (asked !== undefined) navigate(requestAddress(asked.id));
  };
  const own = resource.value?.row.owner.id === session.post?.office.id;
  return (
    <form
      className="o-change o-exf"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ResourceChoice
        rows={props.rows}
        value={id}
        onChange={(next) => {
          setId(next);
          setTyped({ ...need, fields: [] });
        }}
      />
      {own ? <Note>{say(requestTexts.ownData)}</Note> : null}
      {resource.loading ? <Waiting rows={3} /> : null}
      {resource.value === undefined ? null : (
        <>
          <NeedFields resource={resource.value} form={props.form} typed={need} errorAt={command.errorAt} onChange={setTyped} />
          {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
          <Button type="submit" kind="p" busy={command.busy}>
            {say(requestTexts.send)}
          </Button>
        </>
      )}
    </form>
  );
}

export function NewRequest() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const form = useReply('resource.form', {});
  const list = useReply('resource.list', {});
  const refused = form.refused ?? list.refused;
  useSignInAgain(refused);
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to="/office/exchange/requests" className="o-exb__b">
        {say(requestTexts.back)}
      </LinkButton>
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(requestTexts.newTitle)}
          </h1>
          <p className="t-sm t-3">{say(requestTexts.newAbout)}</p>
        </div>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {form.value === undefined || list.value === undefined ? (
        refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : form.value.items.length === 0 ? (
        <Note tone="near">{say(requestTexts.noItems)}</Note>
      ) : (
        <Form form={form.value} rows={list.value.rows} />
      )}
    </div>
  );
}
