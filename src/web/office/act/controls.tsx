/** Small labelled controls the act forms share: lines of text, a choice, a number, an office. */
import type { ReactNode } from 'react';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { nearWords, officesNear } from './offices-near.ts';
import { actTexts } from './texts.ts';

type Common = { readonly id: string; readonly label: string; readonly hint?: string; readonly optional?: boolean };
const frame = ({ id, label, hint, optional }: Common) => ({
  id,
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(optional === true ? { optional } : {}),
});

export function Lines(props: Common & { readonly value: string; readonly onChange: (value: string) => void; readonly rows?: number }) {
  return (
    <Field {...frame(props)}>
      {(control) => (
        <InputBox>
          <textarea
            {...control}
            rows={props.rows ?? 3}
            maxLength={2000}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
}

export function Pick(props: Common & { readonly value: string; readonly onChange: (value: string) => void; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <Field {...frame(props)}>
      {(control) => (
        <InputBox>
          <select {...control} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
            <option value="">{say(common.choose)}</option>
            {props.children}
          </select>
        </InputBox>
      )}
    </Field>
  );
}

/** A count of days with its unit. */
export function Days(
  props: Common & {
    readonly amount: string;
    readonly unit: string;
    readonly onAmount: (amount: string) => void;
    readonly onUnit: (unit: string) => void;
  },
) {
  const { say } = useLanguage();
  return (
    <Field {...frame(props)}>
      {(control) => (
        <span className="o-days">
          <InputBox>
            <input
              {...control}
              inputMode="numeric"
              maxLength={3}
              value={props.amount}
              onChange={(event) => props.onAmount(event.target.value)}
            />
          </InputBox>
          <InputBox>
            <select aria-label={props.label} value={props.unit} onChange={(event) => props.onUnit(event.target.value)}>
              <option value="working-day">{say(actTexts.workingDays)}</option>
              <option value="calendar-day">{say(actTexts.calendarDays)}</option>
            </select>
          </InputBox>
        </span>
      )}
    </Field>
  );
}

export const readDays = (typed: string): number | undefined => (/^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed) : undefined);

/** Another office than the one that holds the part; those of the own place come first. */
export function OfficePick(props: {
  readonly id: string;
  readonly not: string;
  readonly value: string;
  readonly onChange: (id: string, division: number) => void;
}) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const offices = useReply('office.list', {}).value?.rows ?? [];
  const askable = offices.filter((office) => office.id !== props.not);
  return (
    <Pick
      id={props.id}
      label={say(actTexts.office)}
      value={props.value}
      onChange={(id) => props.onChange(id, offices.find((office) => office.id === id)?.division ?? 0)}
    >
      {officesNear(session.post?.office.division ?? 0, askable).map((group) => (
        <optgroup key={group.near} label={say(nearWords[group.near])}>
          {group.offices.map((office) => (
            <option key={office.id} value={office.id}>
              {say(office.name)}
            </option>
          ))}
        </optgroup>
      ))}
    </Pick>
  );
}
