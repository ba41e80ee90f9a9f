/** Who changed what in a plan, opened when asked for. */
import { useState } from 'react';
import type { PlanView } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { planTexts } from './texts.ts';

export function PlanHistory({ plan }: { readonly plan: PlanView }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div className="o-programme__hist">
      <Button kind="q" size="s" expanded={open} onPress={() => setOpen(!open)}>
        {say(planTexts.history)}
      </Button>
      {open ? <Lines plan={plan} /> : null}
    </div>
  );
}

function Lines({ plan }: { readonly plan: PlanView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { value, refused, reload } = useReply('plan.history', { params: { id: plan.id }, query: { limit: 100 } });
  if (value === undefined) return refused === undefined ? <Waiting rows={5} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return (
    <>
      {plan.versions.length === 0 ? null : (
        <p className="t-sm t-2">
          {say(planTexts.versions)}：
          {plan.versions
            .map(({ version, from, person }) => `${say(planTexts.version(version, fullDayText(from, language)))} ${person}`)
            .join('；')}
        </p>
      )}
      <ol className="o-hist">
        {value.rows.map((row) => (
          <li key={row.seq}>
            <span className="num t-3">{momentText(row.at, language, today)}</span>
            <span>
              {row.person}
              <small className="t-3"> {say(row.office)}</small>
            </span>
            <span>{say(row.text)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
