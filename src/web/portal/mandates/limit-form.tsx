/** Narrows a mandate one gave: fewer matters, an earlier last day. */
import { useState } from 'react';
import type { MandateView } from '#contract/view/mandate.ts';
import { Button } from '#web/ui/button.tsx';
import { Question } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { usePlace } from '../shell/place.tsx';
import { MatterChoice } from './matter-choice.tsx';
import { mandates } from './texts.ts';
import { useMandateAct } from './use-mandate-act.ts';

export function LimitForm(props: { readonly mandate: MandateView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { mandate } = props;
  const division = usePlace();
  const offered = useReply('matter.list', { query: { division } }).value?.rows ?? [];
  const matters = mandate.matters ?? offered;
  const [chosen, setChosen] = useState<readonly string[] | undefined>(mandate.matters?.map((matter) => matter.id));
  const [until, setUntil] = useState<unknown>(mandate.until?.slice(0, 10));
  const { busy, refused, send } = useMandateAct(mandate.id, props.onDone);
  const body = {
    ...(chosen === undefined ? {} : { matters: chosen }),
    ...(mandate.case === null ? {} : { case: mandate.case }),
    ...(typeof until === 'string' && until !== '' ? { until } : {}),
  };
  return (
    <>
      <p className="t-2">{say(mandates.limitWhy)}</p>
      <MatterChoice
        title={say(mandates.whichMatters)}
        all={mandate.matters === null ? say(mandates.all) : undefined}
        matters={matters}
        chosen={chosen}
        error={undefined}
        onChoose={setChosen}
      />
      <Question
        field={{ id: 'until', type: 'date', label: mandates.untilDay, required: mandate.until !== null }}
        answer={until}
        error={undefined}
        idPrefix="limit"
        onAnswer={setUntil}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block busy={busy === 'limit'} onPress={() => void send('limit', body)}>
        {say(mandates.limitYes)}
      </Button>
    </>
  );
}
