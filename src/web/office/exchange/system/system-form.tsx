/** Entering a system, and changing how it is reached and what it is told of. */
import { useState } from 'react';
import type { SystemForm, SystemView } from '#contract/view/system.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { Choice, Ticks } from '../choice.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand, type Command } from '../use-command.ts';
import { systemAddress } from './system-list.tsx';
import { kindTexts, modeTexts, systemTexts } from './texts.ts';

type Typed = {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly mode: string;
  readonly offices: readonly string[];
  readonly items: readonly string[];
  readonly url: string;
  readonly link: string;
  readonly perMinute: string;
  readonly silentAfterMinutes: string;
};
const fresh: Typed = {
  ...{ kind: 'department', zh: '', en: '', mode: 'webhook', offices: [], items: [], url: '', link: '' },
  ...{ perMinute: '600', silentAfterMinutes: '30' },
};
const typedOf = (view: SystemView): Typed => ({
  ...{ kind: view.kind, zh: view.name.zh, en: view.name.en, mode: view.mode, url: view.url, link: view.link },
  offices: view.offices.map(({ id }) => id),
  items: view.items.map(({ id }) => id),
  perMinute: String(view.perMinute),
  silentAfterMinutes: String(view.silentAfterMinutes),
});
const bodyOf = ({ kind: _kind, zh, en, perMinute, silentAfterMinutes, ...typed }: Typed) => ({
  ...typed,
  name: { zh: zh.trim(), en: en.trim() },
  url: typed.url.trim(),
  link: typed.link.trim(),
  perMinute: Math.floor(Number(perMinute)) || 0,
  silentAfterMinutes: Math.floor(Number(silentAfterMinutes)) || 0,
});

type FieldsProps = {
  readonly form: SystemForm;
  readonly typed: Typed;
  readonly command: Command;
  readonly isNew: boolean;
  readonly onChange: (typed: Typed) => void;
};

function Scope({ form, typed, command, onChange }: FieldsProps) {
  const { say } = useLanguage();
  const items = form.items.filter(({ offices }) => offices.some((id) => typed.offices.includes(id)));
  return (
    <>
      <Ticks
        id="system-offices"
        label={say(systemTexts.offices)}
        error={command.errorAt('/offices')}
        options={form.offices.map(({ id, name }) => ({ id, label: say(name) }))}
        chosen={typed.offices}
        onChange={(offices) => onChange({ ...typed, offices, items: [] })}
      />
      {items.length === 0 ? null : (
        <Ticks
          id="system-items"
          label={`${say(systemTexts.items)}（${say(systemTexts.allItems)}）`}
          error={command.errorAt('/items')}
          options={items.map(({ id, name }) => ({ id, label: say(name) }))}
          chosen={typed.items}
          onChange={(chosen) => onChange({ ...typed, items: chosen })}
        />
      )}
    </>
  );
}

function Fields(props: FieldsProps) {
  const { say } = useLanguage();
  const { typed, command, onChange } = props;
  const text = (name: 'zh' | 'en' | 'url' | 'link', label: string, pointer: string, hint?: string) => (
    <TextField
      id={`system-${name}`}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      optional={name === 'link'}
      value={typed[name]}
      error={command.errorAt(pointer)}
      onChange={(value) => onChange({ ...typed, [name]: value })}
    />
  );
  const number = (name: 'perMinute' | 'silentAfterMinutes', label: string) => (
    <TextField
      id={`system-${name}`}
      label={label}
      type="number"
      value={typed[name]}
      error={command.errorAt(`/${name}`)}
      onChange={(value) => onChange({ ...typed, [name]: value.replace(/\D/g, '') })}
    />
  );
  const choices = (words: typeof modeTexts) => Object.entries(words).map(([id, label]) => ({ id, label: say(label) }));
  return (
    <>
      {props.isNew ? (
        <Choice
          id="system-kind"
          label={say(systemTexts.kind)}
          value={typed.kind}
          options={choices(kindTexts)}
          onChange={(kind) => onChange({ ...typed, kind })}
        />
      ) : null}
      {text('zh', say(systemTexts.nameZh), '/name/zh')}
      {text('en', say(systemTexts.nameEn), '/name/en')}
      {typed.kind === 'upper' ? null : <Scope {...props} />}
      <Choice
        id="system-mode"
        label={say(systemTexts.mode)}
        value={typed.mode}
        options={choices(modeTexts)}
        onChange={(mode) => onChange({ ...typed, mode })}
      />
      {typed.mode === 'polling' ? null : text('url', say(systemTexts.address), '/url', say(systemTexts.addressHint))}
      {text('link', say(systemTexts.link), '/link', say(systemTexts.linkHint))}
      {number('perMinute', say(systemTexts.quota))}
      {number('silentAfterMinutes', say(systemTexts.silentAfter))}
    </>
  );
}

function Form(props: { readonly form: SystemForm; readonly view: SystemView | undefined }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const heading = useHeadingFocus();
  const { form, view } = props;
  const command = useCommand();
  const [typed, setTyped] = useState<Typed>(() => (view === undefined ? fresh : typedOf(view)));
  const division = session.post?.office?.division ?? 0;
  const save = async (): Promise<void> => {
    const body = bodyOf(typed);
    const done =
      view === undefined
        ? await command.send('system.register', { body: { ...body, kind: typed.kind, division } })
        : await command.send('system.change', { params: { id: view.id }, body });
    if (done !== undefined) navigate(systemAddress(done.id));
  };
  return (
    <form
      className="o-exf o-ex2__m"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 tabIndex={-1} ref={heading}>
        {view === undefined ? say(systemTexts.new) : say(view.name)}
      </h1>
      <Fields form={form} typed={typed} command={command} isNew={view === undefined} onChange={setTyped} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" kind="p" busy={command.busy}>
        {say(systemTexts.save)}
      </Button>
    </form>
  );
}

export function NewSystem() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('system.form', {});
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to="/office/exchange/systems" className="o-exb__b">
        {say(systemTexts.back)}
      </LinkButton>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined ? refused === undefined ? <Waiting rows={8} /> : null : <Form form={value} view={undefined} />}
    </div>
  );
}

export function EditSystem(props: { readonly id: string }) {
  const { say } = useLanguage();
  const form = useReply('system.form', { query: { system: props.id } });
  const { value, refused, reload } = useReply('system.get', { params: { id: props.id } });
  return (
    <div className="o-exb">
      <LinkButton size="s" kind="q" to={systemAddress(props.id)} className="o-exb__b">
        {say(systemTexts.cancel)}
      </LinkButton>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined || form.value === undefined ? (
        refused === undefined ? (
          <Waiting rows={8} />
        ) : null
      ) : (
        <Form form={form.value} view={value} />
      )}
    </div>
  );
}
