/** Several of a list, each ticked. */
import { Field } from '#web/ui/field.tsx';

type TicksProps = {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly error?: string | undefined;
};

/** Any of some things. */
export function Ticks({ label, rows, chosen, onChange, error }: TicksProps) {
  if (rows.length === 0) return null;
  return (
    <Field id={`ticks-${label}`} label={label} group optional error={error}>
      {() => (
        <span className="o-ticks">
          {rows.map(({ id, text }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
              />
              {text}
            </label>
          ))}
        </span>
      )}
    </Field>
  );
}
