/** What the reader may do with an order now: choose an act, say why, add what it asks for. */
import { useState } from 'react';
import type { OperationName } from '#contract/routes.ts';
import type { OrderView } from '#contract/view/order.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Files, Line, type Uploaded } from '../../act/inquiry/inputs.tsx';
import { Lines } from '../../act/controls.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { actTexts, orderTexts as texts, refuseDays } from './texts.ts';

type Act = OrderView['acts'][number];
type Asks = 'files' | 'due' | 'maybe-due' | 'until' | 'points';
const asks: Partial<Record<Act, Asks>> = {
  'feed-back': 'files',
  'ask-days': 'until',
  return: 'due',
  accept: 'maybe-due',
  score: 'points',
  'decide-score': 'points',
};
const POINTS = /^(100|\d{1,2})$/u;

type Typed = { readonly text: string; readonly day: string; readonly points: string; readonly files: readonly Uploaded[] };
const nothing: Typed = { text: '', day: '', points: '', files: [] };

/** What is missing yet, or undefined. */
const missing = (act: Act, typed: Typed) => {
  if (typed.text.trim() === '') return texts.write;
  const asked = asks[act];
  if ((asked === 'due' || asked === 'until') && typed.day === '') return texts.pickDay;
  return asked === 'points' && !POINTS.test(typed.points) ? texts.pickPoints : undefined;
};

const bodyOf = (act: Act, { text, day, points, files }: Typed): object => {
  const said = { text: text.trim() };
  const asked = asks[act];
  if (asked === 'files') return { ...said, files: files.map(({ id, name }) => ({ file: id, name })) };
  if (asked === 'until') return { ...said, until: day };
  if (asked === 'points') return { ...said, points: Number(points) };
  return asked === undefined || day === '' ? said : { ...said, due: day };
};

export function OrderActs(props: { readonly order: OrderView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { acts } = props.order;
  const [chosen, setChosen] = useState<Act>();
  const act = chosen !== undefined && acts.includes(chosen) ? chosen : acts[0];
  return (
    <aside className="o-order1__a" aria-label={say(texts.openList)}>
      <h2>{say(texts.openList)}</h2>
      <div className="o-order1__b" role="group" aria-label={say(texts.openList)}>
        {acts.map((each) => (
          <button key={each} type="button" className="y-btn y-btn--s" aria-pressed={each === act} onClick={() => setChosen(each)}>
            {say(actTexts[each].name)}
          </button>
        ))}
      </div>
      {act === undefined ? null : <ActForm key={act} act={act} id={props.order.id} onDone={props.onDone} />}
    </aside>
  );
}

function ActForm(props: { readonly act: Act; readonly id: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { act } = props;
  const [typed, setTyped] = useState(nothing);
  const { busy, refused, send } = useCommand();
  const press = async (more: object): Promise<void> => {
    const name: OperationName = `order.${act}`;
    if ((await send(name, { params: { id: props.id }, body: { ...bodyOf(act, typed), ...more } })) === undefined) return;
    setTyped(nothing);
    props.onDone();
  };
  const lacks = missing(act, typed);
  const why = lacks === undefined ? {} : { why: say(lacks) };
  const days = act === 'answer-days';
  return (
    <div className="o-form">
      <Lines id={`order-${act}`} label={say(actTexts[act].label)} value={typed.text} onChange={(text) => setTyped({ ...typed, text })} />
      <Asked act={act} typed={typed} onTyped={setTyped} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-order1__b">
        <Button kind="p" busy={busy} onPress={() => void press(days ? { granted: true } : {})} {...why}>
          {say(actTexts[act].name)}
        </Button>
        {days ? (
          <Button busy={busy} onPress={() => void press({ granted: false })} {...why}>
            {say(refuseDays)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What an act asks for beside its words. */
function Asked(props: { readonly act: Act; readonly typed: Typed; readonly onTyped: (typed: Typed) => void }) {
  const { say } = useLanguage();
  const { act, typed, onTyped } = props;
  const asked = asks[act];
  if (asked === undefined) return null;
  if (asked === 'files') {
    return (
      <div className="y-field">
        <span className="y-field__l">{say(texts.evidence)}</span>
        <Files files={typed.files} onChange={(files) => onTyped({ ...typed, files })} />
      </div>
    );
  }
  if (asked === 'points')
    return (
      <Line id="order-points" label={say(texts.pointsLabel)} value={typed.points} onChange={(points) => onTyped({ ...typed, points })} />
    );
  const label = asked === 'until' ? texts.untilDay : asked === 'due' ? texts.newDay : texts.byDay;
  return (
    <Line
      id="order-day"
      type="date"
      label={say(label)}
      optional={asked === 'maybe-due'}
      value={typed.day}
      onChange={(day) => onTyped({ ...typed, day })}
    />
  );
}
