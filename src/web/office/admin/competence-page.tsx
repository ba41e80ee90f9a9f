/** A power moves to another office: what is open there is shown first, then goes with it in one act (2018 regulation article 33). */
import { useState } from 'react';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { CompetenceMoved, CompetencePreview } from '#contract/view/outcome.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useAdmin } from './admin-context.ts';
import { competenceTexts as t } from './competence-texts.ts';
import { PageHead } from './page-head.tsx';

type Typed = { readonly from: string; readonly to: string; readonly reason: string; readonly left: ReadonlySet<string> };

function Offices({ typed, change }: { readonly typed: Typed; readonly change: (some: Partial<Typed>) => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const all = useReply('office.list', {}).value?.rows ?? [];
  return (
    <>
      <Pick id="competence-from" label={say(t.from)} value={typed.from} onChange={(from) => change({ from, left: new Set() })}>
        {view.offices.map((office) => (
          <option key={office.id} value={office.id}>
            {say(office.name)}
          </option>
        ))}
      </Pick>
      <Pick id="competence-to" label={say(t.to)} value={typed.to} onChange={(to) => change({ to })}>
        {all
          .filter(
            ({ id, division }) => id !== typed.from && isWithin(brandAs<DivisionCode>(division), brandAs<DivisionCode>(view.division.code)),
          )
          .map((office) => (
            <option key={office.id} value={office.id}>
              {say(office.name)}
            </option>
          ))}
      </Pick>
    </>
  );
}

/** Which items go; all of them until one is taken out. */
function Items({
  preview,
  typed,
  change,
}: {
  readonly preview: CompetencePreview;
  readonly typed: Typed;
  readonly change: (some: Partial<Typed>) => void;
}) {
  const { say } = useLanguage();
  if (preview.total === 0) return <Note>{say(t.none)}</Note>;
  const toggle = (item: string): void => {
    const left = new Set(typed.left);
    if (!left.delete(item)) left.add(item);
    change({ left });
  };
  return (
    <fieldset className="o-form">
      <legend>
        <b>{say(t.which)}</b> <span className="t-sm t-3">{say(t.preview(preview.total, preview.cases))}</span>
      </legend>
      {preview.items.map(({ item, name, parts }) => (
        <label key={item} className="o-tick">
          <input type="checkbox" checked={!typed.left.has(item)} onChange={() => toggle(item)} /> {say(name)}{' '}
          <span className="t-3 num">{say(t.count(parts))}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Presses on until nothing is left; each press is a command of its own, and what moved already is not there any more. */
function useMove(onDone: () => void) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly moved?: CompetenceMoved; readonly refused?: Refused }>({
    busy: false,
  });
  const move = async (body: unknown): Promise<void> => {
    let [moved, refused] = [0, [] as CompetenceMoved['refused']];
    setState({ busy: true });
    for (;;) {
      const answer = await call('competence.move', { body, key: freshKey() });
      if (!answer.ok) return setState({ busy: false, refused: answer.refused });
      moved += answer.value.moved;
      refused = [...refused, ...answer.value.refused];
      const { left } = answer.value;
      setState({ busy: left > 0, moved: { moved, left, refused } });
      // What cannot be moved stays where it is: going on would ask for it again and again.
      if (left === 0 || answer.value.moved === 0) break;
    }
    onDone();
  };
  return { ...state, move };
}

export function CompetencePage() {
  const [typed, setTyped] = useState<Typed>({ from: '', to: '', reason: '', left: new Set() });
  const change = (some: Partial<Typed>): void => setTyped({ ...typed, ...some });
  return (
    <>
      <PageHead title={t.title} about={t.about} />
      <div className="o-form">
        <Offices typed={typed} change={change} />
        {typed.from === '' ? null : <Moving key={typed.from} typed={typed} change={change} />}
      </div>
    </>
  );
}

function Moving({ typed, change }: { readonly typed: Typed; readonly change: (some: Partial<Typed>) => void }) {
  const { say } = useLanguage();
  const { value: preview, refused, reload } = useReply('competence.preview', { query: { office: typed.from } });
  const moving = useMove(reload);
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (preview === undefined) return <Waiting rows={3} />;
  const items = preview.items.map(({ item }) => item).filter((item) => !typed.left.has(item));
  const why =
    typed.to === '' || typed.to === typed.from
      ? t.chooseOffice
      : items.length === 0
        ? t.chooseItems
        : typed.reason.trim() === ''
          ? t.writeReason
          : undefined;
  const body = {
    from: typed.from,
    to: typed.to,
    ...(typed.left.size === 0 ? {} : { items }),
    reason: typed.reason.trim(),
    basis: { law: 'zhejiang-at-most-once-2018', article: 33 },
  };
  return (
    <>
      <Items preview={preview} typed={typed} change={change} />
      <Lines id="competence-reason" label={say(t.reason)} value={typed.reason} onChange={(reason) => change({ reason })} />
      <p className="o-lim">{say(t.rule)}</p>
      {moving.refused === undefined ? null : <RefusedNote refused={moving.refused} />}
      {moving.moved === undefined ? null : (
        <Note role="status">
          {say(t.done(moving.moved.moved))}
          {moving.moved.left > 0 ? ` · ${say(t.left(moving.moved.left))}` : ''}
          {moving.moved.refused.length > 0 ? ` · ${say(t.refused(moving.moved.refused.length))}` : ''}
        </Note>
      )}
      <div className="o-form__b">
        <Button kind="p" busy={moving.busy} {...(why === undefined ? {} : { why: say(why) })} onPress={() => void moving.move(body)}>
          {say(t.move)}
        </Button>
      </div>
    </>
  );
}
