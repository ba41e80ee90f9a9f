/** The decision: granted, granted with conditions, refused; the button says what bars it. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { useLanguage } from '#web/ui/language.tsx';
import type { Words } from '../shell/words.ts';
import { ActForm, type ActProps } from './act-form.tsx';
import { ArticlePicker } from './article-picker.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { knownArticles, type Article } from './known-articles.ts';
import { actTexts } from './texts.ts';

const kinds = ['grant', 'with', 'refuse'] as const;
type Kind = (typeof kinds)[number];
type Typed = {
  readonly kind: Kind;
  readonly conditions: string;
  readonly reasons: string;
  readonly articles: readonly Article[];
};

const names: Record<Kind, Words> = { grant: actTexts.grant, with: actTexts.grantWith, refuse: actTexts.refuse };
const buttons: Record<Kind, Words> = {
  grant: actTexts.signGrant,
  with: actTexts.signGrantWith,
  refuse: actTexts.signRefuse,
};
/** A written decision rests on licensing law 38 and on the item's own articles. */
const always: readonly Article[] = [{ law: 'administrative-licensing-law-2019', article: 38 }];

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What bars signing: the engine's own reason first, then what is still to be written. */
export const whyNot = (view: Pick<CaseView, 'allowed'>, part: string, typed: Typed): Words | undefined => {
  const act = view.allowed.find(
    (one) => one.act === (typed.kind === 'refuse' ? 'refuse' : 'grant') && one.part === part,
  );
  if (act === undefined) return actTexts.reviewFirst;
  if (act.because !== null) return becauseWords(act.because);
  if (typed.kind === 'with' && linesOf(typed.conditions).length === 0)
    return { zh: '先写条件', en: 'Write a condition first' };
  if (typed.kind !== 'refuse') return undefined;
  if (typed.reasons.trim() === '') return becauseWords('reason-missing');
  return typed.articles.length === 0 ? becauseWords('article-missing') : undefined;
};

function KindSwitch(props: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }) {
  const { say } = useLanguage();
  return (
    <div className="y-seg o-seg" role="group" aria-label={say(actTexts.decision)}>
      {kinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={props.kind === kind} onClick={() => props.onChange(kind)}>
          {say(names[kind])}
        </button>
      ))}
    </div>
  );
}

export function DecisionForm(props: Omit<ActProps, 'onClose'> & { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { part, acting, view } = props;
  const [typed, setTyped] = useState<Typed>({ kind: 'grant', conditions: '', reasons: '', articles: [] });
  const change = (some: Partial<Typed>): void => setTyped({ ...typed, ...some });
  const why = whyNot(view, part.id, typed);
  const known = knownArticles(part, props.guide, always);
  const submit = (): void => {
    const decision = { parts: [part.id], reasons: typed.reasons.trim(), articles: typed.articles, reliedOn: [] };
    void (typed.kind === 'refuse'
      ? acting.perform('refuse', decision)
      : acting.perform('grant', { ...decision, conditions: typed.kind === 'with' ? linesOf(typed.conditions) : [] }));
  };
  return (
    <ActForm
      title={say(actTexts.decision)}
      button={say(buttons[typed.kind])}
      why={why}
      acting={acting}
      danger={typed.kind === 'refuse'}
      onSubmit={submit}
    >
      <KindSwitch kind={typed.kind} onChange={(kind) => change({ kind })} />
      {typed.kind === 'with' ? (
        <Lines
          id="conditions"
          label={say(actTexts.conditions)}
          value={typed.conditions}
          onChange={(conditions) => change({ conditions })}
        />
      ) : null}
      <Lines
        id="reasons"
        label={say(actTexts.reasons)}
        optional={typed.kind !== 'refuse'}
        value={typed.reasons}
        onChange={(reasons) => change({ reasons })}
      />
      {typed.kind === 'refuse' ? (
        <>
          <ArticlePicker known={known} value={typed.articles} onChange={(articles) => change({ articles })} />
          <p className="o-lim">
            {say(actTexts.refuseRule)} {say(actTexts.remedies)}
          </p>
        </>
      ) : null}
      {why === undefined ? <p className="o-lim">{say(actTexts.sure)}</p> : null}
    </ActForm>
  );
}
