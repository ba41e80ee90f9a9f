/** One found thing: its name with what matched, where and how it is done, and why it stands here. */
import type { SearchRow } from '#contract/view/search.ts';
import type { Text } from '#domain/kernel/text.ts';
import { call } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { termText } from '#web/ui/texts.ts';
import { home } from '../home/texts.ts';
import { search } from './texts.ts';

/** Where it opens: an item in its matter, a listing on its own page. */
export const addressOfRow = (row: SearchRow): string => {
  if (row.kind === 'listing') return `/services/${row.division?.code ?? ''}/${encodeURIComponent(row.id)}`;
  return `/matters/${encodeURIComponent(row.matter?.id ?? row.id)}`;
};

/** Counts that it was opened, of whom nobody keeps; a lost count is no harm. */
export const noteOpened = (row: SearchRow, division: number): void => {
  const id = row.kind === 'listing' ? `${row.name.zh}|${row.department?.zh ?? ''}`.slice(0, 200) : row.id;
  void call('search.opened', { body: { kind: row.kind, id, division } });
};

/** The name with the matched characters underlined; only the Chinese name is marked. */
export function MarkedName(props: { readonly row: SearchRow }) {
  const { say, language } = useLanguage();
  const { name, marks } = props.row;
  if (language !== 'zh' || marks.length === 0) return <>{say(name)}</>;
  const pieces: { readonly text: string; readonly marked: boolean; readonly at: number }[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of marks) {
    pieces.push({ text: name.zh.slice(at, from), marked: false, at }, { text: name.zh.slice(from, to), marked: true, at: from });
    at = to;
  }
  pieces.push({ text: name.zh.slice(at), marked: false, at });
  return (
    <>
      {pieces
        .filter(({ text }) => text !== '')
        .map(({ text, marked, at: from }) => (marked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>))}
    </>
  );
}

/** Why it was found, where the name does not show it. */
const whyText = ({ why, name }: SearchRow): Text | undefined => {
  switch (why.by) {
    case 'name':
      return undefined;
    case 'alias':
      // What a computer reads (kcyd) tells a person nothing.
      return /\p{Script=Han}/u.test(why.word) && why.word !== name.zh ? search.alias(why.word) : undefined;
    case 'contains':
      return search.contains(why.word);
    case 'department':
      return search.byDepartment;
    case 'summary':
      return search.bySummary;
  }
};

export function RowBody(props: { readonly row: SearchRow }) {
  const { say } = useLanguage();
  const { row } = props;
  const why = whyText(row);
  const facts = [
    row.items === null ? undefined : say(home.contains(row.items)),
    row.department === null ? undefined : say(row.department),
    row.matter === null || why !== undefined ? undefined : say(search.partOf(say(row.matter.name))),
    row.division === null ? undefined : say(search.places(say(row.division.name), row.places)),
    row.promised === null ? undefined : say(termText(row.promised)),
    why === undefined ? undefined : say(why),
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <span className="p-found__n">
        <span className="t-b">
          <MarkedName row={row} />
        </span>
        <small className="t-3">{facts.join(' · ')}</small>
      </span>
      {row.here ? (
        row.visits === null ? null : (
          <Tag tone={row.visits === 0 ? 'ok' : 'plain'}>{say(home.visits(row.visits))}</Tag>
        )
      ) : (
        <Tag tone="near">{say(search.notHere)}</Tag>
      )}
    </>
  );
}

export const kindTitle = { matter: search.matter, item: search.item, listing: search.listing } as const;

/** Rows by kind, in the order in which each kind first occurs: the best group stands first. */
export const groupsOf = (rows: readonly SearchRow[]): readonly (readonly [SearchRow['kind'], readonly SearchRow[]])[] => [
  ...Map.groupBy(rows, ({ kind }) => kind),
];

export const keyOfRow = (row: SearchRow): string => `${row.kind} ${row.division?.code ?? ''} ${row.id}`;
