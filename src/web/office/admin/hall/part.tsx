/** One part of a hall's plan: its heading, one sentence, its controls. */
import type { ReactNode } from 'react';
import type { HallPlanPage, HallPlanView } from '#contract/view/queue.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';

export type PlanProps = {
  readonly page: HallPlanPage;
  readonly plan: HallPlanView;
  readonly change: (more: Partial<HallPlanView>) => void;
  /** Says that something typed cannot be read, so that nothing is saved over it. */
  readonly mark: (where: string, wrong: boolean) => void;
};

export function Part(props: { readonly title: Text; readonly about: Text; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <section className="o-plan__part" aria-label={say(props.title)}>
      <h2>{say(props.title)}</h2>
      <p className="t-sm t-3">{say(props.about)}</p>
      {props.children}
    </section>
  );
}
