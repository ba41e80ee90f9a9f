/** The editor of one draft: tabs and inputs, what the checks say, what people will see; all three follow every keystroke. */
import { Suspense, useState } from 'react';
import type { CatalogueDraftView, CatalogueForm } from '#contract/view/catalogue-draft.ts';
import { isMembers, valueAt, withAt } from '#domain/edition/doc-pointer.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, Waiting } from '#web/ui/note.tsx';
import { CatalogueFormContext } from '../catalogue-form.ts';
import { StudioDraftContext, type StudioDraft } from '../draft-context.ts';
import { Preview } from '../preview/preview.tsx';
import { tabOf, tabsOf, type Tab } from '../tab/tabs.ts';
import { CheckPane } from './check-pane.tsx';
import { ClashNote } from './clash-note.tsx';
import { DraftHead } from './draft-head.tsx';
import { DraftMore } from './draft-more.tsx';
import { goTo } from './go-to.ts';
import { editorTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';
import { useOthers } from './use-others.ts';

type Pane = 'write' | 'checks' | 'see';

/** A part that lost its last member is no part any more: `{}` would be half a sentence. */
const pruned = (doc: CatalogueDoc, pointer: string): CatalogueDoc => {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const value = parent === '' || parent === '/changes' ? undefined : valueAt(doc, parent);
  return isMembers(value) && Object.keys(value).length === 0 ? pruned(withAt(doc, parent, undefined), parent) : doc;
};
const changed = (doc: CatalogueDoc, pointer: string, value: unknown): CatalogueDoc => {
  const next = withAt(doc, pointer, value);
  return value === undefined ? pruned(next, pointer) : next;
};

function TabBar(props: {
  readonly tabs: readonly Tab[];
  readonly open: string;
  readonly doc: CatalogueDoc;
  readonly onOpen: (id: string) => void;
}) {
  const { say } = useLanguage();
  const move = (from: number, by: number): void => {
    const next = props.tabs[(from + by + props.tabs.length) % props.tabs.length];
    if (next === undefined) return;
    props.onOpen(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div className="y-tabsh o-ste__tabs" role="tablist" aria-label={say(editorTexts.parts)}>
      {props.tabs.map((tab, index) => {
        const counted = tab.counts === undefined ? undefined : props.doc[tab.counts];
        return (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === props.open}
            aria-controls="tabpanel"
            tabIndex={tab.id === props.open ? 0 : -1}
            onClick={() => props.onOpen(tab.id)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(index, 1);
              if (event.key === 'ArrowLeft') move(index, -1);
            }}
          >
            {say(tab.label)} {Array.isArray(counted) && counted.length > 0 ? counted.length : ''}
          </button>
        );
      })}
    </div>
  );
}

function Panes(props: { readonly pane: Pane; readonly errors: number; readonly onPane: (pane: Pane) => void }) {
  const { say } = useLanguage();
  const panes = [
    ['write', editorTexts.write],
    ['checks', editorTexts.checks],
    ['see', editorTexts.see],
  ] as const;
  return (
    <div className="y-seg o-ste__panes" role="group" aria-label={say(editorTexts.pane)}>
      {panes.map(([id, label]) => (
        <button key={id} type="button" aria-pressed={props.pane === id} onClick={() => props.onPane(id)}>
          {say(label)} {id === 'checks' && props.errors > 0 ? props.errors : ''}
        </button>
      ))}
    </div>
  );
}

export function Editor(props: { readonly first: CatalogueDraftView; readonly form: CatalogueForm }) {
  const { say } = useLanguage();
  const draft = useDraft(props.first);
  const { view, state } = draft;
  const { row } = view;
  const { checked, findings, refused } = useFindings(row.subject, row.division.code, state.doc);
  const others = useOthers(row.id, view.others);
  const tabs = tabsOf(row.subject.kind);
  const [open, setOpen] = useState(tabs[0]?.id ?? '');
  const [pane, setPane] = useState<Pane>('write');
  const tab = tabs.find(({ id }) => id === open) ?? tabs[0];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const context: StudioDraft = {
    id: row.id,
    division: row.division.code,
    subject: row.subject,
    doc: state.doc,
    before: view.before ?? undefined,
    locked: !view.mayEdit,
    findings,
    faults: draft.faults,
    setAt: (pointer, value) => draft.type(changed(state.doc, pointer, value), pointer),
    setDoc: draft.type,
  };
  const jump = (pointer: string): void => {
    setOpen(tabOf(tabs, pointer)?.id ?? open);
    setPane('write');
    setTimeout(() => goTo(pointer), 0);
  };
  return (
    <CatalogueFormContext value={props.form}>
      <StudioDraftContext value={context}>
        <DraftHead draft={draft} errors={errors} others={others} />
        <div className={`o-ste is-${pane}`}>
          <Panes pane={pane} errors={errors} onPane={setPane} />
          <div className="o-ste__work">
            <TabBar tabs={tabs} open={tab?.id ?? ''} doc={state.doc} onOpen={setOpen} />
            <div id="tabpanel" role="tabpanel" aria-labelledby={`tab-${tab?.id ?? ''}`} className="o-ste__tab">
              {state.disagreement === undefined ? null : <ClashNote disagreement={state.disagreement} onSettle={draft.settle} />}
              {state.joined ? <Note>{say(editorTexts.joined)}</Note> : null}
              <Suspense fallback={<Waiting rows={6} />}>{tab === undefined ? null : <tab.Page key={tab.id} />}</Suspense>
              {view.mayEdit && tab?.id === 'source' ? <DraftMore id={row.id} /> : null}
            </div>
          </div>
          <CheckPane checked={checked} refused={refused} onJump={jump} />
          <Preview />
        </div>
      </StudioDraftContext>
    </CatalogueFormContext>
  );
}
