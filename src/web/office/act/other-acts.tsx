/** Buttons of the acts that have a form of their own; pressing one puts its form in their place. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { labelled } from '../shell/words.ts';
import { becauseWords } from './because.ts';
import { otherForms } from './other-forms.tsx';
import { actNames, actTexts } from './texts.ts';
import type { Acting } from './use-act.ts';

type Props = {
  readonly view: CaseView;
  readonly part: PartView;
  readonly guide: Guide | undefined;
  readonly acting: Acting;
  readonly title?: string;
};

/** Acts with a form of their own, in a fixed order; those that have their own box are left out. */
export function OtherActs(props: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<string>();
  const acts = props.view.allowed.filter(
    (one) => one.part === props.part.id && otherForms[one.act] !== undefined && one.because !== 'wrong-state',
  );
  if (acts.length === 0) return null;
  // An act that somebody else made impossible meanwhile closes its form.
  const Form = open !== undefined && acts.some((one) => one.act === open) ? otherForms[open] : undefined;
  if (Form !== undefined)
    return <Form view={props.view} part={props.part} guide={props.guide} acting={props.acting} onClose={() => setOpen(undefined)} />;
  return (
    <section className="o-box">
      <h2>{props.title ?? say(actTexts.more)}</h2>
      <div className="o-acts">
        {acts.map((one) => {
          const act = actNames[one.act] ?? actTexts.acts;
          return (
            <Button
              key={one.act}
              size="s"
              onPress={() => setOpen(one.act)}
              {...(one.because === null ? {} : { why: say(labelled(act, becauseWords(one.because))) })}
            >
              {say(act)}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
