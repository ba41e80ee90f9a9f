/** What was handed down, one line each: what, from whom to whom, how it stands, and what the reader may do. */
import { useState } from 'react';
import type { HandRow } from '#contract/view/programme.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { HandForms } from './hand-forms.tsx';
import { handTexts } from './hand-texts.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';

const STATES = {
  proposed: { zh: '等承接', en: 'To be taken up' },
  objected: { zh: '有异议', en: 'Objected to' },
  'taken-up': { zh: '已承接', en: 'Taken up' },
  withdrawn: { zh: '已收回', en: 'Taken back' },
} as const;
const LABELS = { 'take-up': handTexts.takeUp, object: handTexts.object, decide: handTexts.decide } as const;

export function HandList({ rows, onChanged }: { readonly rows: readonly HandRow[]; readonly onChanged: () => void }) {
  return (
    <ul className="o-handdown">
      {rows.map((hand) => (
        <Line key={hand.id} hand={hand} onChanged={onChanged} />
      ))}
    </ul>
  );
}

function Line({ hand, onChanged }: { readonly hand: HandRow; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [act, setAct] = useState<HandRow['acts'][number]>();
  const { handed, taken, unit } = hand;
  const target = handed.target === null || unit === null ? '' : say(shortFigure(handed.target, unit));
  const to = hand.to === null ? say(hand.division.name) : say(hand.to.name);
  return (
    <li>
      <span className="o-handdown__b">
        <b>
          {say(hand.name)} {target}
        </b>
        <small className="t-2">
          {say(hand.from.division)} → {to} · {say(handTexts.floor(target, dayText(handed.due, language, today)))}
        </small>
        {taken === null ? null : (
          <small className="t-2">
            {say(STATES['taken-up'])} {taken.target === null || unit === null ? '' : say(shortFigure(taken.target, unit))}{' '}
            {dayText(taken.due, language, today)}
          </small>
        )}
        {hand.objection === null ? null : (
          <small className="o-handdown__o">
            {hand.objection.person}：{hand.objection.text}
          </small>
        )}
        {hand.decided === null ? null : (
          <small className="t-2">
            {hand.decided.person}：{say(handTexts[hand.decided.outcome])}，{hand.decided.text}
          </small>
        )}
      </span>
      <span className="o-handdown__s">
        <Light light={hand.state === 'objected' ? 'near' : hand.light}>{say(STATES[hand.state])}</Light>
        {hand.state === 'proposed' ? <small className="t-3">{say(handTexts.by(dayText(hand.answerBy, language, today)))}</small> : null}
      </span>
      <span className="o-handdown__a no-print">
        {hand.acts.map((each, index) => (
          <Button key={each} size="s" {...(index === 0 ? { kind: 'p' as const } : {})} onPress={() => setAct(each)}>
            {say(LABELS[each])}
          </Button>
        ))}
      </span>
      <Sheet
        open={act !== undefined}
        title={act === undefined ? '' : `${say(LABELS[act])} · ${say(hand.name)}`}
        onClose={() => setAct(undefined)}
      >
        {act === undefined ? null : (
          <HandForms
            key={act}
            hand={hand}
            act={act}
            onDone={() => {
              setAct(undefined);
              onChanged();
            }}
          />
        )}
      </Sheet>
    </li>
  );
}
