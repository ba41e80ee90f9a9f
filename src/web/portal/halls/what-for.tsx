/** What somebody comes for: a matter, so that time and papers are known, or just the queue. */
import type { HallPage } from '#contract/view/queue.ts';
import { Field } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { booking } from './booking-texts.ts';

type Props = {
  readonly hall: HallPage;
  readonly matter: string;
  readonly queue: string;
  readonly onMatter: (matter: string) => void;
  readonly onQueue: (queue: string) => void;
};

export function WhatFor(props: Props) {
  const { say } = useLanguage();
  const { hall, matter, queue } = props;
  const matters = useReply('matter.list', { query: { division: hall.division } }).value?.rows ?? [];
  const queues = hall.queues.filter(({ appointments }) => appointments !== null);
  return (
    <>
      <Field id="book-matter" label={say(booking.what)} hint={say(booking.whatHint)} optional>
        {(control) => (
          <span className="y-in">
            <select {...control} value={matter} onChange={(event) => props.onMatter(event.target.value)}>
              <option value="">{say(booking.noMatter)}</option>
              {matters.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </select>
          </span>
        )}
      </Field>
      {matter !== '' || queues.length < 2 ? null : (
        <fieldset className="y-field y-set p-when">
          <legend>{say(booking.queue)}</legend>
          <div className="y-opts">
            {queues.map(({ id, name }) => (
              <label key={id} className={`y-opt ${id === queue ? 'is-on' : ''}`}>
                <input className="sr" type="radio" name="queue" value={id} checked={id === queue} onChange={() => props.onQueue(id)} />
                {say(name)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
