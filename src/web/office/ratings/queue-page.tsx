/** Ratings that wait for supervision: to verify, to decide a second time, to call back; one opened by itself. */
import { useState } from 'react';
import type { RatingRow } from '#contract/view/rating.ts';
import { dayText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { Grade } from './grade.tsx';
import { OnePage } from './one-page.tsx';
import { queueTexts } from './texts.ts';

const PATH = '/office/ratings/queue';
const filters = [
  ['', queueTexts.all],
  ['verifying', queueTexts.verifying],
  ['ordered', queueTexts.ordered],
  ['corrected', queueTexts.corrected],
  ['objected', queueTexts.second],
] as const;

export function QueuePage() {
  const { path } = useAddress();
  const id = path.startsWith(`${PATH}/`) ? decodeURIComponent(path.slice(PATH.length + 1)) : undefined;
  return id === undefined ? <Queue /> : <OnePage key={id} id={id} />;
}

function Queue() {
  const { say } = useLanguage();
  const [state, setState] = useState('');
  const list = useReply('rating.list', { query: { limit: 100, ...(state === '' ? {} : { state }) } });
  return (
    <DayFrame
      title={queueTexts.title}
      about={queueTexts.about}
      acts={
        <InputBox>
          <select aria-label={say(queueTexts.filter)} value={state} onChange={(event) => setState(event.target.value)}>
            {filters.map(([value, name]) => (
              <option key={value} value={value}>
                {say(name)}
              </option>
            ))}
          </select>
        </InputBox>
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={queueTexts.none} emptyWhy={queueTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-ratings">
            {rows.map((row) => (
              <RatingLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
    </DayFrame>
  );
}

export function RatingLine(props: { readonly row: RatingRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li>
      <Grade grade={row.grade} />
      <span className="o-today__b">
        <Link to={`${PATH}/${encodeURIComponent(row.id)}`} className="y-lnk">
          {`${say(row.office)} · ${say(row.contact)}`}
        </Link>
        <span className="t-sm t-2">
          {[...(row.sentAway === true ? [say(queueTexts.sentAway)] : []), ...(row.words === '' ? [] : [`“${row.words}”`])].join(' · ')}
        </span>
      </span>
      <span className="o-today__b t-sm">
        <Tag tone={row.late ? 'late' : row.state === 'verifying' ? 'near' : 'plain'}>
          {row.late ? say(queueTexts.late) : say(row.stateName)}
        </Tag>
        <span className="t-3">
          {row.due === null ? null : say(queueTexts.due(dayText(row.due, language, today)))}
          {row.round > 1 ? ` · ${say(queueTexts.again)}` : ''}
        </span>
      </span>
    </li>
  );
}
