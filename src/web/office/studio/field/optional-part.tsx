/** A part of the document that may be missing as a whole: a tick makes it or takes it out, what is inside shows only where it is there. */
import type { ReactNode } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { controlOf, type Framed, Wrong } from './frame.tsx';
import { usePlace } from './place.ts';

export function OptionalPart(props: Framed & { readonly blank: () => unknown; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const there = place.value !== undefined;
  const { readOnly: locked, ...control } = controlOf(place);
  return (
    <div className="o-stp1">
      <label className="o-stp1__t">
        <input
          {...control}
          type="checkbox"
          disabled={locked}
          checked={there}
          onChange={() => place.set(there ? undefined : props.blank())}
        />
        {say(props.label)}
      </label>
      <Wrong place={place} />
      {there ? <div className="o-stg">{props.children}</div> : null}
    </div>
  );
}
