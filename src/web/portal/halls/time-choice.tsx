/** Choosing a day and a slot of it: what is full says so and cannot be pressed; days that may become holidays are marked. */
import { useState } from 'react';
import type { SlotDay } from '#contract/view/booking.ts';
import { shortDayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useNow } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';

export type Chosen = { readonly day: string; readonly starts: string };
type Props = {
  readonly days: readonly SlotDay[];
  readonly day: string | undefined;
  readonly starts: string | undefined;
  readonly onDay: (day: string) => void;
  readonly onSlot: (starts: string) => void;
};

export function TimeChoice(props: Props) {
  const { say, language } = useLanguage();
  const now = useNow();
  const chosen = props.days.find(({ day }) => day === props.day);
  return (
    <>
      <fieldset className="y-field y-set p-when">
        <legend>{say(booking.day)}</legend>
        <div className="p-slotdays">
          {props.days.map(({ day, free, provisional }) => (
            <label key={day} className={`p-day ${day === props.day ? 'is-on' : ''} ${free === 0 ? 'is-full' : ''}`}>
              <input
                className="sr"
                type="radio"
                name="day"
                value={day}
                checked={day === props.day}
                disabled={free === 0}
                onChange={() => props.onDay(day)}
              />
              <small>{weekdayText(day, language)}</small>
              <b>{shortDayText(day, language, now)}</b>
              <small>{free === 0 ? say(booking.full) : provisional ? say(booking.pending) : say(booking.free(free))}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen === undefined ? null : <Slots key={chosen.day} slots={chosen.slots} starts={props.starts} onSlot={props.onSlot} />}
    </>
  );
}

type Slot = SlotDay['slots'][number];
const parts = ['night', 'morning', 'afternoon', 'evening'] as const;
type Part = (typeof parts)[number];
const partOf = ({ starts }: Pick<Slot, 'starts'>): Part => {
  if (starts < '08:00') return 'night';
  if (starts < '12:00') return 'morning';
  return starts < '18:00' ? 'afternoon' : 'evening';
};
/** More than fit on one screen of a phone are shown by part of the day. */
const MOST = 18;

/** Most people come by day. */
const usualOf = (offered: readonly Part[]): Part | undefined =>
  offered.find((part) => part === 'morning' || part === 'afternoon') ?? offered[0];

type SlotsProps = { readonly slots: readonly Slot[]; readonly starts: string | undefined; readonly onSlot: (starts: string) => void };

function Slots(props: SlotsProps) {
  const { say } = useLanguage();
  const { slots } = props;
  const offered = slots.length <= MOST ? [] : parts.filter((part) => slots.some((slot) => partOf(slot) === part));
  const wanted = slots.find(({ starts }) => starts === props.starts);
  const usual = wanted === undefined ? usualOf(offered) : partOf(wanted);
  const [part, setPart] = useState<Part | undefined>(offered.length === 0 ? undefined : usual);
  const shown = part === undefined ? slots : slots.filter((slot) => partOf(slot) === part);
  return (
    <fieldset className="y-field y-set p-when">
      <legend>{say(booking.time)}</legend>
      {offered.length === 0 ? null : (
        <span className="y-seg p-parts-of-day" role="group" aria-label={say(booking.time)}>
          {offered.map((each) => (
            <button key={each} type="button" aria-pressed={each === part} onClick={() => setPart(each)}>
              {say(booking.parts[each])}
            </button>
          ))}
        </span>
      )}
      <div className="p-slots">
        {shown.map(({ starts, free }) => (
          <label key={starts} className={`p-day ${starts === props.starts ? 'is-on' : ''} ${free === 0 ? 'is-full' : ''}`}>
            <input
              className="sr"
              type="radio"
              name="slot"
              value={starts}
              checked={starts === props.starts}
              disabled={free === 0}
              onChange={() => props.onSlot(starts)}
            />
            <b>{starts}</b>
            <small>{free === 0 ? say(booking.full) : say(booking.free(free))}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
