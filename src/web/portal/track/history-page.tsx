/** The own case as it stood at any step, and who set each of its values, when, and on what ground. */
import '#web/ui/history/history.css';
import './history.css';
import { useState } from 'react';
import { MomentBar } from '#web/ui/history/moment-bar.tsx';
import { historyTexts as texts } from '#web/ui/history/texts.ts';
import { useAsOf } from '#web/ui/history/use-as-of.ts';
import { ValueList } from '#web/ui/history/value-list.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { Papers } from './papers.tsx';
import { Parts } from './parts.tsx';
import { Timeline } from './timeline.tsx';

type Tab = 'then' | 'values';

export function HistoryPage(props: PageProps) {
  const { say } = useLanguage();
  const number = props.params['number'] ?? '';
  const [tab, setTab] = useState<Tab>('then');
  const past = useAsOf(number, {});
  const { shown } = past;
  return (
    <Page title={say(texts.title)} back={`/cases/${encodeURIComponent(number)}`}>
      <div className="y-pad p-history">
        <h1 className="t-h1">{say(texts.title)}</h1>
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
            number={number}
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
          <>
            <Parts view={shown.view} />
            <Timeline view={shown.view} petitions={[]} past />
            <Papers view={shown.view} />
          </>
        )}
      </div>
    </Page>
  );
}
