/** What a resource is: owner, id, names, what it is about; the key it is asked by; how good and how fresh it is. */
import type { ExchangeForm } from '#contract/view/exchange.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Choice } from '../choice.tsx';
import { TextField } from '../law-field.tsx';
import type { Command } from '../use-command.ts';
import type { ResourceTyped } from './resource-typed.ts';
import { resourceTexts, subjectTexts } from './texts.ts';

export type PublishProps = {
  readonly form: ExchangeForm;
  readonly typed: ResourceTyped;
  readonly command: Command;
  /** What is registered keeps its id, owner and subject. */
  readonly fixed: boolean;
  readonly onChange: (typed: ResourceTyped) => void;
};

export function Identity({ form, typed, command, fixed, onChange }: PublishProps) {
  const { say } = useLanguage();
  const subjects = Object.entries(subjectTexts).map(([id, text]) => ({ id, label: say(text) }));
  return (
    <>
      <Choice
        id="resource-owner"
        label={say(resourceTexts.owner)}
        locked={fixed}
        value={typed.owner}
        error={command.errorAt('/owner')}
        options={form.owners.map(({ id, name }) => ({ id, label: say(name) }))}
        onChange={(owner) => {
          const department = form.owners.find(({ id }) => id === owner)?.department ?? '';
          onChange({ ...typed, owner, fields: [], id: typed.id === '' ? `${department}.` : typed.id });
        }}
      />
      {fixed ? null : (
        <TextField
          id="resource-id"
          label={say(resourceTexts.id)}
          hint={say(resourceTexts.idHint)}
          value={typed.id}
          error={command.errorAt('/id')}
          onChange={(id) => onChange({ ...typed, id: id.trim() })}
        />
      )}
      <div className="o-two">
        <TextField
          id="name-zh"
          label={say(resourceTexts.nameZh)}
          value={typed.name.zh}
          error={command.errorAt('/name/zh')}
          onChange={(zh) => onChange({ ...typed, name: { ...typed.name, zh } })}
        />
        <TextField
          id="name-en"
          label={say(resourceTexts.nameEn)}
          value={typed.name.en}
          error={command.errorAt('/name/en')}
          onChange={(en) => onChange({ ...typed, name: { ...typed.name, en } })}
        />
      </div>
      <Choice
        id="resource-subject"
        label={say(resourceTexts.subject)}
        locked={fixed}
        value={typed.subject}
        options={subjects}
        onChange={(subject) => onChange({ ...typed, subject })}
      />
    </>
  );
}

export function Key({ form, typed, command, onChange }: PublishProps) {
  const { say } = useLanguage();
  const keys = form.facts.filter(({ type }) => type === 'identifier' || type === 'text');
  return (
    <div className="o-two">
      <Choice
        id="key-fact"
        label={say(resourceTexts.keyFact)}
        value={typed.key.fact}
        error={command.errorAt('/key/fact')}
        options={keys.map(({ id, name }) => ({ id, label: say(name) }))}
        onChange={(fact) => onChange({ ...typed, key: { ...typed.key, fact } })}
      />
      <TextField
        id="key-name"
        label={say(resourceTexts.keyName)}
        value={typed.key.name}
        error={command.errorAt('/key/name')}
        onChange={(name) => onChange({ ...typed, key: { ...typed.key, name: name.trim() } })}
      />
    </div>
  );
}

const QUALITY = ['completeness', 'cacheSeconds', 'retryHours'] as const;

export function Quality({ typed, command, onChange }: PublishProps) {
  const { say } = useLanguage();
  return (
    <>
      <div className="o-two">
        <TextField
          id="rhythm-zh"
          label={say(resourceTexts.rhythmZh)}
          value={typed.rhythm.zh}
          error={command.errorAt('/rhythm/zh')}
          onChange={(zh) => onChange({ ...typed, rhythm: { ...typed.rhythm, zh } })}
        />
        <TextField
          id="rhythm-en"
          label={say(resourceTexts.rhythmEn)}
          value={typed.rhythm.en}
          error={command.errorAt('/rhythm/en')}
          onChange={(en) => onChange({ ...typed, rhythm: { ...typed.rhythm, en } })}
        />
      </div>
      {QUALITY.map((name) => (
        <TextField
          key={name}
          id={`resource-${name}`}
          label={say(resourceTexts[name])}
          type="number"
          value={typed[name]}
          error={command.errorAt(`/${name}`)}
          onChange={(value) => onChange({ ...typed, [name]: value.replace(/[^\d.]/g, '') })}
        />
      ))}
    </>
  );
}
