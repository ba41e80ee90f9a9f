/** The decision: granted, granted with conditions, refused; the button says what bars it. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { useLanguage } from '#web/ui/language.tsx';
import type { Words } from '../shell/words.ts';
import { ActForm, type ActProps } from './act-form.tsx';
import { ArticlePicker } from './article-picker.tsx';
import { Lines } from './controls.tsx';
import { kinds, linesOf, whyNot, type Kind, type Typed } from './decision-words.ts';
import { knownArticles, type Article } from './known-articles.ts';
import { outcomeTexts } from './outcome/texts.ts';
import { actTexts } from './texts.ts';

const names: Record<Kind, Words> = { grant: actTexts.grant, with: actTexts.grantWith, refuse: actTexts.refuse };
const buttons: Record<Kind, Words> = {
  grant: actTexts.signGrant,
  with: actTexts.signGrantWith,
  refuse: actTexts.signRefuse,
};
const proposals: Record<Kind, Words> = {
  grant: outcomeTexts.proposeGrant,
  with: outcomeTexts.proposeGrantWith,
  refuse: outcomeTexts.proposeRefuse,
};
/** A written decision rests on licensing law 38 and on the item's own articles. */
const always: readonly Article[] = [{ law: 'administrative-licensing-law-2019', article: 38 }];

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
  const proposing = view.allowed.some((one) => one.act === 'propose-decision' && one.part === part.id);
  const conditions = typed.kind === 'with' ? linesOf(typed.conditions) : [];
  const submit = (): void => {
    const said = { parts: [part.id], reasons: typed.reasons.trim(), articles: typed.articles };
    const outcome = typed.kind === 'refuse' ? 'refused' : 'granted';
    if (proposing) void acting.perform('propose-decision', { ...said, outcome, conditions });
    else if (outcome === 'refused') void acting.perform('refuse', { ...said, reliedOn: [] });
    else void acting.perform('grant', { ...said, reliedOn: [], conditions });
  };
  return (
    <ActForm
      title={say(actTexts.decision)}
      button={say(proposing ? proposals[typed.kind] : buttons[typed.kind])}
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
      {proposing ? (
        <p className="o-lim">{say(part.review === 'approval' ? outcomeTexts.reviewApproval : outcomeTexts.reviewSecond)}</p>
      ) : null}
      {why === undefined && !proposing ? <p className="o-lim">{say(actTexts.sure)}</p> : null}
    </ActForm>
  );
}
