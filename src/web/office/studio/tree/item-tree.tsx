/** Departments, entries of the basic catalogue and their items, with what must be mended in what is being written; filtered as one types. */
import { useState } from 'react';
import type { CatalogueTree, TreeItem } from '#contract/view/catalogue-draft.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { studioPath } from '../slots.ts';
import { studioTexts } from '../texts.ts';
import { treeTexts } from './texts.ts';
import { useTree } from './use-tree.ts';

/** A draft is opened where there is one, else what holds. */
export const addressOf = (item: TreeItem): string =>
  studioPath(item.draft === null ? `${item.kind}s/${item.id}` : `drafts/${item.draft.id}`);

const matches = (item: TreeItem, words: string): boolean =>
  [item.name.zh, item.name.en, item.handling?.zh ?? '', item.handling?.en ?? '', item.id].some((each) =>
    each.toLowerCase().includes(words),
  );

function Leaf(props: { readonly item: TreeItem; readonly label: string }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const { item } = props;
  const here = path.startsWith(addressOf(item)) || path === studioPath(`${item.kind}s/${item.id}`);
  const { findings } = item;
  const count = findings === null ? 0 : findings.errors > 0 ? findings.errors : findings.advice;
  return (
    <li>
      <Link to={addressOf(item)} className="o-tree__i" aria-current={here ? 'page' : undefined}>
        <span>{props.label}</span>
        {item.draft === null ? null : <Icon name="edit" />}
        {count === 0 || findings === null ? null : (
          <span className={findings.errors > 0 ? 'o-late' : 'o-near'} title={say(treeTexts.findings(findings.errors, findings.advice))}>
            {count}
          </span>
        )}
      </Link>
    </li>
  );
}

type Group = { readonly id: string; readonly name: string; readonly items: readonly { readonly item: TreeItem; readonly label: string }[] };

/** Entries with several items keep their name before each item's own. */
function groupsOf(tree: CatalogueTree, say: (text: { zh: string; en: string }) => string): readonly Group[] {
  const departments = tree.departments.map(({ kind, name, entries }) => ({
    id: kind,
    name: say(name),
    items: entries.flatMap((entry) =>
      entry.items.map((item) => ({
        item,
        label: say(item.name) + (entry.items.length > 1 && item.handling !== null ? ` · ${say(item.handling)}` : ''),
      })),
    ),
  }));
  const matters = { id: 'matters', name: say(studioTexts.matters), items: tree.matters.map((item) => ({ item, label: say(item.name) })) };
  return [...departments, matters];
}

export function ItemTree() {
  const { say } = useLanguage();
  const { tree, refused, reload } = useTree();
  const { path } = useAddress();
  const { query } = useOffice();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  if (tree === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />;
  const wanted = (words === '' ? query : words).trim().toLowerCase();
  const groups = groupsOf(tree, say);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <div className="o-tree">
      <label className="o-tree__f">
        <Icon name="search" />
        <input
          type="search"
          value={words}
          placeholder={say(treeTexts.filter(total))}
          aria-label={say(treeTexts.filter(total))}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <nav aria-label={say(studioTexts.tree)}>
        <ul>
          {groups.map((group) => {
            const shown = wanted === '' ? group.items : group.items.filter(({ item }) => matches(item, wanted));
            if (shown.length === 0) return null;
            const current = shown.some(({ item }) => path.startsWith(addressOf(item)));
            const isOpen = wanted !== '' || open.has(group.id) !== current;
            return (
              <li key={group.id}>
                <button type="button" className="o-tree__d" aria-expanded={isOpen} onClick={() => toggle(group.id)}>
                  <Icon name={isOpen ? 'down' : 'right'} />
                  <span>{group.name}</span>
                  <span className="t-3">{shown.length}</span>
                </button>
                {isOpen ? (
                  <ul>
                    {shown.map(({ item, label }) => (
                      <Leaf key={item.kind + item.id} item={item} label={label} />
                    ))}
                  </ul>
                ) : null}
              </li>
            );
          })}
        </ul>
      </nav>
      {wanted !== '' && groups.every(({ items }) => !items.some(({ item }) => matches(item, wanted))) ? (
        <p className="t-sm t-3" role="status">
          {say(treeTexts.none)}
        </p>
      ) : null}
    </div>
  );
}
