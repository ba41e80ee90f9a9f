/** Parcels of the hall; those to be sent are ticked, their labels printed together and handed to the courier in one act. */
import { useState } from 'react';
import type { ParcelRow } from '#contract/view/issuing.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { ListFrame } from './list-frame.tsx';
import { issueTexts, stageTexts } from './texts.ts';
import { usePages } from './use-pages.ts';

type Props = { readonly list: 'to-hand' | 'on-way' | 'back' | 'done'; readonly chosen: string | undefined; readonly round: number };
const empties = {
  'to-hand': issueTexts['emptyTo-hand'],
  'on-way': issueTexts['emptyOn-way'],
  back: issueTexts.emptyBack,
  done: issueTexts.emptyDone,
};

export function ParcelRows(props: Props) {
  const { say } = useLanguage();
  const pages = usePages<ParcelRow>('parcel.list', { list: props.list });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const ready = pages.rows.filter(({ state }) => state === 'ordered').map(({ id }) => id);
  const chosen = ticked.filter((id) => ready.includes(id));
  const toggle = (id: string): void => setTicked(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      {props.list === 'to-hand' && ready.length > 0 ? (
        <Batch chosen={chosen} all={ready} onAll={() => setTicked(chosen.length === ready.length ? [] : ready)} onDone={pages.reload} />
      ) : null}
      <ListFrame pages={pages} round={props.round} empty={say(empties[props.list])}>
        {pages.rows.map((row) => (
          <Line
            key={row.id}
            row={row}
            chosen={row.id === props.chosen}
            ticked={props.list === 'to-hand' ? chosen.includes(row.id) : undefined}
            onTick={() => toggle(row.id)}
          />
        ))}
      </ListFrame>
    </>
  );
}

type BatchProps = {
  readonly chosen: readonly string[];
  readonly all: readonly string[];
  readonly onAll: () => void;
  readonly onDone: () => void;
};

function Batch(props: BatchProps) {
  const { say } = useLanguage();
  const { chosen, all } = props;
  const { busy, refused, send } = useCommand();
  const hand = async (): Promise<void> => {
    if ((await send('parcel.hand-to-courier', { body: { parcels: chosen } })) !== undefined) props.onDone();
  };
  return (
    <div className="o-issue__batch">
      <label className="o-tick">
        <input type="checkbox" checked={chosen.length === all.length} onChange={props.onAll} />
        <span>{say(issueTexts.all)}</span>
      </label>
      {chosen.length === 0 ? (
        <span className="t-sm t-3">{say(issueTexts.pickSome)}</span>
      ) : (
        <>
          <a
            className={buttonClass({ size: 's' })}
            href={linkOf('parcel.labels', {}, { ids: chosen.join(',') })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="print" />
            {say(issueTexts.labels(chosen.length))}
          </a>
          <Button size="s" kind="p" busy={busy} onPress={() => void hand()}>
            <Icon name="truck" />
            {say(issueTexts.handCourier(chosen.length))}
          </Button>
        </>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}

const lightOf = ({ state }: ParcelRow): string =>
  state === 'delivered' || state === 'cancelled'
    ? 'done'
    : state === 'returned' || state === 'lost'
      ? 'late'
      : state === 'packed'
        ? 'wait'
        : 'ok';

function Line(props: {
  readonly row: ParcelRow;
  readonly chosen: boolean;
  readonly ticked: boolean | undefined;
  readonly onTick: () => void;
}) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row, ticked } = props;
  return (
    <li className={ticked === undefined ? '' : 'o-issue__ticked'}>
      {ticked === undefined ? null : (
        <input
          type="checkbox"
          aria-label={say(issueTexts.select(row.number))}
          checked={ticked}
          disabled={row.state !== 'ordered'}
          onChange={props.onTick}
        />
      )}
      <Link to={`/office/issue/parcels/${row.id}`} className={`o-row is-${lightOf(row)}`} aria-current={props.chosen ? 'true' : undefined}>
        <span className={`y-light y-light--ic y-light--${lightOf(row)}`}>{say(stageTexts[row.state])}</span>
        <b className="ell">{row.title}</b>
        <span className="o-row__d">{say(stageTexts[row.state])}</span>
        <small className="o-row__s">
          <span className="ell code">{row.tracking ?? row.number}</span>
          <span>
            {' · '}
            {say(issueTexts.since(shortDayText(row.packedAt, language, today)))}
          </span>
        </small>
        {row.again || row.chosenAgain ? (
          <span className="o-issue__tags">
            {row.again ? <Tag tone="line">{say(issueTexts.again)}</Tag> : null}
            {row.chosenAgain ? <Tag tone="line">{say(issueTexts.chosenAgain)}</Tag> : null}
          </span>
        ) : null}
      </Link>
    </li>
  );
}
