/** Which rows of a list are shown: a few choices beside each other, by arrow keys as well. */
export function Which<Value extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <div className="y-opts o-ent__which" role="radiogroup" aria-label={props.label}>
      {props.choices.map(([value, words]) => (
        <label key={value} className={`y-opt ${value === props.value ? 'is-on' : ''}`}>
          <input className="sr" type="radio" name={props.name} checked={value === props.value} onChange={() => props.onChange(value)} />
          {words}
        </label>
      ))}
    </div>
  );
}
