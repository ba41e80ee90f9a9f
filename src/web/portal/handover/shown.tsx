/** The code itself: large, dark on white in both themes, counted down, the same in characters. */
import { useEffect, useState } from 'react';
import type { HandoverShown, HandoverState } from '#contract/view/handover.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { common } from '#web/ui/texts.ts';
import { handover } from './texts.ts';

/** Counted from when it arrived: a phone's own clock may be wrong. */
function useLeft(id: string, seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const began = performance.now();
    const count = (): void => setLeft(Math.max(0, Math.ceil(seconds - (performance.now() - began) / 1000)));
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [id, seconds]);
  return left;
}

export function Shown(props: {
  readonly shown: HandoverShown;
  readonly state: HandoverState;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}) {
  const { say } = useLanguage();
  const { code, seconds, handover: of } = props.shown;
  const left = useLeft(of.id, seconds);
  const over = left === 0 || props.state === 'expired';
  return (
    <div className="p-stack">
      <p className="t-2">
        <b>{say(of.hall.name)}</b>
        <br />
        {say(of.draft === null ? handover.only : handover.draft(say(of.draft.name)))}
      </p>
      {over ? (
        <Note tone="near" role="status">
          {say(handover.over)}
        </Note>
      ) : (
        <figure className="y-card p-code">
          <Qr text={code} label={say(handover.code)} className="p-code__q" />
          <figcaption>
            <b className="code p-code__c">{code}</b>
            <span className="p-code__l" aria-hidden="true">
              <i style={{ inlineSize: `${(left / seconds) * 100}%` }} />
            </span>
            <span className="t-sm t-3 num">{say(handover.left(left))}</span>
          </figcaption>
        </figure>
      )}
      <p className="t-sm t-3">{say(handover.rules)}</p>
      {over ? (
        <Button kind="p" size="l" block onPress={props.onAgain}>
          {say(handover.showAgain)}
        </Button>
      ) : null}
      <Button block onPress={props.onBack}>
        {say(common.back)}
      </Button>
    </div>
  );
}
