/** What a reader can tell before reading: whether they may apply, in two minutes, and what their own case is, so that the rest grows shorter. */
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import type { Answers } from '#web/ui/form/answer.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { check } from './check-texts.ts';
import type { Cut } from './layers.ts';

/** CEL is 23 kB: fetched by those who want to be checked. */
const EligibilityCheck = lazy(() => import('./eligibility-check.tsx').then((found) => ({ default: found.EligibilityCheck })));

export function CheckFirst(props: {
  readonly guide: Guide;
  readonly cut: Cut;
  readonly situation: Answers;
  readonly children?: ReactNode;
}) {
  const checkable = props.cut.steps.some((step) => step.conditions.some(({ rule }) => rule !== undefined));
  if (!checkable && props.children === undefined) return null;
  return (
    <section className="p-blk p-first no-print" id="who">
      {checkable ? <Check guide={props.guide} situation={props.situation} /> : null}
      {props.children}
    </section>
  );
}

function Check(props: { readonly guide: Guide; readonly situation: Answers }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <Suspense fallback={<Waiting rows={2} />}>
        <EligibilityCheck guide={props.guide} situation={props.situation} />
      </Suspense>
    );
  return (
    <Button block onPress={() => setOpen(true)}>
      <Icon name="check" />
      {say(check.open)}
    </Button>
  );
}
