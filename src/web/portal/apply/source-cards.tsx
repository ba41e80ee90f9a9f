/** Registers that have not answered: still asked, silent, or waiting for the person's word. Never a reason to fetch a paper (model.md 4). */
import { useState } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import type { Edit } from './draft-copy.ts';
import { sourceTexts } from './source-texts.ts';
import type { LookUps } from './use-look-up.ts';

type Source = Draft['sources'][number];
export type SourcesProps = {
  readonly draft: Draft;
  readonly edit: Edit;
  readonly lookUps: LookUps;
  readonly errors: Readonly<Record<string, string>>;
  readonly onAnswer: (field: string, answer: unknown) => void;
};

export function SourceCards(props: SourcesProps) {
  const { say } = useLanguage();
  const { sources } = props.draft;
  const arrived = props.lookUps.arrived.map(({ department }) => department);
  return (
    <>
      <p className="sr" role="status">
        {arrived.length === 0 ? '' : say(sourceTexts.arrived(arrived))}
      </p>
      {sources.map((source) => {
        const key = `${source.resource} ${source.facts.map(({ en }) => en).join(' ')}`;
        if (source.state === 'pending') return <Pending key={key} source={source} />;
        if (source.state === 'down') return <Down key={key} {...props} source={source} />;
        // Whether the person is whose data it is, or may consent for them, the server judges: an agent consents for nobody.
        return source.state === 'consent' ? <Consent key={key} {...props} source={source} /> : null;
      })}
    </>
  );
}

function Head(props: { readonly source: Source; readonly mark: string; readonly icon: string; readonly tone: string }) {
  const { say } = useLanguage();
  return (
    <div className="p-known__h">
      <h2>{say(props.source.name)}</h2>
      <span className={`y-prov ${props.tone}`}>
        <Icon name={props.icon} />
        {say(props.source.department)} · {props.mark}
      </span>
    </div>
  );
}

function Pending(props: { readonly source: Source }) {
  const { say } = useLanguage();
  const { source } = props;
  return (
    <section className="y-card p-known p-known--wait" aria-label={say(sourceTexts.pending(say(source.department)))}>
      <Head source={source} mark={say(sourceTexts.asking)} icon="clock" tone="y-prov--self" />
      <p className="t-sm t-2">{say(sourceTexts.pendingWhy(source.facts))}</p>
      <span className="y-skel" aria-hidden="true" />
    </section>
  );
}

function Down(props: SourcesProps & { readonly source: Source }) {
  const { say, language } = useLanguage();
  const { source, draft, edit } = props;
  const fields = draft.later.filter(({ id }) => source.fields.includes(id));
  const begun = fields.some(({ id }) => edit.answers[id] !== undefined);
  const [own, setOwn] = useState(begun);
  return (
    <section className="y-card p-known p-known--wait" aria-label={`${say(source.department)}：${say(sourceTexts.down)}`}>
      <Head source={source} mark={say(sourceTexts.down)} icon="clock" tone="y-prov--old" />
      <div className="y-note y-note--near">
        <Icon name="info" />
        <div className="y-note__body">
          <p>{say(sourceTexts.downWhy(source.facts, say(source.department)))}</p>
          {source.retryUntil === null ? null : (
            <p className="t-xs t-3">{say(sourceTexts.tillThen(momentText(source.retryUntil, language)))}</p>
          )}
        </div>
      </div>
      {own ? (
        <div className="p-ask p-ask--own">
          <Questions
            fields={fields.map((field) => ({ ...field, required: false }))}
            answers={edit.answers}
            errors={props.errors}
            onAnswer={props.onAnswer}
          />
        </div>
      ) : null}
      <div className="p-btns">
        <Button size="s" busy={props.lookUps.busy} onPress={() => void props.lookUps.askAgain()}>
          {say(sourceTexts.askAgain)}
        </Button>
        {fields.length === 0 || own ? null : (
          <Button size="s" kind="q" onPress={() => setOwn(true)}>
            {say(sourceTexts.fillNow)}
          </Button>
        )}
      </div>
    </section>
  );
}

function Consent(props: SourcesProps & { readonly source: Source }) {
  const { say } = useLanguage();
  const { source, draft, lookUps } = props;
  const [no, setNo] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const agree = async () => {
    setBusy(true);
    const body = {
      resource: source.resource,
      matter: draft.matter,
      ...(draft.onBehalfOf === null ? {} : { person: draft.onBehalfOf.person }),
    };
    const answer = await call('consent.give', { body, key: freshKey() });
    // Given on another device meanwhile is given.
    if (answer.ok || answer.refused.code === 'consent-given') await lookUps.askAgain();
    else setRefused(answer.refused);
    setBusy(false);
  };
  return (
    <section className="y-card p-known p-known--wait" aria-label={say(sourceTexts.consentTitle(say(source.department)))}>
      <h2 className="t-h3">{say(sourceTexts.consentTitle(say(source.department)))}</h2>
      <p className="t-sm t-2">{no ? say(sourceTexts.disagreed) : say(sourceTexts.consentWhy(source.facts, draft.name))}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="p-btns">
        {no ? (
          <Button size="s" kind="q" onPress={() => setNo(false)}>
            {say(sourceTexts.changeMind)}
          </Button>
        ) : (
          <>
            <Button size="s" kind="p" busy={busy} onPress={() => void agree()}>
              {say(sourceTexts.agree)}
            </Button>
            <Button size="s" onPress={() => setNo(true)}>
              {say(sourceTexts.disagree)}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
