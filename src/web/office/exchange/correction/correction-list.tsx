/** The list of corrections, the most urgent first: whose register, which value, until when; what it says is read in the correction itself. */
import { useEffect, useState } from 'react';
import type { CorrectionRow } from '#contract/view/correction.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { lightWords } from '../../desk/inbox-groups.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { correctionTexts } from './texts.ts';

const choices = ['open', 'settled'] as const;

/** A first page, and those fetched after it; a new look begins anew. */
function usePages(state: (typeof choices)[number], round: number) {
  const { value, refused, reload } = useReply('correction.list', { query: { state } });
  const [later, setLater] = useState<{ readonly of: unknown; readonly rows: readonly CorrectionRow[]; readonly next: string | null }>();
  const [stuck, setStuck] = useState<Refused>();
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const own = later?.of === value ? later : undefined;
  const after = own === undefined ? (value?.next ?? null) : own.next;
  const more = async (): Promise<void> => {
    if (after === null) return;
    const answer = await call('correction.list', { query: { state, after } });
    if (!answer.ok) return setStuck(answer.refused);
    setLater({ of: value, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next ?? null });
  };
  return {
    first: value,
    rows: [...(value?.rows ?? []), ...(own?.rows ?? [])],
    refused,
    stuck,
    reload,
    more: after === null ? undefined : more,
  };
}

export function CorrectionList(props: { readonly chosen: string | undefined; readonly round: number }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const heading = useHeadingFocus();
  const [state, setState] = useState<(typeof choices)[number]>('open');
  const { first, rows, refused, stuck, reload, more } = usePages(state, props.round);
  useSignInAgain(refused);
  const watches = rows.some(({ office }) => office.id !== session.post?.office?.id);
  return (
    <section className="o-corr__list" aria-label={say(correctionTexts.title)}>
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(correctionTexts.title)}
        </h1>
        <p className="t-sm t-2">{say(watches ? correctionTexts.watching : correctionTexts.why)}</p>
        <div className="y-opts o-corr__which" role="radiogroup" aria-label={say(correctionTexts.which)}>
          {choices.map((choice) => (
            <label key={choice} className={`y-opt ${choice === state ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="which" checked={choice === state} onChange={() => setState(choice)} />
              {say(correctionTexts[choice])}
            </label>
          ))}
        </div>
      </header>
      {refused === undefined ? null : refused.code === 'not-yours' ? (
        <Empty title={say(correctionTexts.notYours)} />
      ) : (
        <RefusedNote refused={refused} onRetry={reload} />
      )}
      {first === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {first !== undefined && rows.length === 0 ? (
        <Empty title={say(state === 'open' ? correctionTexts.none : correctionTexts.noneSettled)} />
      ) : null}
      <ul className="o-rows" data-list tabIndex={-1}>
        {rows.map((row) => (
          <Line key={row.id} row={row} chosen={row.id === props.chosen} watches={watches} />
        ))}
      </ul>
      {stuck === undefined ? null : <RefusedNote refused={stuck} />}
      {more === undefined ? null : <Button onPress={() => void more()}>{say(correctionTexts.more)}</Button>}
    </section>
  );
}

/** What stands at the right of a row: the day, or what came of it. */
const stateOf = ({ outcome, state }: CorrectionRow) =>
  outcome === null ? (state === 'checking' ? correctionTexts.checking : correctionTexts.waiting) : correctionTexts[outcome];

function Line(props: { readonly row: CorrectionRow; readonly chosen: boolean; readonly watches: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const day = shortDayText(row.due, language, today);
  return (
    <li>
      <Link
        to={`/office/exchange/corrections/${encodeURIComponent(row.id)}`}
        className={`o-row is-${row.light}`}
        aria-current={props.chosen ? 'true' : undefined}
      >
        <span className={`y-light y-light--ic y-light--${row.light}`}>{say(lightWords[row.light])}</span>
        <b className="ell">{say(row.label)}</b>
        <span className="o-row__d">{say(row.outcome === null ? correctionTexts.due(day) : stateOf(row))}</span>
        <small className="o-row__s">
          <span className="ell">{props.watches ? say(row.office.name) : row.title}</span>
          <span> · {say(stateOf(row))}</span>
        </small>
      </Link>
    </li>
  );
}
