/** Makes a draft public: what changes in plain words, until when people may comment (2018 regulation, article 4). */
import { useState } from 'react';
import type { CatalogueDraftView, DocCompared } from '#contract/view/catalogue-draft.ts';
import { addDays, dayText, readDay } from '#domain/kernel/instant.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { TextField } from '../../exchange/law-field.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { studioPath } from '../slots.ts';
import { StudioHead } from '../studio-head.tsx';
import { studioTexts } from '../texts.ts';
import { useTree } from '../tree/use-tree.ts';
import { FormRefused } from './form-refused.tsx';
import { ChangeList } from './change-list.tsx';
import { versionTexts as t } from './texts.ts';

/** A month is the usual time; the least is a week (decision 0070). */
const USUAL_DAYS = 30;
const usualDay = (today: string): string => {
  const day = readDay(today);
  return day === undefined ? today : dayText(addDays(day, USUAL_DAYS));
};

const proposed = (changes: DocCompared['changes'], language: 'zh' | 'en'): string =>
  changes
    .slice(0, 6)
    .map(({ words }) => words[language])
    .join(language === 'zh' ? '；' : '; ');

export function DayField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly least: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <input {...control} type="date" min={props.least} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}

function Form(props: { readonly view: CatalogueDraftView; readonly compared: DocCompared }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { reload } = useTree();
  const command = useCommand();
  const { view, compared } = props;
  const [zh, setZh] = useState(() => proposed(compared.changes, 'zh') || view.row.name.zh);
  const [en, setEn] = useState(() => proposed(compared.changes, 'en') || view.row.name.en);
  const [until, setUntil] = useState(usualDay(today));
  const [without, setWithout] = useState(false);
  const local = view.row.subject.kind === 'overlay';
  const send = async (): Promise<void> => {
    const open = without ? {} : { commentUntil: until };
    const body = { draft: view.row.id, revision: view.row.revision, summary: { zh, en }, ...open };
    const done = await command.send('edition.publicise', { body });
    if (done === undefined) return;
    reload();
    navigate(studioPath(`editions/${done.id}`));
  };
  const { errorAt } = command;
  return (
    <form
      className="o-form o-exf"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{say(t.publicise)}</h2>
      <p className="t-sm t-2">
        {say(t.publiciseWhy)} <span className="t-3">{say(t.publiciseLaw)}</span>
      </p>
      <FormRefused refused={command.refused} />
      <TextField
        id="summary-zh"
        label={`${say(t.summary)} · ${say(studioTexts.chinese)}`}
        hint={say(t.summaryHint)}
        rows={3}
        value={zh}
        error={errorAt('/summary/zh')}
        onChange={setZh}
      />
      <TextField
        id="summary-en"
        label={`${say(t.summary)} · ${say(studioTexts.english)}`}
        rows={3}
        value={en}
        error={errorAt('/summary/en')}
        onChange={setEn}
      />
      {without ? null : (
        <DayField
          id="comment-until"
          label={say(t.commentUntil)}
          hint={say(t.commentHint)}
          value={until}
          least={today}
          error={errorAt('/commentUntil')}
          onChange={setUntil}
        />
      )}
      {local ? (
        <label className="o-tick">
          <input type="checkbox" checked={without} onChange={() => setWithout(!without)} />
          <span>{say(t.withoutComments)}</span>
        </label>
      ) : null}
      <Button type="submit" kind="p" busy={command.busy}>
        {say(t.send)}
      </Button>
    </form>
  );
}

export function PublicisePage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const draft = useReply('catalogue-draft.get', { params: { id: props.id } });
  const revision = draft.value?.row.revision;
  const compared = useReply(
    'catalogue-draft.compare',
    revision === undefined ? undefined : { params: { id: props.id }, query: { from: 0, to: revision } },
  );
  useSignInAgain(draft.refused);
  const refused = draft.refused ?? compared.refused;
  return (
    <>
      <StudioHead>
        <div className="o-sth">
          <h1 tabIndex={-1} ref={heading}>
            {draft.value === undefined ? say(t.publicise) : say(draft.value.row.name)}
          </h1>
          <p>{say(t.publicise)}</p>
        </div>
        <LinkButton size="s" to={studioPath(`drafts/${props.id}`)}>
          {say(t.backToDraft)}
        </LinkButton>
      </StudioHead>
      <div className="o-stp o-vtwo">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={draft.reload} />}
        {draft.value === undefined || compared.value === undefined ? (
          refused === undefined ? (
            <Waiting rows={6} />
          ) : null
        ) : (
          <>
            <Form view={draft.value} compared={compared.value} />
            <section aria-label={say(t.changes)}>
              <h2>{say(t.changes)}</h2>
              <ChangeList changes={compared.value.changes} />
            </section>
          </>
        )}
      </div>
    </>
  );
}
