/** Which queues a hall has, what each takes, and how lanes take turns. */
import type { HallPlanView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Several } from '../controls.tsx';
import { Cell, Pick, Tick } from './compact.tsx';
import { hallTexts, queueTexts, themeNames } from './hall-texts.ts';
import { Part, type PlanProps } from './part.tsx';

type Queue = HallPlanView['queues'][number];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const TURNS = [2, 3, 4, 5];

function QueueRow(props: {
  readonly queue: Queue;
  readonly page: PlanProps['page'];
  readonly onChange: (queue: Queue) => void;
  readonly onRemove: () => void;
}) {
  const { say } = useLanguage();
  const { queue, onChange, page } = props;
  const all = queue.matters === 'all';
  const chosen = queue.matters === 'all' ? [] : queue.matters;
  return (
    <li className="o-plan-row">
      <Cell label={say(queueTexts.letter)} longest={1} value={queue.id} onChange={(id) => onChange({ ...queue, id: id.toUpperCase() })} />
      <Cell
        wide
        label={say(queueTexts.name)}
        value={queue.name.zh}
        onChange={(zh) => onChange({ ...queue, name: { ...queue.name, zh } })}
      />
      <Cell
        wide
        label={say(queueTexts.nameEn)}
        value={queue.name.en}
        onChange={(en) => onChange({ ...queue, name: { ...queue.name, en } })}
      />
      <Pick
        label={say(queueTexts.theme)}
        value={queue.theme}
        options={Object.entries(themeNames).map(([value, name]) => ({ value, label: say(name) }))}
        onChange={(theme) => onChange({ ...queue, theme })}
      />
      <Button size="s" kind="q" label={`${say(hallTexts.remove)} ${queue.id}`} onPress={props.onRemove}>
        {say(hallTexts.remove)}
      </Button>
      <div className="o-plan-row__more">
        <Tick
          label={`${queue.id} · ${say(queueTexts.all)}`}
          on={all}
          onChange={(every) => onChange({ ...queue, matters: every ? 'all' : [] })}
        />
        {all ? null : (
          <details className="o-fold">
            <summary>{say(queueTexts.some(chosen.length))}</summary>
            <Several
              id={`queue-${queue.id}-matters`}
              label={say(queueTexts.matters)}
              options={page.matters.map(({ id, name }) => ({ value: id, label: say(name) }))}
              chosen={chosen}
              onChange={(matters) => onChange({ ...queue, matters: [...matters] })}
            />
          </details>
        )}
      </div>
    </li>
  );
}

export function QueuesPart({ page, plan, change }: PlanProps) {
  const { say } = useLanguage();
  const free = LETTERS.find((letter) => !plan.queues.some(({ id }) => id === letter)) ?? 'Z';
  const set = (index: number, queue: Queue): void => change({ queues: plan.queues.map((each, at) => (at === index ? queue : each)) });
  return (
    <Part title={queueTexts.title} about={queueTexts.about}>
      <ul className="o-plan-rows">
        {plan.queues.map((queue, index) => (
          <QueueRow
            key={index}
            page={page}
            queue={queue}
            onChange={(changed) => set(index, changed)}
            onRemove={() => change({ queues: plan.queues.filter((_, at) => at !== index) })}
          />
        ))}
      </ul>
      <Button
        size="s"
        onPress={() => change({ queues: [...plan.queues, { id: free, name: { zh: '', en: '' }, theme: 'undifferentiated', matters: [] }] })}
      >
        {say(queueTexts.add)}
      </Button>
      <div className="o-plan-row">
        <Pick
          wide
          label={say(queueTexts.every)}
          value={String(plan.ordinaryEvery)}
          options={TURNS.map((every) => ({ value: String(every), label: say(queueTexts.turn(every)) }))}
          onChange={(every) => change({ ordinaryEvery: Number(every) })}
        />
      </div>
      <p className="t-xs t-3">{say(queueTexts.everyHint)}</p>
    </Part>
  );
}
