/** Events of a system and what became of each; a dead one is sent again from here. */
import { useState } from 'react';
import type { DeliveryRow, SystemView } from '#contract/view/system.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useCommand } from '../use-command.ts';
import { actTexts, deliveryTexts, listTexts, systemTexts, typeTexts } from './texts.ts';

const lights = { waiting: 'wait', failed: 'near', sent: 'done', dead: 'late', pulled: 'done' } as const;
const choices = ['', 'waiting', 'failed', 'dead', 'sent'] as const;

function Row(props: { readonly row: DeliveryRow; readonly onAgain: (() => void) | undefined }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const { event } = row;
  const tried = row.tries === 0 ? '' : say(listTexts.tries(row.tries));
  const later = row.state === 'failed' && row.nextAt !== null ? say(listTexts.next(momentText(row.nextAt, language, today))) : '';
  const why = row.error === null ? '' : `${row.error}${row.status === null ? '' : ` ${row.status}`}`;
  return (
    <tr>
      <th scope="row" className="num">
        {row.position}
      </th>
      <td data-head={say(systemTexts.position)}>
        {say(typeTexts[event.type] ?? listTexts.deliveries)}
        <small>{momentText(event.timestamp, language, today)}</small>
      </td>
      <td data-head={say(systemTexts.system)}>
        <span className="code">{event.data.case}</span>
        <small>
          {event.data.part === undefined ? '' : `${event.data.part} · `}v{event.data.version}
        </small>
      </td>
      <td data-head={say(systemTexts.state)}>
        <Light light={lights[row.state]}>{say(deliveryTexts[row.state] ?? listTexts.deliveries)}</Light>
        <small>{[tried, why, later].filter((text) => text !== '').join(' · ')}</small>
        {props.onAgain === undefined || row.state !== 'dead' ? null : (
          <Button size="s" kind="q" label={`${say(actTexts.again)} ${row.position}`} onPress={props.onAgain}>
            {say(actTexts.again)}
          </Button>
        )}
      </td>
    </tr>
  );
}

export function SystemDeliveries(props: { readonly view: SystemView }) {
  const { say } = useLanguage();
  const { view } = props;
  const [state, setState] = useState<(typeof choices)[number]>('');
  const query = state === '' ? {} : { state };
  const { value, refused, reload } = useReply('system.deliveries', { params: { id: view.id }, query });
  const [later, setLater] = useState<{ readonly of: unknown; readonly rows: readonly DeliveryRow[]; readonly next: string | null }>();
  const command = useCommand();
  const own = later?.of === value ? later : undefined;
  const next = own === undefined ? (value?.next ?? null) : own.next;
  const rows = [...(value?.rows ?? []), ...(own?.rows ?? [])];
  const more = async (after: string): Promise<void> => {
    const answer = await call('system.deliveries', { params: { id: view.id }, query: { ...query, after } });
    if (answer.ok) setLater({ of: value, rows: [...(own?.rows ?? []), ...answer.value.rows], next: answer.value.next });
  };
  const again = async (position: number): Promise<void> => {
    const done = await command.send('system.replay', { params: { id: view.id }, body: { positions: [position] } });
    if (done !== undefined) reload();
  };
  return (
    <section aria-labelledby="deliveries">
      <header className="o-dlv__h">
        <h2 id="deliveries">{say(listTexts.deliveries)}</h2>
        {view.mode === 'polling' ? null : (
          <div className="y-seg" role="group" aria-label={say(listTexts.which)}>
            {choices.map((choice) => (
              <button key={choice} type="button" aria-pressed={choice === state} onClick={() => setState(choice)}>
                {say(choice === '' ? listTexts.every : (deliveryTexts[choice] ?? listTexts.every))}
              </button>
            ))}
          </div>
        )}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {command.refused === undefined ? null : <RefusedNote refused={command.refused} />}
      {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
      {value !== undefined && rows.length === 0 ? <Empty title={say(listTexts.noDeliveries)} /> : null}
      {rows.length === 0 ? null : (
        <table className="y-table o-dlv">
          <caption className="sr">{say(listTexts.deliveries)}</caption>
          <tbody>
            {rows.map((row) => (
              <Row key={row.position} row={row} onAgain={view.allowed.includes('replay') ? () => void again(row.position) : undefined} />
            ))}
          </tbody>
        </table>
      )}
      {next === null ? null : (
        <Button size="s" onPress={() => void more(next)}>
          {say(listTexts.more)}
        </Button>
      )}
    </section>
  );
}
