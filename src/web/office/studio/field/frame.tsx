/** The frame of one input of the editor: label, hint, what is wrong with it; small, for a page of many. */
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { Text } from '#domain/kernel/text.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import type { Place } from './place.ts';

export type Framed = { readonly pointer: string; readonly label: Text; readonly hint?: Text; readonly optional?: boolean };

/** What a control says of itself: its name comes from the label, its fault is read with it. */
export const controlOf = ({ id, fault, findings, locked }: Place) => ({
  id,
  'aria-describedby': `${id}-wrong`,
  'aria-invalid': fault !== undefined || findings.some(({ severity }) => severity === 'error') || undefined,
  readOnly: locked,
});

export function Wrong(props: { readonly place: Pick<Place, 'id' | 'fault' | 'findings'> }) {
  const { say } = useLanguage();
  const { id, fault, findings } = props.place;
  return (
    <span className="o-stf__w" id={`${id}-wrong`} aria-live="polite">
      {fault === undefined ? null : (
        <span className="is-error">
          <Icon name="xc" />
          {fault}
        </span>
      )}
      {findings.map((finding) => (
        <span key={finding.rule} className={finding.severity === 'error' ? 'is-error' : 'is-advice'}>
          <Icon name={finding.severity === 'error' ? 'xc' : 'alert'} />
          {say(wordsOf(finding).title)}
        </span>
      ))}
    </span>
  );
}

/** `group` for several inputs under one label. */
export function Frame(props: {
  readonly framed: Framed;
  readonly place: Place;
  readonly group?: boolean;
  readonly wide?: boolean;
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  const { say } = useLanguage();
  const { framed, place, group = false } = props;
  const hint = framed.hint === undefined ? null : <small className="t-3">{say(framed.hint)}</small>;
  const body = (
    <>
      {props.children}
      <Wrong place={place} />
    </>
  );
  const kind = `o-stf ${props.wide === true ? 'is-wide' : ''}`;
  if (group)
    return (
      <fieldset className={kind} id={place.id} tabIndex={-1}>
        <legend className={props.bare === true ? 'sr' : undefined}>
          {say(framed.label)} {hint}
        </legend>
        {body}
      </fieldset>
    );
  return (
    <div className={kind}>
      <label htmlFor={place.id}>
        {say(framed.label)} {hint}
      </label>
      {body}
    </div>
  );
}
