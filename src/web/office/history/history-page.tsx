/** A case's past for its office: the case as it stood at any step, and who set each of its values. */
import '#web/ui/history/history.css';
import './history.css';
import { useState } from 'react';
import { LinkButton } from '#web/ui/button.tsx';
import { MomentBar } from '#web/ui/history/moment-bar.tsx';
import { historyTexts as texts } from '#web/ui/history/texts.ts';
import { useAsOf } from '#web/ui/history/use-as-of.ts';
import { ValueList } from '#web/ui/history/value-list.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import type { CaseView } from '#contract/view/case.ts';
import { CaseTabs } from '../desk/case-tabs.tsx';
import { InThePast } from '../desk/in-the-past.ts';
import { PartClock } from '../desk/part-clock.tsx';
import { ownTitle } from '../shell/own-title.ts';
import { stateWords } from '../shell/state-words.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

type Tab = 'then' | 'values';

/** The case as it stood; of several parts the one that is looked at. */
function Then(props: { readonly view: CaseView; readonly part: string | undefined; readonly onPart: (part: string) => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const part = view.parts.find(({ id }) => id === props.part) ?? view.parts.find(({ full }) => full) ?? view.parts[0];
  if (part === undefined) return null;
  return (
    <>
      <div className="y-seg o-history__parts" role="group" aria-label={say(texts.then)}>
        {view.parts.map((one) => (
          <button key={one.id} type="button" aria-pressed={one.id === part.id} onClick={() => props.onPart(one.id)}>
            {say(one.name)} <span className="t-3">{say(stateWords(one.state))}</span>
          </button>
        ))}
      </div>
      <PartClock view={view} part={part} />
      <CaseTabs key={part.id} view={view} part={part} />
    </>
  );
}

export function HistoryPage(props: { readonly number: string; readonly part: string | undefined }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const [tab, setTab] = useState<Tab>('then');
  const [part, setPart] = useState(props.part);
  const past = useAsOf(props.number, {});
  const { shown } = past;
  const title = shown === undefined ? '' : ownTitle(shown.view.title, shown.view.matter.name);
  return (
    <section className="o-col o-col--work o-history" aria-label={say(texts.title)}>
      <div className="o-hd">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {[say(texts.title), title].filter((words) => words !== '').join(' · ')}
          </h1>
          <p className="code">{props.number}</p>
        </div>
        <div className="o-hd__b">
          <LinkButton size="s" to={`/office/desk/${props.number}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`}>
            {say(texts.now)}
          </LinkButton>
        </div>
      </div>
      <MomentBar past={past} />
      <div className="y-seg" role="group" aria-label={say(texts.title)}>
        {(['then', 'values'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
            {say(texts[one])}
          </button>
        ))}
      </div>
      {tab === 'values' ? (
        <ValueList
          number={props.number}
          onOpen={(seq) => {
            past.go({ seq });
            setTab('then');
          }}
        />
      ) : shown === undefined ? (
        past.refused === undefined ? (
          <Waiting rows={8} />
        ) : null
      ) : (
        <InThePast value={true}>
          <Then view={shown.view} part={part} onPart={setPart} />
        </InThePast>
      )}
    </section>
  );
}
