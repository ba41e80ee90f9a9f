/** Tabs of a case on the desk: review, papers, shared data, history, other parts; arrow keys move between them. */
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { MaterialTab, SharedTab } from './material-tab.tsx';
import { ReviewTab } from './review-tab.tsx';
import { SiblingTab } from './sibling-tab.tsx';
import { deskTexts } from './texts.ts';
import { TimelineTab } from './timeline-tab.tsx';

const tabs = ['review', 'materials', 'shared', 'timeline', 'siblings'] as const;
type Tab = (typeof tabs)[number];

const siblingsOf = (view: CaseView, part: PartView): readonly PartView[] => view.parts.filter((one) => one.id !== part.id);
const countOf = (tab: Tab, view: CaseView, part: PartView): number | undefined => {
  switch (tab) {
    case 'review':
      return undefined;
    case 'materials':
      return part.materials.filter((one) => one.heldBy === null).length;
    case 'shared':
      return view.shared.length + part.materials.filter((one) => one.heldBy !== null).length;
    case 'timeline':
      return view.timeline.length;
    case 'siblings':
      return siblingsOf(view, part).length;
  }
};

function Panel(props: { readonly tab: Tab; readonly view: CaseView; readonly part: PartView }) {
  const { tab, view, part } = props;
  switch (tab) {
    case 'review':
      return <ReviewTab view={view} part={part} />;
    case 'materials':
      return <MaterialTab part={part} number={view.number} />;
    case 'shared':
      return <SharedTab view={view} part={part} />;
    case 'timeline':
      return <TimelineTab view={view} />;
    case 'siblings':
      return <SiblingTab view={view} parts={siblingsOf(view, part)} />;
  }
}

export function CaseTabs(props: { readonly view: CaseView; readonly part: PartView }) {
  const { say } = useLanguage();
  const id = useId();
  const [tab, setTab] = useState<Tab>('review');
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    setTab(next);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}${next}`)}`)?.focus();
  };
  return (
    <>
      <div className="y-tabsh o-tabs" role="tablist" aria-label={say(deskTexts.tabs)} ref={list}>
        {tabs.map((one) => {
          const count = countOf(one, props.view, props.part);
          return (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}${one}`}
              aria-selected={one === tab}
              aria-controls={`${id}panel`}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => setTab(one)}
              onKeyDown={move}
            >
              {say(deskTexts[one])}
              {count === undefined ? '' : ` ${count}`}
            </button>
          );
        })}
      </div>
      <div className="o-panel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`} tabIndex={0}>
        <Panel tab={tab} view={props.view} part={props.part} />
      </div>
    </>
  );
}
