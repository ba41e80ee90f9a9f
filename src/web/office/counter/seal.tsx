/** The acceptance seal of a mandating department, drawn; seal red exists on paper only (DESIGN 1). */
import { useId } from 'react';

export function Seal(props: { readonly office: string; readonly purpose: string }) {
  const arc = useId();
  // A long name must still fit the arc: 170 units of it hold 15 characters at 11.
  const size = Math.min(11, 170 / Math.max(1, [...props.office].length) - 1);
  return (
    <svg className="y-seal o-seal" viewBox="0 0 100 100" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="50" cy="50" r="46" strokeWidth="2.5" />
      <path id={arc} d="M50 86A36 36 0 1 1 50.1 86" stroke="none" />
      <text fontSize={size} fill="currentColor" stroke="none">
        <textPath href={`#${arc}`} startOffset="50%" textAnchor="middle">
          {props.office}
        </textPath>
      </text>
      <path d="m50 36 3.6 10.2 10.8.3-8.6 6.5 3.1 10.3L50 57l-8.9 6.3 3.1-10.3-8.6-6.5 10.8-.3Z" fill="currentColor" stroke="none" />
      <text x="50" y="78" fontSize="9" textAnchor="middle" fill="currentColor" stroke="none">
        {props.purpose}
      </text>
    </svg>
  );
}
