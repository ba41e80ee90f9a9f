/** One act on a request: what follows from it, what it needs to say, and one button. */
import { useState } from 'react';
import type { DataRequestView } from '#contract/view/exchange.ts';
import type { OperationName } from '#contract/routes.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { LawField, lawOf, TextField, type LawTyped } from '../law-field.tsx';
import { exchangeTexts } from '../texts.ts';
import { useCommand } from '../use-command.ts';
import { actWords, effectWords, requestTexts } from './texts.ts';

const DANGEROUS = new Set(['refuse', 'revoke', 'withdraw']);
/** Acts that say why; the others may add a word or nothing. */
const LABELS = {
  return: requestTexts.missing,
  refuse: exchangeTexts.reasons,
  dispute: exchangeTexts.reasons,
  rule: exchangeTexts.reasons,
  revoke: exchangeTexts.reasons,
  grant: requestTexts.optionalNote,
  withdraw: requestTexts.optionalNote,
} as const;
const isLabelled = (act: string): act is keyof typeof LABELS => act in LABELS;

type Typed = { readonly words: string; readonly law: LawTyped; readonly outcome: 'granted' | 'upheld' };

/** The body as the operation wants it. */
const bodyOf = (act: string, { words, law, outcome }: Typed): unknown => {
  switch (act) {
    case 'return':
      return { missing: words };
    case 'withdraw':
      return { reason: words };
    case 'refuse':
      return { reasons: words, basis: lawOf(law) };
    case 'rule':
      return { outcome, reasons: words };
    case 'grant':
    case 'dispute':
    case 'revoke':
      return { reasons: words };
    default:
      return {};
  }
};

function Outcome(props: { readonly value: Typed['outcome']; readonly onChange: (value: Typed['outcome']) => void }) {
  const { say } = useLanguage();
  return (
    <fieldset className="y-field y-set">
      <legend className="y-field__l">{say(requestTexts.outcome)}</legend>
      {(['granted', 'upheld'] as const).map((each) => (
        <label key={each} className="o-tick">
          <input type="radio" name="outcome" checked={props.value === each} onChange={() => props.onChange(each)} />
          <span>{say(each === 'granted' ? requestTexts.ruleGranted : requestTexts.ruleUpheld)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Fields(props: {
  readonly act: string;
  readonly typed: Typed;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (typed: Typed) => void;
}) {
  const { say } = useLanguage();
  const { act, typed, onChange } = props;
  const form = useReply('resource.form', act === 'refuse' ? {} : undefined);
  return (
    <>
      {act === 'rule' ? <Outcome value={typed.outcome} onChange={(outcome) => onChange({ ...typed, outcome })} /> : null}
      {isLabelled(act) ? (
        <TextField
          id={`act-${act}`}
          label={say(LABELS[act])}
          rows={4}
          optional={act === 'grant' || act === 'withdraw'}
          value={typed.words}
          onChange={(words) => onChange({ ...typed, words })}
        />
      ) : null}
      {act === 'refuse' ? (
        <LawField
          id="act-law"
          label={say(requestTexts.refusedWith)}
          laws={form.value?.laws ?? []}
          value={typed.law}
          pointer="/basis"
          errorAt={props.errorAt}
          onChange={(law) => onChange({ ...typed, law })}
        />
      ) : null}
    </>
  );
}

function Key(props: { readonly value: string }) {
  const { say } = useLanguage();
  return (
    <Note tone="near" role="status">
      <b>{say(requestTexts.key)}</b>
      <p className="code o-key">{props.value}</p>
    </Note>
  );
}

export function ActForm(props: {
  readonly view: DataRequestView;
  readonly act: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { say } = useLanguage();
  const { view, act } = props;
  const command = useCommand();
  const [typed, setTyped] = useState<Typed>({ words: '', law: { law: '', article: '' }, outcome: 'granted' });
  const [key, setKey] = useState<string>();
  const perform = async (): Promise<void> => {
    const params = { id: view.row.id };
    if (act === 'take-key') {
      const taken = await command.send('data-request.take-key', { params, body: {} });
      if (taken !== undefined) setKey(taken.key);
      return;
    }
    const done = await command.send(`data-request.${act}` as OperationName, { params, body: bodyOf(act, typed) });
    if (done !== undefined) props.onDone();
  };
  if (key !== undefined) return <Key value={key} />;
  return (
    <form
      className="o-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void perform();
      }}
    >
      <p className="t-sm t-2">{say(effectWords[act] ?? requestTexts.confirm)}</p>
      <Fields act={act} typed={typed} errorAt={command.errorAt} onChange={setTyped} />
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      <Button type="submit" kind={DANGEROUS.has(act) ? 'danger' : 'p'} block busy={command.busy}>
        {say(actWords[act] ?? requestTexts.confirm)}
      </Button>
      <Button kind="q" block onPress={props.onCancel}>
        {say(requestTexts.cancel)}
      </Button>
    </form>
  );
}
