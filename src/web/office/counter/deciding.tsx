/** Outcomes, the paper as it will be, and the one act that signs, seals and prints it; for a case on the list and for a person at the window. */
import type { ReactNode } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { knownArticles } from '../act/known-articles.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { labelled } from '../shell/words.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import { problemOf } from './receive-body.ts';
import { ReceiptPreview } from './receipt-preview.tsx';
import type { PartReception, ReceptionAct } from './reception.ts';
import { counterTexts } from './texts.ts';

export function Deciding(props: {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly receptions: readonly PartReception[];
  readonly scope: string;
  readonly tell: (act: ReceptionAct) => void;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** What else must be done first; said, but pressing shows where. */
  readonly more?: string | undefined;
  readonly onSign: () => void;
  /** A second act beside signing. */
  readonly children?: ReactNode;
}) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { receptions, tell } = props;
  const problems = receptions.flatMap((one) => {
    const words = problemOf(one, today);
    return words === undefined ? [] : [{ id: one.part.id, text: say(labelled(one.part.name, words)) }];
  });
  const sign = (): void => {
    if (problems.length === 0) props.onSign();
  };
  useKeys({ F9: sign });
  const scoped = props.scope === 'all' ? receptions : receptions.filter((one) => one.part.id === props.scope);
  const known =
    scoped[0] === undefined
      ? []
      : knownArticles(scoped[0].part, props.guide, [
          { law: 'zhejiang-at-most-once-2018', article: 11 },
          { law: 'administrative-licensing-law-2019', article: 32 },
        ]);
  const first = problems[0];
  return (
    <>
      <div className="o-upper">
        <OutcomePanel
          receptions={receptions}
          scope={props.scope}
          onScope={(scope) => tell({ kind: 'scope', scope })}
          onEdit={(parts, change) => tell({ kind: 'edit', parts, change })}
          known={known}
          answers={props.view.answers}
          today={today}
        />
      </div>
      <ReceiptPreview view={props.view} receptions={receptions} guide={props.guide} today={today} />
      <div className="o-go">
        {props.refused === undefined ? null : <RefusedNote refused={props.refused} />}
        {props.more === undefined ? null : (
          <p className="o-late t-sm" role="alert">
            {props.more}
          </p>
        )}
        {problems.length > 1 ? (
          <Note tone="near">
            <ul>
              {problems.map((problem) => (
                <li key={problem.id}>{problem.text}</li>
              ))}
            </ul>
          </Note>
        ) : null}
        <div className="o-go__b">
          {props.children}
          <Button kind="p" busy={props.busy} onPress={sign} {...(first === undefined ? {} : { why: first.text })}>
            {say(counterTexts.sign)}
            <kbd className="y-kbd" aria-hidden="true">
              F9
            </kbd>
          </Button>
        </div>
      </div>
    </>
  );
}
