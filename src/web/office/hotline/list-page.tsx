/** One list of petitions with the chosen one beside it: what was done with it is done, the next lies open. */
import { useEffect, useState } from 'react';
import type { HotlineRow } from '#contract/view/hotline.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { kindTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { hotlinePath, type ListName } from './paths.ts';
import { PetitionPanel } from './petition-panel.tsx';
import { aboutTexts, hotlineTexts, listTexts } from './texts.ts';

type Props = { readonly list: ListName; readonly id: string | undefined; readonly onNews: () => void };

export function ListPage({ list, id, onNews }: Props) {
  const { say } = useLanguage();
  const loaded = useReply('hotline.list', { query: { view: list, limit: 100 } });
  // What was just done is gone before the list is read again, so that it does not open once more.
  const [gone, setGone] = useState<string>();
  const rows = (loaded.value?.rows ?? []).filter((row) => row.id !== gone);
  const to = (row: HotlineRow | undefined) => navigate(hotlinePath(row === undefined ? list : `${list}/${row.id}`));
  const at = rows.findIndex((row) => row.id === id);
  useKeys({ j: () => to(rows[Math.min(rows.length - 1, at + 1)]), k: () => to(rows[Math.max(0, at - 1)]) });
  const again = (): void => {
    loaded.reload();
    onNews();
  };
  useUpdates(undefined, again);
  useWide(id === undefined ? rows[0]?.id : undefined, list);
  /** What left the list makes room for the next one. */
  const done = (): void => {
    if (list !== 'all') setGone(id);
    to(rows[at + 1] ?? rows[at - 1]);
    again();
  };
  return (
    <DayFrame
      title={listTexts[list]}
      about={aboutTexts[list]}
      acts={<span className="t-xs t-3 o-hot__keys">{say(hotlineTexts.keys)}</span>}
    >
      <States
        loaded={loaded}
        isEmpty={() => rows.length === 0 && id === undefined}
        empty={hotlineTexts.none}
        emptyWhy={hotlineTexts.noneWhy}
      >
        {() => (
          <div className={`o-hot ${id === undefined ? '' : 'is-open'}`}>
            <ul className="o-hot__l" aria-label={say(listTexts[list])}>
              {rows.map((row) => (
                <Line key={row.id} row={row} list={list} current={row.id === id} />
              ))}
            </ul>
            <div className="o-hot__p">
              {id === undefined ? (
                <p className="t-3 t-sm o-hot__hint">{say(hotlineTexts.pick)}</p>
              ) : (
                <PetitionPanel key={id} id={id} back={hotlinePath(list)} onDone={done} onChanged={again} />
              )}
            </div>
          </div>
        )}
      </States>
    </DayFrame>
  );
}

/** Where both stand side by side the first lies open at once. */
function useWide(first: string | undefined, list: ListName): void {
  useEffect(() => {
    if (first !== undefined && window.matchMedia('(min-width: 1000px)').matches)
      navigate(hotlinePath(`${list}/${first}`), { replace: true });
  }, [first, list]);
}

function Line(props: { readonly row: HotlineRow; readonly list: ListName; readonly current: boolean }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Link to={hotlinePath(`${props.list}/${row.id}`)} className="o-hot__r" aria-current={props.current ? 'true' : undefined}>
        <span className="o-hot__k">
          <b>{say(kindTexts[row.kind])}</b>
          {row.urgent ? <Tag tone="late">{say(hotlineTexts.urgent)}</Tag> : null}
          {row.reworks > 0 ? <Tag tone="near">{say(hotlineTexts.rework)}</Tag> : null}
          {row.joined > 0 ? <Tag tone="stop">{say(hotlineTexts.joined(row.joined))}</Tag> : null}
        </span>
        <span className="o-hot__x">{row.text}</span>
        <span className="t-xs t-3 o-hot__m">
          {row.due === null ? null : <Light light={row.light}>{say(hotlineTexts.due(dayText(row.due, language, today)))}</Light>}
          <span>{row.office === null ? momentText(row.raisedAt, language, today) : say(row.office)}</span>
        </span>
      </Link>
    </li>
  );
}
