/** Moves through a case's past: a step back, a step on, any step, or a moment. */
import { useId, useState } from 'react';
import { Button } from '../button.tsx';
import { momentText } from '../date-text.ts';
import { InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import { RefusedNote } from '../note.tsx';
import { historyTexts as texts } from './texts.ts';
import type { Past } from './use-as-of.ts';

export function MomentBar(props: { readonly past: Past }) {
  const { say, language } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { shown, refused, loading, go, reload } = props.past;
  const [seq, of] = [shown?.seq ?? 1, shown?.of ?? 1];
  const line = shown?.view.timeline.at(-1);
  return (
    <section className="y-moment" aria-label={say(texts.slide)}>
      <p className="y-moment__now" role="status" aria-busy={loading}>
        {shown === undefined ? null : (
          <>
            <b>{say(texts.seen(momentText(shown.at, language)))}</b> <span className="t-3">{say(texts.step(seq, of))}</span>
          </>
        )}
      </p>
      {line === undefined ? null : (
        <p className="t-sm">
          {say(line.text)} <span className="t-3">{say(line.who)}</span>
        </p>
      )}
      <div className="y-moment__row">
        <Button size="s" {...(seq <= 1 ? { why: say(texts.before) } : {})} onPress={() => go({ seq: seq - 1 })}>
          {say(texts.before)}
        </Button>
        <input
          type="range"
          min={1}
          max={of}
          value={seq}
          aria-label={say(texts.slide)}
          aria-valuetext={say(texts.step(seq, of))}
          onChange={(event) => go({ seq: Number(event.target.value) })}
        />
        <Button size="s" {...(seq >= of ? { why: say(texts.after) } : {})} onPress={() => go({ seq: seq + 1 })}>
          {say(texts.after)}
        </Button>
      </div>
      <form
        className="y-moment__row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') go({ at: typed });
        }}
      >
        <label htmlFor={`${id}at`} className="t-sm">
          {say(texts.moment)}
        </label>
        <InputBox>
          <input id={`${id}at`} type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </InputBox>
        <Button size="s" type="submit">
          {say(texts.go)}
        </Button>
      </form>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {seq === of ? null : <p className="t-sm t-3">{say(texts.past)}</p>}
    </section>
  );
}
