/** What was judged, the lowest score first; one opens to its findings. */
import { useState } from 'react';
import type { LintScored } from '#contract/view/lint.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { FindingsSheet } from './findings-sheet.tsx';
import type { QualityFilter } from './quality-filter.ts';
import { ScoreBar } from './score-bar.tsx';
import { qualityTexts } from './texts.ts';

type More = { readonly key: string; readonly rows: readonly LintScored[]; readonly next: string | null };

const queryOf = ({ division, of, department, rule }: QualityFilter) => ({
  division,
  department,
  rule,
  ...(of === 'listings' ? { kind: 'listing' } : {}),
});

/** The first page, and what was asked for behind it; forgotten when something else is looked at. */
function useScored(filter: QualityFilter) {
  const query = queryOf(filter);
  const key = JSON.stringify(query);
  const first = useReply('lint.scores', { query });
  const [more, setMore] = useState<More>();
  const [failed, setFailed] = useState<Refused>();
  const behind = more?.key === key ? more : undefined;
  const rows = [...(first.value?.rows ?? []), ...(behind?.rows ?? [])];
  const next = behind === undefined ? (first.value?.next ?? null) : behind.next;
  const goOn = async (): Promise<void> => {
    if (next === null) return;
    const answer = await call('lint.scores', { query: { ...query, after: next } });
    setFailed(answer.ok ? undefined : answer.refused);
    if (answer.ok) setMore({ key, rows: [...(behind?.rows ?? []), ...answer.value.rows], next: answer.value.next ?? null });
  };
  return { rows, next, goOn, failed, loaded: first.value !== undefined, refused: first.refused, reload: first.reload };
}

const KINDS = {
  item: qualityTexts.item,
  matter: qualityTexts.matter,
  overlay: qualityTexts.overlay,
  listing: qualityTexts.listing,
} as const;

function Row(props: { readonly row: LintScored; readonly onOpen: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <li>
      <button type="button" onClick={props.onOpen}>
        <span className="o-qu__name">
          <b>{say(row.name)}</b>
          <span className="t-sm t-3">
            {[say(KINDS[row.kind]), say(row.division.name), say(row.department)].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="t-sm o-qu__sum">
          {row.errors === 0 ? null : <b className="o-qu__must">{say(qualityTexts.errors(row.errors))}</b>}
          {row.advice === 0 ? null : <span className="t-3">{say(qualityTexts.advice(row.advice))}</span>}
        </span>
        <ScoreBar score={row.score} />
      </button>
    </li>
  );
}

export function ScoredList(props: { readonly filter: QualityFilter }) {
  const { say } = useLanguage();
  const { rows, next, goOn, failed, loaded, refused, reload } = useScored(props.filter);
  const [open, setOpen] = useState<LintScored>();
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (!loaded) return <Waiting rows={5} />;
  if (rows.length === 0) return <Empty title={say(props.filter.of === 'listings' ? qualityTexts.noListings : qualityTexts.empty)} />;
  return (
    <>
      <ul className="o-qu__rows">
        {rows.map((row) => (
          <Row key={`${row.kind} ${row.division.code} ${row.id}`} row={row} onOpen={() => setOpen(row)} />
        ))}
      </ul>
      {failed === undefined ? null : <RefusedNote refused={failed} />}
      {next === null ? null : (
        <Button kind="plain" onPress={() => void goOn()}>
          {say(qualityTexts.more)}
        </Button>
      )}
      <FindingsSheet row={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
