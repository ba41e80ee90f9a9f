/** How the other is found, which matters, until when, and a firm member's role. */
import type { ReactNode } from 'react';
import { Question, Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { usePlace } from '../shell/place.tsx';
import { MatterChoice } from './matter-choice.tsx';
import { type Begin, hasPeriod, isNamedOnly, personFields, type TypedMandate } from './new-mandate.ts';
import { mandates } from './texts.ts';

type FormProps = {
  readonly act: Begin;
  readonly typed: TypedMandate;
  readonly errors: Readonly<Record<string, string>>;
  readonly onType: (part: Partial<TypedMandate>) => void;
};

export function TermsForm(props: FormProps) {
  const { say } = useLanguage();
  const { act, typed, errors, onType } = props;
  const namedOnly = isNamedOnly(act, typed.kind);
  const text = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
  return (
    <div className="p-stack p-gap">
      <section className="y-card p-ask">
        {namedOnly ? null : <How by={typed.by} onChoose={(by) => onType({ by })} />}
        {typed.by === 'code' && !namedOnly ? null : (
          <>
            {namedOnly ? null : <p className="t-sm t-3">{say(mandates.byNumberWhy)}</p>}
            <Questions
              fields={personFields(act, typed.kind)}
              answers={{ name: typed.name, identifier: typed.identifier }}
              errors={errors}
              idPrefix="m"
              onAnswer={(field, answer) => onType({ [field]: text(answer) })}
            />
          </>
        )}
      </section>
      {typed.kind === 'child' ? null : (
        <section className="y-card p-ask">
          <Matters {...props} />
          {hasPeriod(typed.kind) ? (
            <Question
              field={{ id: 'until', type: 'date', label: mandates.untilDay, hint: mandates.untilHint, required: true }}
              answer={typed.until}
              error={errors['until']}
              idPrefix="m"
              onAnswer={(answer) => onType({ until: text(answer) })}
            />
          ) : null}
          {typed.kind === 'firm' && act === 'give' ? <Role {...props} /> : null}
        </section>
      )}
    </div>
  );
}

function Segment(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="p-set p-set--stack">
      <span id={`seg-${props.label}`}>{props.label}</span>
      <div className="y-seg" role="group" aria-labelledby={`seg-${props.label}`}>
        {props.children}
      </div>
    </div>
  );
}

function How(props: { readonly by: TypedMandate['by']; readonly onChoose: (by: TypedMandate['by']) => void }) {
  const { say } = useLanguage();
  return (
    <Segment label={say(mandates.how)}>
      {(['number', 'code'] as const).map((by) => (
        <button key={by} type="button" aria-pressed={by === props.by} onClick={() => props.onChoose(by)}>
          {say(by === 'number' ? mandates.byNumber : mandates.byCode)}
        </button>
      ))}
    </Segment>
  );
}

function Matters(props: FormProps) {
  const { say } = useLanguage();
  const { typed, errors, onType } = props;
  const division = usePlace();
  const matters = useReply('matter.list', { query: { division } }).value?.rows ?? [];
  if (typed.kind === 'single-matter') {
    return (
      <Question
        field={{
          id: 'matter',
          type: 'choice',
          label: mandates.whichMatter,
          required: true,
          options: matters.map((matter) => ({ value: matter.id, label: matter.name })),
        }}
        answer={typed.matters?.[0]}
        error={errors['matters']}
        idPrefix="m"
        onAnswer={(answer) => onType({ matters: typeof answer === 'string' ? [answer] : [] })}
      />
    );
  }
  return (
    <MatterChoice
      title={say(mandates.whichMatters)}
      all={say(mandates.all)}
      matters={matters}
      chosen={typed.matters}
      error={errors['matters']}
      onChoose={(chosen) => onType({ matters: chosen })}
    />
  );
}

function Role(props: FormProps) {
  const { say } = useLanguage();
  return (
    <Segment label={say(mandates.memberRole)}>
      {(['filer', 'admin'] as const).map((role) => (
        <button key={role} type="button" aria-pressed={role === props.typed.role} onClick={() => props.onType({ role })}>
          {say(mandates[role])}
        </button>
      ))}
    </Segment>
  );
}
