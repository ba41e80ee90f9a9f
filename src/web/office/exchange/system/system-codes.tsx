/** The map of codes, a kind at a time, with what the check says about it. */
import { useState } from 'react';
import type { SystemView } from '#contract/view/system.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { TextField } from '../law-field.tsx';
import { useCommand } from '../use-command.ts';
import { codesFromLines, linesOfCodes, type Pair } from './code-lines.ts';
import { codeTexts, listTexts, systemTexts } from './texts.ts';

const kinds = ['item', 'state', 'unit', 'ground', 'answer'] as const;

type Finding = SystemView['lint'][number];

/** What a system has no word for and need not: one line for all of them. */
const isQuiet = ({ level, rule }: Finding): boolean => level === 'advice' && rule === 'unmapped';

function Lint(props: { readonly view: SystemView }) {
  const { say, language } = useLanguage();
  const { lint } = props.view;
  const quiet = lint.filter(isQuiet);
  const loud = lint.filter((finding) => !isQuiet(finding));
  if (lint.length === 0) return <p className="t-sm t-3">{say(listTexts.fine)}</p>;
  return (
    <ul className="o-lint" aria-label={say(listTexts.lint)}>
      {loud.map((finding) => (
        <li key={`${finding.rule}${finding.kind}${finding.code}`}>
          <Tag tone={finding.level === 'error' ? 'late' : 'near'}>{say(codeTexts[finding.kind] ?? listTexts.lint)}</Tag>
          <span>{say(finding.text)}</span>
        </li>
      ))}
      {quiet.length === 0 ? null : (
        <li>
          <Tag tone="line">{say(listTexts.lint)}</Tag>
          <span>{say(listTexts.quiet(quiet.map(({ code }) => code).join(language === 'zh' ? '、' : ', ')))}</span>
        </li>
      )}
    </ul>
  );
}

function Editor(props: { readonly view: SystemView; readonly onDone: () => void; readonly onCancel: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const form = useReply('system.form', { query: { system: view.id } });
  const command = useCommand();
  const [kind, setKind] = useState<Pair['kind']>('state');
  const [typed, setTyped] = useState<Readonly<Partial<Record<Pair['kind'], string>>>>({});
  const textOf = (each: Pair['kind']): string => typed[each] ?? linesOfCodes(view.codes, each);
  const save = async (): Promise<void> => {
    const codes = kinds.flatMap((each) => codesFromLines(textOf(each), each));
    const done = await command.send('system.set-codes', { params: { id: view.id }, body: { codes } });
    if (done !== undefined) props.onDone();
  };
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="y-opts" role="radiogroup" aria-label={say(listTexts.codes)}>
        {kinds.map((each) => (
          <label key={each} className={`y-opt ${each === kind ? 'is-on' : ''}`}>
            <input className="sr" type="radio" name="code-kind" checked={each === kind} onChange={() => setKind(each)} />
            {say(codeTexts[each] ?? listTexts.codes)}
          </label>
        ))}
      </div>
      <div className="o-map2">
        <TextField
          id={`codes-${kind}`}
          label={say(codeTexts[kind] ?? listTexts.codes)}
          hint={say(listTexts.codesHint)}
          rows={10}
          value={textOf(kind)}
          onChange={(text) => setTyped({ ...typed, [kind]: text })}
        />
        <dl aria-label={say(listTexts.ours)}>
          {(form.value?.codes ?? [])
            .filter((code) => code.kind === kind)
            .map(({ code, name }) => (
              <div key={code}>
                <dt className="code">{code}</dt>
                <dd>{say(name)}</dd>
              </div>
            ))}
        </dl>
      </div>
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <div className="o-exb__a">
        <Button type="submit" kind="p" busy={command.busy}>
          {say(systemTexts.save)}
        </Button>
        <Button onPress={props.onCancel}>{say(systemTexts.cancel)}</Button>
      </div>
    </form>
  );
}

export function SystemCodes(props: { readonly view: SystemView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view, reload } = props;
  const [open, setOpen] = useState(false);
  const counts = kinds.flatMap((kind) => {
    const count = view.codes.filter((pair) => pair.kind === kind).length;
    return count === 0 ? [] : [`${say(codeTexts[kind] ?? listTexts.codes)} ${count}`];
  });
  return (
    <section aria-labelledby="codes">
      <header className="o-dlv__h">
        <h2 id="codes">{say(listTexts.codes)}</h2>
        <span className="t-sm t-3">{counts.join(' · ')}</span>
        {!open && view.allowed.includes('set-codes') ? (
          <Button size="s" label={`${say(systemTexts.edit)}: ${say(listTexts.codes)}`} onPress={() => setOpen(true)}>
            {say(systemTexts.edit)}
          </Button>
        ) : null}
      </header>
      <Lint view={view} />
      {open ? (
        <Editor
          view={view}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            reload();
          }}
        />
      ) : null}
    </section>
  );
}
