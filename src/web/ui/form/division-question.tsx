/** A county chosen by its city: two lists, filled from `division.list`; the answer is the six-digit code. */
import { useState } from 'react';
import { Field, InputBox } from '../field.tsx';
import { useLanguage } from '../language.tsx';
import type { DivisionRow } from '../replies.ts';
import { common } from '../texts.ts';
import { useReply } from '../use-reply.ts';
import { type QuestionProps, questionId } from './answer.ts';

export const isCity = (code: number): boolean => code % 100 === 0 && code % 10_000 !== 0;
export const isCounty = (code: number): boolean => code % 100 !== 0;
export const cityOf = (code: number): number => Math.floor(code / 100) * 100;

/** `openOnly` leaves out places where nothing can be applied for yet. */
export function DivisionQuestion(props: QuestionProps & { readonly openOnly?: boolean }) {
  const { say } = useLanguage();
  const { field } = props;
  const rows = useReply('division.list', {}).value?.rows ?? [];
  const divisions = props.openOnly === true ? rows.filter((row) => row.open) : rows;
  const code = typeof props.answer === 'number' ? props.answer : Number(props.answer ?? 0);
  const [picked, setPicked] = useState<number>();
  const city = picked ?? (code > 0 ? cityOf(code) : 0);
  const counties = divisions.filter((row) => isCounty(row.code) && cityOf(row.code) === city);
  const options = (rows: readonly DivisionRow[]) =>
    rows.map((row) => (
      <option key={row.code} value={row.code}>
        {say(row.name)}
      </option>
    ));
  return (
    <Field
      id={questionId(props)}
      label={say(field.label)}
      hint={field.hint && say(field.hint)}
      error={props.error}
      optional={!field.required}
    >
      {(control) => (
        <span className="y-two">
          <InputBox>
            <select
              aria-label={say({ zh: '设区市', en: 'City' })}
              value={city === 0 ? '' : city}
              onChange={(event) => setPicked(Number(event.target.value))}
            >
              <option value="">{say(common.choose)}</option>
              {options(divisions.filter((row) => isCity(row.code)))}
            </select>
          </InputBox>
          <InputBox invalid={control['aria-invalid']}>
            <select
              {...control}
              value={counties.some((row) => row.code === code) ? code : ''}
              onChange={(event) => props.onAnswer(event.target.value === '' ? undefined : Number(event.target.value))}
            >
              <option value="">{say(common.choose)}</option>
              {options(counties)}
            </select>
          </InputBox>
        </span>
      )}
    </Field>
  );
}
