/** The two-minute check: one question at a time, in this browser alone; a no says which condition, by which article, and what to do instead. */
import { useEffect, useRef, useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import type { FieldView } from '#contract/view/plain.ts';
import type { Turn } from '#domain/form/eligibility.ts';
import { Button } from '#web/ui/button.tsx';
import type { Answers } from '#web/ui/form/answer.ts';
import { useAnswerText } from '#web/ui/form/answer-text.ts';
import { Question } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { ArticleLink } from './article-link.tsx';
import { answeredOf, type Asked, fieldsOf, ruledOf, ruleText, turnOf } from './check-conditions.ts';
import { check as texts } from './check-texts.ts';

export function EligibilityCheck(props: { readonly guide: Guide; readonly situation: Answers }) {
  const { say } = useLanguage();
  const { guide } = props;
  const fields = fieldsOf(guide);
  const asked = ruledOf(guide.steps);
  // One member for each turn, so that Back takes back exactly the last answer.
  const [given, setGiven] = useState<readonly { readonly id: string; readonly answer: unknown }[]>([]);
  const answers: Answers = { ...props.situation, ...Object.fromEntries(given.map(({ id, answer }) => [id, answer])) };
  const turn = turnOf(asked, fields, answers);
  const field = turn.kind === 'ask' ? fields.get(turn.field) : undefined;
  // The button that opened it, or began anew, is gone: whoever uses keys or a reader stands here, not at the top of the page.
  const box = useRef<HTMLDivElement>(null);
  const atStart = given.length === 0;
  useEffect(() => {
    if (atStart) box.current?.focus();
  }, [atStart]);
  return (
    <div className="p-check" ref={box} tabIndex={-1} role="group" aria-label={say(texts.title)}>
      <p className="t-sm t-3">{say(texts.private)}</p>
      {turn.kind === 'ask' && field !== undefined ? (
        <OneQuestion
          key={field.id}
          field={field}
          count={given.length + 1}
          onNext={(answer) => setGiven((before) => [...before, { id: field.id, answer }])}
          onBack={given.length === 0 ? undefined : () => setGiven((before) => before.slice(0, -1))}
        />
      ) : (
        <>
          <Verdict turn={turn} guide={guide} fields={fields} answers={answers} />
          <Button onPress={() => setGiven([])}>{say(texts.again)}</Button>
        </>
      )}
    </div>
  );
}

function OneQuestion(props: {
  readonly field: FieldView;
  readonly count: number;
  readonly onNext: (answer: unknown) => void;
  readonly onBack: (() => void) | undefined;
}) {
  const { say } = useLanguage();
  const [answer, setAnswer] = useState<unknown>();
  const form = useRef<HTMLFormElement>(null);
  // Focus follows the questions, but not onto the first: the reader has just opened this.
  useEffect(() => {
    if (props.count > 1) form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }, [props.count]);
  return (
    <form
      ref={form}
      className="p-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== undefined && answer !== '') props.onNext(answer);
      }}
    >
      <p className="t-sm t-3" aria-live="polite">
        {say(texts.count(props.count))}
      </p>
      <Question field={props.field} answer={answer} onAnswer={setAnswer} error={undefined} idPrefix="check" />
      <div className="p-row">
        {props.onBack === undefined ? null : <Button onPress={props.onBack}>{say(texts.back)}</Button>}
        <Button kind="p" type="submit" {...(answer === undefined || answer === '' ? { why: say(texts.answerFirst) } : {})}>
          {say(texts.next)}
        </Button>
      </div>
    </form>
  );
}

type Found = { readonly guide: Guide; readonly fields: ReadonlyMap<string, FieldView>; readonly answers: Answers };

function Verdict(props: Found & { readonly turn: Turn<Asked> }) {
  const heard = useRef<HTMLDivElement>(null);
  useEffect(() => heard.current?.focus(), []);
  const { turn } = props;
  return (
    <div ref={heard} tabIndex={-1} role="status" data-verdict={turn.kind}>
      {turn.kind === 'no' ? <No {...props} turn={turn} /> : <Yes {...props} />}
    </div>
  );
}

function No(props: Found & { readonly turn: Extract<Turn<Asked>, { readonly kind: 'no' }> }) {
  const { say } = useLanguage();
  const textOf = useAnswerText();
  const { turn, fields, answers } = props;
  const { condition, step } = turn.condition;
  const basis = condition.basis ?? step.basis[0];
  return (
    <Note tone="near">
      <b>{say(texts.no)}</b>
      <dl className="p-lines">
        <div>
          <dt>{say(texts.failed)}</dt>
          <dd>
            {say(step.name)}：{say(condition.text)}
          </dd>
        </div>
        <div>
          <dt>{say(texts.rule)}</dt>
          <dd>{say(ruleText(turn.rule, fields))}</dd>
        </div>
        <div>
          <dt>{say(texts.yours)}</dt>
          <dd>
            {answeredOf(turn.rule, fields, answers).map((field) => (
              <span key={field.id} className="p-answer">
                {say(field.label)} <b>{textOf(field, answers[field.id])}</b>
              </span>
            ))}
          </dd>
        </div>
        {basis === undefined ? null : (
          <div>
            <dt>{say(texts.law)}</dt>
            <dd>
              <ArticleLink basis={basis} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say(texts.instead)}</dt>
          <dd>{say(condition.instead ?? texts.insteadAsk)}</dd>
        </div>
      </dl>
    </Note>
  );
}

function Yes(props: Found) {
  const { say } = useLanguage();
  const left = props.guide.steps.flatMap((step) => step.conditions.filter(({ rule }) => rule === undefined));
  return (
    <Note icon="checkc">
      <b>{say(texts.yes)}</b>
      <p>{say(texts.yesMore)}</p>
      {left.length === 0 ? null : (
        <>
          <p className="t-3">{say(texts.left)}</p>
          <ul className="p-law">
            {left.map((condition) => (
              <li key={condition.text.zh}>{say(condition.text)}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
