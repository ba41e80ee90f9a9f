/** Reminders of the own post, newest first; each leads to its case. */
import type { ReminderRow } from '#contract/view/card.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';

import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import type { Words } from '../shell/words.ts';
import { orderNoteTexts, reminderTexts } from './texts.ts';

const PAGE = 100;
const kinds = ['tomorrow', 'today', 'over', 'over-approver', 'over-head', 'over-supervision'] as const;
const orderKinds = ['raised', 'returned', 'accepted', 'days-answered', 'urged', 'closed', 'withdrawn', 'scored', 'score-decided'] as const;
type Kind = (typeof kinds)[number];
/** What a unit hears of its supervision orders stands among them: the part names the order. */
const isOrder = (kind: string): boolean => kind.startsWith('order-');
const placeOf = ({ kind, number, part }: ReminderRow): string =>
  isOrder(kind) ? `/office/programme/orders/${encodeURIComponent(part)}` : `/office/desk/${number}/${part}`;
const isKind = (kind: string): kind is Kind => kinds.some((each) => each === kind);
const kindText = (kind: string): Words => {
  const plain = isOrder(kind) ? kind.slice('order-'.length) : kind;
  if (isKind(plain)) return reminderTexts[plain];
  const heard = orderKinds.find((each) => each === plain);
  return heard === undefined ? { zh: kind, en: kind } : orderNoteTexts[heard];
};
const quiet = new Set(['order-closed', 'order-scored', 'order-score-decided', 'order-accepted', 'order-days-answered', 'order-withdrawn']);
const toneOf = (kind: string): Tone =>
  quiet.has(kind) ? 'line' : kind.endsWith('tomorrow') || kind.endsWith('today') || kind === 'order-raised' ? 'near' : 'late';

export function RemindersPage() {
  const { say } = useLanguage();
  const list = useReply('reminder.list', { query: { limit: PAGE } });
  const { busy, refused, send } = useCommand();
  const fresh = list.value?.rows.filter(({ seen }) => !seen).map(({ id }) => id) ?? [];
  const seeAll = async (): Promise<void> => {
    if ((await send('reminder.see', { body: { ids: fresh } })) === undefined) return;
    list.reload();
    dispatchEvent(new Event('yici-reminders'));
  };
  return (
    <DayFrame
      title={reminderTexts.title}
      about={reminderTexts.about}
      acts={
        fresh.length === 0 ? undefined : (
          <Button busy={busy} onPress={() => void seeAll()}>
            {say(reminderTexts.seeAll)}
          </Button>
        )
      }
    >
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={reminderTexts.none} emptyWhy={reminderTexts.noneWhy}>
        {({ rows }) => (
          <ul className="o-today__l">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
    </DayFrame>
  );
}

function Line(props: { readonly row: ReminderRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <li className={`o-remind ${row.seen ? 'is-seen' : ''}`}>
      <Tag tone={toneOf(row.kind)}>{say(kindText(row.kind))}</Tag>
      <span className="o-today__b">
        <Link to={placeOf(row)} className="y-lnk">
          {row.name === null ? (isOrder(row.kind) ? say(reminderTexts.order(row.number)) : row.number) : say(row.name)}
        </Link>
        <span className="t-sm t-2">
          {row.title === '' ? null : `${row.title} · `}
          <span className="code">{row.number}</span> · {say(reminderTexts.due(dayText(row.due, language, today)))}
        </span>
      </span>
      <span className="o-today__b t-sm t-3">
        <span>{momentText(row.at, language, today)}</span>
        {row.seen ? null : <b>{say(reminderTexts.fresh)}</b>}
      </span>
    </li>
  );
}
