/** Which matters a mandate covers: all, or those that are ticked. */
import { useLanguage } from '#web/ui/language.tsx';
import type { Text } from '#domain/kernel/text.ts';

export type Choosable = { readonly id: string; readonly name: Text };

/** `chosen` undefined: all. */
export function MatterChoice(props: {
  readonly title: string;
  readonly all: string | undefined;
  readonly matters: readonly Choosable[];
  readonly chosen: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly onChoose: (chosen: readonly string[] | undefined) => void;
}) {
  const { say } = useLanguage();
  const { chosen, onChoose } = props;
  const turn = (id: string): void => {
    const before = chosen ?? [];
    onChoose(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]);
  };
  return (
    <fieldset className="y-field y-set">
      <legend className="y-field__l">{props.title}</legend>
      <div className="y-opts">
        {props.all === undefined ? null : (
          <label className={`y-opt y-opt--c ${chosen === undefined ? 'is-on' : ''}`}>
            <input
              className="sr"
              type="checkbox"
              checked={chosen === undefined}
              onChange={() => onChoose(chosen === undefined ? [] : undefined)}
            />
            {props.all}
          </label>
        )}
        {chosen === undefined
          ? null
          : props.matters.map((matter) => (
              <label key={matter.id} className={`y-opt y-opt--c ${chosen.includes(matter.id) ? 'is-on' : ''}`}>
                <input className="sr" type="checkbox" checked={chosen.includes(matter.id)} onChange={() => turn(matter.id)} />
                {say(matter.name)}
              </label>
            ))}
      </div>
      <span aria-live="polite">{props.error === undefined ? null : <span className="y-field__e">{props.error}</span>}</span>
    </fieldset>
  );
}
