/** How a resource is reached, for its publishers: kind, address, settings, where the secret lies. */
import { useState } from 'react';
import { secretNameOf } from '#domain/exchange/connection.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { ConnectionView, ResourceView } from '#contract/view/exchange.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { helpFor, type KindHelp } from './kind-texts.ts';
import { linesOf, pairsFrom } from './pairs.ts';
import { kindTexts, resourceTexts } from './texts.ts';
import { TryIt } from './try-it.tsx';

type Typed = {
  readonly kind: string;
  readonly address: string;
  readonly settings: string;
  readonly secretRef: string;
  readonly timeoutMs: string;
};
const USUAL_TIMEOUT = '2000';
const typedOf = (connection: ConnectionView | null): Typed => ({
  kind: connection?.kind ?? 'http-json',
  address: connection?.address ?? '',
  settings: linesOf(connection?.settings ?? {}),
  secretRef: connection?.secretRef ?? '',
  timeoutMs: String(connection?.timeoutMs ?? USUAL_TIMEOUT),
});
/** A kind without an address has no secret either. */
const bodyOf = ({ kind, address, settings, secretRef, timeoutMs }: Typed) => {
  const isAway = helpFor(kind).address !== undefined;
  return {
    kind,
    address: isAway ? address.trim() : '',
    settings: pairsFrom(settings),
    ...(!isAway || secretRef.trim() === '' ? {} : { secretRef: secretRef.trim() }),
    timeoutMs: Math.floor(Number(timeoutMs)) || 0,
  };
};

function KindChoice(props: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const { say } = useLanguage();
  return (
    <Field id="connection-kind" label={say(resourceTexts.kind)}>
      {(control) => (
        <InputBox>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            {Object.entries(kindTexts).map(([kind, text]) => (
              <option key={kind} value={kind}>
                {say(text)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

/** Every setting this kind knows, and what it means. */
function KnownSettings(props: { readonly help: KindHelp }) {
  const { say } = useLanguage();
  return (
    <details className="o-known" open>
      <summary>{say(resourceTexts.knownSettings)}</summary>
      <dl>
        {props.help.settings.map(({ name, words, needed }) => (
          <div key={name}>
            <dt className="code">{name}</dt>
            <dd>
              {needed === true ? <b>{say(resourceTexts.needed)}</b> : null}
              {say(words)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Form(props: { readonly view: ResourceView; readonly onSaved: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const command = useCommand();
  const [typed, setTyped] = useState(() => typedOf(view.connection));
  const save = async (): Promise<void> => {
    const done = await command.send('connection.set', { params: { id: view.row.id }, body: bodyOf(typed) });
    if (done !== undefined) props.onSaved();
  };
  const help = helpFor(typed.kind);
  const needsSettings = help.settings.some(({ needed }) => needed === true);
  const problem = command.refused?.problems.find(({ pointer }) => pointer.startsWith('/settings'))?.detail;
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <KindChoice value={typed.kind} onChange={(kind) => setTyped({ ...typed, kind })} />
      <p className="t-xs t-2">{say(help.how)}</p>
      {help.address === undefined ? null : (
        <TextField
          id="connection-address"
          label={say(resourceTexts.address)}
          hint={say(help.address)}
          value={typed.address}
          error={command.errorAt('/address')}
          onChange={(address) => setTyped({ ...typed, address })}
        />
      )}
      <TextField
        id="connection-settings"
        label={say(resourceTexts.settings)}
        hint={say(resourceTexts.settingsHint)}
        optional={!needsSettings}
        rows={4}
        value={typed.settings}
        error={problem}
        onChange={(settings) => setTyped({ ...typed, settings })}
      />
      <KnownSettings help={help} />
      {help.address === undefined ? null : (
        <TextField
          id="connection-secret"
          label={say(resourceTexts.secret)}
          hint={say(resourceTexts.secretHint(secretNameOf({ department: view.row.department.id, division: brandAs(view.division.code) })))}
          optional
          value={typed.secretRef}
          error={command.errorAt('/secretRef')}
          onChange={(secretRef) => setTyped({ ...typed, secretRef })}
        />
      )}
      <TextField
        id="connection-timeout"
        label={say(resourceTexts.timeout)}
        type="number"
        value={typed.timeoutMs}
        error={command.errorAt('/timeoutMs')}
        onChange={(timeoutMs) => setTyped({ ...typed, timeoutMs: timeoutMs.replace(/\D/g, '') })}
      />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" block busy={command.busy}>
        {say(resourceTexts.saveConnection)}
      </Button>
    </form>
  );
}

export function ConnectionPanel(props: { readonly view: ResourceView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <aside className="o-exa" aria-labelledby="connection">
      <h2 id="connection">{say(resourceTexts.connection)}</h2>
      <p className="t-xs t-3">{say(resourceTexts.connectionNote)}</p>
      {view.connection === null ? <Note tone="near">{say(resourceTexts.noConnection)}</Note> : null}
      <Form view={view} onSaved={props.reload} />
      {view.connection === null ? null : <TryIt view={view} />}
    </aside>
  );
}
