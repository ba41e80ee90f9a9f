/** The halls of a division and the plan of each: when it is open, which queues it has, who serves them. */
import { useState } from 'react';
import type { HallPlanPage } from '#contract/view/queue.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useAdmin } from '../admin-context.ts';
import { PageHead } from '../page-head.tsx';
import { windowTexts } from '../texts.ts';
import { Pick } from './compact.tsx';
import { hallTexts } from './hall-texts.ts';
import { PlanForm } from './plan-form.tsx';

function HallPlan(props: { readonly hall: string }) {
  const { value, refused, reload } = useReply('hall.plan', { params: { id: props.hall } });
  const [saved, setSaved] = useState<HallPlanPage>();
  const page = saved !== undefined && saved.version >= (value?.version ?? 0) ? saved : value;
  if (page === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return <PlanForm key={page.version} page={page} onSaved={setSaved} />;
}

export function HallsPage() {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const halls = view.offices.filter(({ kind, closed }) => kind === 'hall' && !closed);
  const [chosen, setChosen] = useState(halls[0]?.id);
  return (
    <>
      <PageHead title={hallTexts.title} about={hallTexts.about} />
      {halls.length < 2 ? null : (
        <Pick
          label={say(hallTexts.hall)}
          value={chosen ?? ''}
          options={halls.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={setChosen}
        />
      )}
      {chosen === undefined ? (
        <Empty title={say(hallTexts.noHall)}>
          <p className="t-sm t-3">{say(hallTexts.noHallHint)}</p>
          <LinkButton to={`/office/admin/offices${location.search}`}>{say(windowTexts.toOffices)}</LinkButton>
        </Empty>
      ) : (
        <HallPlan key={chosen} hall={chosen} />
      )}
    </>
  );
}
