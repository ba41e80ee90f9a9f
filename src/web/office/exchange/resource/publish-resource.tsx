/** Registers a resource, or publishes it anew: owner, names, class with its ground or law, key, fields bound to facts. */
import { useState } from 'react';
import type { ExchangeForm } from '#contract/view/exchange.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { LawField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { Identity, Key, Quality, type PublishProps } from './about-fields.tsx';
import { FieldRows } from './field-rows.tsx';
import { resourceAddress } from './resource-list.tsx';
import { begunBy, resourceBody, typedOf, type ResourceTyped } from './resource-typed.ts';
import { ShareFields } from './share-fields.tsx';
import { resourceTexts } from './texts.ts';

function Form(props: { readonly form: ExchangeForm; readonly begin: ResourceTyped; readonly id?: string }) {
  const { say } = useLanguage();
  const command = useCommand();
  const [typed, setTyped] = useState(props.begin);
  const { id, form } = props;
  const send = async (): Promise<void> => {
    const body = resourceBody(typed);
    const done = await (id === undefined
      ? command.send('resource.register', { body })
      : command.send('resource.change', { params: { id }, body }));
    if (done !== undefined) navigate(resourceAddress(done.id));
  };
  const each: PublishProps = { form, typed, command, fixed: id !== undefined, onChange: setTyped };
  return (
    <form
      className="o-change o-exf"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Identity {...each} />
      <ShareFields form={form} typed={typed} command={command} onChange={setTyped} />
      <LawField
        id="resource-basis"
        label={say(resourceTexts.basis)}
        laws={form.laws}
        value={typed.basis}
        pointer="/basis"
        errorAt={command.errorAt}
        onChange={(basis) => setTyped({ ...typed, basis })}
      />
      <Key {...each} />
      <FieldRows form={form} typed={typed} command={command} onChange={setTyped} />
      <Quality {...each} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" kind="p" busy={command.busy}>
        {say(id === undefined ? resourceTexts.register : resourceTexts.save)}
      </Button>
    </form>
  );
}

function Page(props: { readonly id?: string }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { id } = props;
  const { query } = useAddress();
  const form = useReply('resource.form', {});
  const known = useReply('resource.get', id === undefined ? undefined : { params: { id } });
  const refused = form.refused ?? known.refused;
  useSignInAgain(refused);
  const ready = form.value !== undefined && (id === undefined || known.value !== undefined);
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to={id === undefined ? '/office/exchange/resources' : resourceAddress(id)} className="o-exb__b">
        {say(id === undefined ? resourceTexts.back : (known.value?.row.name ?? resourceTexts.back))}
      </LinkButton>
      <header className="o-exb__h">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {say(id === undefined ? resourceTexts.newTitle : resourceTexts.editTitle)}
          </h1>
          <p className="t-sm t-3">{say(resourceTexts.newAbout)}</p>
        </div>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {!ready && refused === undefined ? <Waiting rows={8} /> : null}
      {ready && form.value !== undefined ? (
        <Form
          form={form.value}
          begin={id === undefined ? begunBy(query, form.value) : typedOf(known.value)}
          {...(id === undefined ? {} : { id })}
        />
      ) : null}
    </div>
  );
}

export const NewResource = () => <Page />;
export const EditResource = (props: { readonly id: string }) => <Page id={props.id} />;
