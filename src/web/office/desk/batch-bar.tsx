/** What can be done with the selected rows: a bar at the foot of the list. */
import type { BatchAct } from '#contract/view/inbox.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { labelled } from '../shell/words.ts';
import { barOfBatch, batchActs } from './batch-acts.ts';
import { listTexts } from './list-texts.ts';
import type { Selection } from './use-selection.ts';

export function BatchBar(props: { readonly selection: Selection; readonly onAct: (act: BatchAct) => void }) {
  const { say } = useLanguage();
  const { rows, choose } = props.selection;
  if (rows.length === 0) return null;
  return (
    <section className="o-batchbar" aria-label={say(listTexts.chosen(rows.length))}>
      <p>
        <b role="status">{say(listTexts.chosen(rows.length))}</b>
        <Button size="s" kind="q" onPress={() => choose([])}>
          {say(listTexts.chooseNone)}
        </Button>
      </p>
      <div className="o-acts">
        {batchActs.map((act) => {
          const bar = barOfBatch(act, rows);
          // What can never be meant for these is left out; unlike cases say why.
          if (bar === listTexts.notNow) return null;
          return (
            <Button
              key={act}
              size="s"
              {...(bar === undefined ? {} : { why: say(labelled(listTexts[act], bar)) })}
              onPress={() => props.onAct(act)}
            >
              {say(listTexts[act])}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
