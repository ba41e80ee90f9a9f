/** What the reader may do with a report now; acts that ask for a reason ask in place. */
import { useState } from 'react';
import type { ReportView } from '#contract/view/report.ts';
import type { OperationName } from '#contract/routes.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import type { Words } from '../shell/words.ts';
import { REPORTS } from './report-place.ts';
import { reportTexts as texts } from './texts.ts';

type Act = Exclude<ReportView['acts'][number], 'reword'>;
type Press = { readonly name: OperationName; readonly label: Words; readonly main?: true; readonly asks?: Words };
const presses: Readonly<Record<Act, Press>> = {
  'sign-off': { name: 'report.sign-off', label: texts.signOff, main: true },
  submit: { name: 'report.submit', label: texts.submit, main: true },
  refill: { name: 'report.refill', label: texts.refill },
  return: { name: 'report.return', label: texts.return, asks: texts.returnWhy },
  correct: { name: 'report.correct', label: texts.correct, asks: texts.correctWhy },
  discard: { name: 'report.discard', label: texts.discard },
};
const ORDER: readonly Act[] = ['sign-off', 'submit', 'refill', 'return', 'correct', 'discard'];

export function ReportActs(props: { readonly report: ReportView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [asking, setAsking] = useState<Act>();
  const [reason, setReason] = useState('');
  const { report } = props;
  const acts = ORDER.filter((act) => report.acts.includes(act));
  if (acts.length === 0) return null;
  const press = async (act: Act, body: object): Promise<void> => {
    const { name } = presses[act];
    const done = await send(name, { params: { id: report.id }, body });
    if (done === undefined) return;
    setAsking(undefined);
    setReason('');
    if (act === 'correct') navigate(`${REPORTS}/${(done as { readonly id: string }).id}`);
    else if (act === 'discard') navigate(REPORTS);
    else props.onDone();
  };
  const asks = asking === undefined ? undefined : presses[asking].asks;
  return (
    <div className="o-wr__a no-print">
      <p className="o-wr__f">
        {acts.map((act) => (
          <Button
            key={act}
            {...(presses[act].main === true ? { kind: 'p' } : {})}
            busy={busy}
            onPress={() => (presses[act].asks === undefined ? void press(act, {}) : setAsking(act))}
          >
            {say(presses[act].label)}
          </Button>
        ))}
      </p>
      {acts.includes('sign-off') ? <p className="t-sm t-2">{say(texts.signAbout)}</p> : null}
      {busy ? <p role="status">{say(texts.building)}</p> : null}
      {asking === undefined || asks === undefined ? null : (
        <div className="o-form">
          <Lines id="report-reason" label={say(asks)} value={reason} onChange={setReason} />
          <Button
            kind="p"
            busy={busy}
            onPress={() => void press(asking, { reason: reason.trim() })}
            {...(reason.trim() === '' ? { why: say(texts.reasonFirst) } : {})}
          >
            {say(presses[asking].label)}
          </Button>
          <Button kind="plain" onPress={() => setAsking(undefined)}>
            {say(texts.cancel)}
          </Button>
        </div>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}
