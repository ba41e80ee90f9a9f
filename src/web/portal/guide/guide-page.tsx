/** The guide of a matter in one place: promise, situation, what to bring, how it goes, results, fees, law; starts the draft. */
import { useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useConditions } from '#web/ui/form/conditions.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { useForQuery, useForWhom } from '../mandates/for-whom.tsx';
import { Page } from '../shell/page.tsx';
import { usePlace } from '../shell/place.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import { cutTo } from './layers.ts';
import { ConditionList } from './condition-list.tsx';
import { MaterialList } from './material-list.tsx';
import { PromiseHead } from './promise-head.tsx';
import { StepList } from './step-list.tsx';
import { guide as texts } from './texts.ts';

export function GuidePage(props: PageProps) {
  const { say } = useLanguage();
  const division = usePlace();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('matter.guide', { params: { id }, query: { division } });
  if (value !== undefined) return <Shown guide={value} />;
  return (
    <Page title={say(texts.promise)} back="/matters" tabs>
      <div className="y-pad">
        <h1 className="sr">{say(texts.promise)}</h1>
        {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
      </div>
    </Page>
  );
}

function Shown(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  const [answers, setAnswers] = useState<Answers>({});
  const holds = useConditions(guide.situation, answers);
  const cut = cutTo(guide, holds);
  // Where it happens is chosen above the guide (the place); asked again it would only be in the way.
  const asked = guide.situation.filter((field) => field.type !== 'division');
  return (
    <Page
      title={say(guide.name)}
      back="/matters"
      head={<PromiseHead guide={guide} cut={cut} place={say(guide.division.name)} />}
      foot={<Start guide={guide} situation={answers} />}
    >
      <div className="p-guide">
        <div>
          {asked.length === 0 ? null : (
            <section className="p-blk">
              <h2>{say(texts.situation)}</h2>
              <p>{say(texts.situationWhy)}</p>
              <div className="p-form">
                <Questions
                  fields={asked.filter((field) => holds(field.when) === true)}
                  answers={answers}
                  errors={{}}
                  idPrefix="s"
                  onAnswer={(field, answer) => setAnswers((before) => ({ ...before, [field]: answer }))}
                />
              </div>
            </section>
          )}
          <div aria-live="polite">
            <MaterialList cut={cut} holds={holds} />
          </div>
        </div>
        <div>
          <StepList guide={guide} cut={cut} holds={holds} />
          <ConditionList cut={cut} />
          <Outcome guide={guide} />
        </div>
      </div>
    </Page>
  );
}

function Outcome(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  return (
    <section className="p-blk">
      {guide.results.length === 0 ? null : (
        <>
          <h2>{say(texts.results)}</h2>
          <ul className="p-out">
            {guide.results.map((result) => (
              <li key={result.name.zh}>
                <Tag tone="line">{say(result.name)}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
      {guide.fees.length === 0 ? null : (
        <>
          <h2>{say(texts.fees)}</h2>
          <ul className="p-law">
            {guide.fees.map((fee) => (
              <li key={fee.name.zh}>
                {say(fee.name)}：{fee.amount} <small className="t-3">{say(common.article(say(fee.basis.title), fee.basis.article))}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="p-2col">
        <div>
          <dt>{say(texts.basis)}</dt>
          <dd>
            <details>
              <summary>{say(texts.articles(guide.basis.length))}</summary>
              <ul className="p-law">
                {guide.basis.map((basis) => (
                  <li key={`${basis.law}${basis.article}`}>{say(common.article(say(basis.title), basis.article))}</li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
        <div>
          <dt>{say(texts.askAll)}</dt>
          <dd>
            <a href="tel:12345">{say(texts.day24)}</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Start(props: { readonly guide: Guide; readonly situation: Answers }) {
  const { say } = useLanguage();
  const { guide } = props;
  const session = useSession().value;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [keys] = useState(() => new Map<string, string>());
  const here = `/matters/${encodeURIComponent(guide.id)}`;
  const { principal } = useForWhom();
  const query = useForQuery();
  const mine = useReply('draft.list', session?.signedIn === true && query !== undefined ? { query } : undefined).value?.rows.find(
    (row) => row.matter === guide.id && row.division === guide.division.code,
  );
  const begin = async () => {
    setBusy(true);
    // Another principal is another draft: each has its key, kept while this page lies open.
    const whose = principal?.person ?? '';
    const key = keys.get(whose) ?? freshKey();
    keys.set(whose, key);
    const made = await call('draft.create', {
      body: { matter: guide.id, division: guide.division.code, ...(principal === undefined ? {} : { onBehalfOf: principal.person }) },
      key,
    });
    if (!made.ok) {
      setBusy(false);
      return setRefused(made.refused);
    }
    const told = Object.keys(props.situation).length > 0;
    // What was answered on the guide goes along: nothing is asked twice.
    if (told)
      await call('draft.save', {
        params: { id: made.value.id },
        body: {
          revision: made.value.revision,
          situation: { ...made.value.situation, ...props.situation },
          answers: made.value.answers,
          given: made.value.given,
          contested: made.value.contested,
        },
      });
    navigate(`/apply/${encodeURIComponent(made.value.id)}`);
  };
  const label = say(texts.start(guide.promise.minutes));
  return (
    <>
      {refused === undefined ? null : (
        <div className="p-full">
          <RefusedNote refused={refused} />
        </div>
      )}
      <a className={buttonClass({})} href="tel:12345">
        <Icon name="msg" />
        {say(texts.ask)}
      </a>
      {session?.signedIn === true ? (
        <Button
          kind="p"
          className="p-grow"
          busy={busy}
          onPress={() => (mine === undefined ? void begin() : navigate(`/apply/${encodeURIComponent(mine.id)}`))}
        >
          {mine === undefined ? label : say(texts.goOn)}
        </Button>
      ) : (
        <a className={buttonClass({ kind: 'p', className: 'p-grow' })} href={signInHref(here)}>
          {label}
        </a>
      )}
    </>
  );
}
