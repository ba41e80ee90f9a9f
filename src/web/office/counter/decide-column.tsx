/** Right of the counter: outcomes, the paper as it will be, and the one act that signs, seals and prints it. */
import { useEffect, useRef } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { Mark } from '#web/ui/stroke.tsx';
import { common } from '#web/ui/texts.ts';
import { DeliveryBox } from '../act/delivery-box.tsx';
import { OtherActs } from '../act/other-acts.tsx';
import { QuestionPanel } from '../act/question-panel.tsx';
import { useAct } from '../act/use-act.ts';
import { useDrawer } from '../shell/use-drawer.ts';
import { Deciding } from './deciding.tsx';
import { receiveBody } from './receive-body.ts';
import type { PartReception, Reception, ReceptionAct } from './reception.ts';
import { counterTexts } from './texts.ts';
import { paperLink, useReceive, type Paper } from './use-receive.ts';

type Props = {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly reception: Reception;
  readonly receptions: readonly PartReception[];
  readonly scope: string;
  readonly drawer: boolean;
  readonly onClose: () => void;
  readonly tell: (act: ReceptionAct) => void;
  readonly onReceived: () => void;
  readonly onNext: () => void;
};

function Done(props: { readonly number: string; readonly papers: readonly Paper[]; readonly onNext: () => void }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="o-done">
      <Mark fresh />
      <h2 className="t-song" tabIndex={-1} ref={heading}>
        {say(counterTexts.done)}
      </h2>
      <p className="t-sm t-2">{say(counterTexts.donePapers)}</p>
      <ul>
        {props.papers.map((paper) => (
          <li key={paper.id}>
            <a className="y-btn y-btn--block" href={paperLink(props.number, paper.id)} target="_blank" rel="noreferrer">
              <Icon name="print" />
              {say(paper.title)}
            </a>
          </li>
        ))}
      </ul>
      <Button kind="p" block onPress={props.onNext}>
        {say(counterTexts.next)}
        <kbd className="y-kbd" aria-hidden="true">
          F2
        </kbd>
      </Button>
    </div>
  );
}

/** What the window may still do on the other parts: take late papers, hand over what is ready, write down a withdrawal. */
export function HallActs(props: Pick<Props, 'view' | 'guide' | 'onReceived'> & { readonly quiet?: boolean }) {
  const { say } = useLanguage();
  const { view } = props;
  const acting = useAct(view.number, props.onReceived);
  return (
    <>
      {acting.refused === undefined ? null : <RefusedNote refused={acting.refused} />}
      {props.quiet === true ? null : <Empty title={say(counterTexts.nothingToReceive)} />}
      <QuestionPanel view={view} />
      <DeliveryBox view={view} acting={acting} />
      {view.parts.map((part) => (
        <OtherActs key={part.id} view={view} part={part} guide={props.guide} acting={acting} title={say(part.name)} />
      ))}
    </>
  );
}

export function DecideColumn(props: Props) {
  const { say } = useLanguage();
  const { view, receptions } = props;
  const receiving = useReceive(view.number, view.papers, props.onReceived);
  const box = useDrawer(props.drawer, props.onClose);
  return (
    <aside
      className={`o-col o-col--act ${props.drawer ? 'is-open' : ''}`}
      aria-label={say(counterTexts.openDecide)}
      ref={box}
      tabIndex={-1}
    >
      <div className="o-drawer-h">
        <IconButton label={say(common.close)} onPress={props.onClose}>
          <Icon name="x" />
        </IconButton>
      </div>
      {receiving.papers !== undefined ? (
        <Done number={view.number} papers={receiving.papers} onNext={props.onNext} />
      ) : receptions.length === 0 ? (
        <HallActs {...props} />
      ) : (
        <Deciding
          view={view}
          guide={props.guide}
          receptions={receptions}
          scope={props.scope}
          tell={props.tell}
          busy={receiving.busy}
          refused={receiving.refused}
          onSign={() => void receiving.send(receiveBody(receptions, props.reception))}
        />
      )}
    </aside>
  );
}
