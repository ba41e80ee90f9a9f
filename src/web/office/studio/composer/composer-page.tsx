/** 一件事编排: items chosen, their order proposed from what one gives to another, counted before and after, made a draft of a matter. */
import '../builder/builder.css';
import '../builder/graph.css';
import './composer.css';
import { useState } from 'react';
import type { Dictionary } from '#contract/view/composer.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { ItemFinder } from '../builder/item-finder.tsx';
import { useDictionary } from '../builder/use-dictionary.ts';
import { MakeDraft, type Named } from './make-draft.tsx';
import { Proposal } from './proposal.tsx';
import { edgesOf, type Settlements } from './settle-edges.ts';
import { composerTexts } from './texts.ts';
import { OwnEdges } from './own-edges.tsx';
import { useComposition, type SettledEdge } from './use-composition.ts';

function Chosen(props: {
  readonly dictionary: Dictionary;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { say } = useLanguage();
  const { dictionary, chosen, onChange } = props;
  return (
    <ul className="o-bdl" aria-label={say(composerTexts.chosen(chosen.length))}>
      {chosen.map((id) => {
        const item = dictionary.items.find((each) => each.id === id);
        const name = item === undefined ? id : say(item.name);
        return (
          <li key={id} className="o-bdr">
            <span className="o-bdr__n">
              {name}
              <small>{item === undefined ? '' : say(item.department.name)}</small>
            </span>
            <button
              type="button"
              className="y-icbtn"
              aria-label={`${say(composerTexts.takeOut)}：${name}`}
              onClick={() => onChange(chosen.filter((each) => each !== id))}
            >
              <Icon name="x" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Composer(props: { readonly dictionary: Dictionary; readonly division: number }) {
  const { say } = useLanguage();
  const { dictionary, division } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [settled, setSettled] = useState<Settlements>({});
  const [own, setOwn] = useState<readonly SettledEdge[]>([]);
  const [named, setNamed] = useState<Named>({ id: '', kind: 'life-event', name: { zh: '', en: '' } });
  const [proposed, setProposed] = useState<Parameters<typeof edgesOf>[0]>([]);
  const { value, refused, busy } = useComposition({ ...named, division, items: chosen, edges: edgesOf(proposed, settled, own, chosen) });
  // What was said of the order is read against the newest proposal; a new item brings its own.
  if (value !== undefined && value.proposed !== proposed) setProposed(value.proposed);
  const wrong = busy || value?.burden === null || value?.problems.some(({ grave }) => grave) === true;
  return (
    <div className="o-comp">
      <div className="o-comp__side o-bd">
        <h2>{say(composerTexts.chosen(chosen.length))}</h2>
        <Chosen dictionary={dictionary} chosen={chosen} onChange={setChosen} />
        <ItemFinder items={dictionary.items} taken={new Set(chosen)} onPick={({ id }) => setChosen([...chosen, id])} />
      </div>
      <div className="o-comp__main o-bd" aria-busy={busy}>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        {chosen.length === 0 ? (
          <Empty title={say(composerTexts.empty)}>
            <p>{say(composerTexts.emptyHint)}</p>
          </Empty>
        ) : value === undefined ? (
          refused === undefined ? (
            <Waiting rows={6} />
          ) : null
        ) : (
          <>
            <Proposal composition={value} dictionary={dictionary} settled={settled} onSettle={setSettled} />
            {chosen.length < 2 ? null : <OwnEdges dictionary={dictionary} chosen={chosen} edges={own} onChange={setOwn} />}
            <MakeDraft division={division} named={named} doc={value.doc} wrong={wrong} onName={setNamed} />
          </>
        )}
      </div>
    </div>
  );
}

export function ComposerPage() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const heading = useHeadingFocus();
  const division = session.post?.office.division;
  const dictionary = useDictionary(division);
  useSignInAgain(dictionary.refused);
  return (
    <div className="o-stp">
      <header className="o-comp__h">
        <h1 tabIndex={-1} ref={heading}>
          {say(composerTexts.title)}
        </h1>
        <p className="t-sm t-3">{say(composerTexts.about)}</p>
      </header>
      {dictionary.refused === undefined ? null : <RefusedNote refused={dictionary.refused} onRetry={dictionary.reload} />}
      {dictionary.value === undefined || division === undefined ? (
        dictionary.refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : (
        <Composer dictionary={dictionary.value} division={division} />
      )}
    </div>
  );
}
