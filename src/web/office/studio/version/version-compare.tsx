/** What differs between any two versions of an item or a matter, in words. */
import { useState } from 'react';
import type { EditionView, VersionRow } from '#contract/view/edition.ts';
import { diffDocs } from '#domain/edition/diff-docs.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply, type Loaded } from '#web/ui/use-reply.ts';
import { Choice } from '../../exchange/choice.tsx';
import { studioTexts } from '../texts.ts';
import { ChangeList } from './change-list.tsx';
import { docNames } from './doc-names.ts';
import { versionTexts as t } from './texts.ts';

type Seen = Loaded<EditionView> & { readonly doc: CatalogueDoc | undefined };

/** What came with the system has no edition of its own: it is what the first published one replaced. */
function useVersion(rows: readonly VersionRow[], version: number): Seen {
  const row = rows.find((each) => each.version === version);
  const next = rows.toReversed().find((each) => each.version > version && each.edition !== null);
  const edition = row?.edition ?? next?.edition ?? undefined;
  const found = useReply('edition.get', edition === undefined ? undefined : { params: { id: edition } });
  return { ...found, doc: row?.edition === null ? (found.value?.before ?? undefined) : found.value?.doc };
}

/** @param rows newest first, two at least. */
export function VersionCompare(props: { readonly rows: readonly VersionRow[] }) {
  const { say } = useLanguage();
  const { rows } = props;
  const [from, setFrom] = useState(String(rows[1]?.version ?? ''));
  const [to, setTo] = useState(String(rows[0]?.version ?? ''));
  const [before, after] = [useVersion(rows, Number(from)), useVersion(rows, Number(to))];
  const form = useReply('catalogue-draft.form', {});
  const refused = before.refused ?? after.refused ?? form.refused;
  const options = rows.map(({ version }) => ({ id: String(version), label: say(studioTexts.version(version)) }));
  const ready = before.doc !== undefined && after.doc !== undefined && form.value !== undefined;
  return (
    <section aria-label={say(t.between)}>
      <h2>{say(t.between)}</h2>
      <div className="o-vcmp">
        <Choice id="older" label={say(t.older)} value={from} options={options} onChange={(next) => setFrom(next || from)} />
        <Choice id="newer" label={say(t.newer)} value={to} options={options} onChange={(next) => setTo(next || to)} />
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {ready ? (
        <ChangeList changes={diffDocs(before.doc, after.doc ?? {}, form.value === undefined ? {} : docNames(form.value))} />
      ) : refused === undefined ? (
        <Waiting />
      ) : null}
    </section>
  );
}
