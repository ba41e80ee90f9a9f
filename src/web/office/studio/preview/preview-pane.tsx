/** A guide as a phone, the form, the window and a sheet of paper show it. */
import { useState } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import type { Guide } from '#contract/view/guide.ts';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { CounterView } from './counter-view.tsx';
import { FormView } from './form-view.tsx';
import { GuidePaper } from './guide-paper.tsx';
import { GuidePhone } from './guide-phone.tsx';
import { previewTexts as t } from './texts.ts';

const views = ['phone', 'form', 'window', 'paper'] as const;
type View = (typeof views)[number];

type Papers = ReadonlySet<string>;

function Shown(props: { readonly guide: Guide; readonly view: View; readonly wrong: Papers | undefined }) {
  const { guide, wrong = new Set() } = props;
  switch (props.view) {
    case 'phone':
      return <GuidePhone guide={guide} wrong={wrong} />;
    case 'form':
      return <FormView guide={guide} />;
    case 'window':
      return <CounterView guide={guide} />;
    case 'paper':
      return <GuidePaper guide={guide} />;
  }
}

export function PreviewPane(props: {
  readonly title?: Text;
  readonly guide: Guide | undefined;
  readonly refused: Refused | undefined;
  /** Papers that must be mended, by their ids. */
  readonly wrong?: Papers;
}) {
  const { say } = useLanguage();
  const { title = t.title, guide, refused } = props;
  const [view, setView] = useState<View>('phone');
  const shape = refused?.code === 'bad-input' || refused?.code === 'preview-impossible';
  return (
    <section className="o-ste__see" aria-label={say(title)}>
      <header>
        <h2>{say(title)}</h2>
        <div className="y-seg" role="group" aria-label={say(t.as)}>
          {views.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {say(t[each])}
            </button>
          ))}
        </div>
      </header>
      {shape ? <Note tone="near">{say(t.notYet)}</Note> : refused === undefined ? null : <RefusedNote refused={refused} />}
      {guide === undefined ? (
        refused === undefined ? (
          <Waiting rows={8} />
        ) : null
      ) : (
        <div className={`o-pv is-${view}`}>
          <Shown guide={guide} view={view} wrong={props.wrong} />
        </div>
      )}
    </section>
  );
}
