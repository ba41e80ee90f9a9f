/** Five faces with their words, and the chips that fit the grade: one choice by keyboard and by finger. */
import type { Text } from '#domain/kernel/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { grades } from './texts.ts';

export function Faces(props: { readonly label: string; readonly grade: number | undefined; readonly onGrade: (grade: number) => void }) {
  const { say } = useLanguage();
  return (
    <fieldset className="y-set">
      <legend className="t-h3">{props.label}</legend>
      <div className="p-g5">
        {grades.map((text, at) => (
          <label key={text.en} className={props.grade === at + 1 ? 'is-on' : ''}>
            <input className="sr" type="radio" name="grade" checked={props.grade === at + 1} onChange={() => props.onGrade(at + 1)} />
            <Icon name={`face${at + 1}`} />
            {say(text)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export type Choice = { readonly id: string; readonly name: Text };
export function Chips(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const { say } = useLanguage();
  const toggle = (id: string): void => {
    const next = new Set(props.chosen);
    if (!next.delete(id)) next.add(id);
    props.onChosen(next);
  };
  return (
    <fieldset className="y-set p-chips">
      <legend className="sr">{props.label}</legend>
      {props.choices.map(({ id, name }) => (
        <label key={id} className={props.chosen.has(id) ? 'is-on' : ''}>
          <input className="sr" type="checkbox" checked={props.chosen.has(id)} onChange={() => toggle(id)} />
          {props.chosen.has(id) ? <Icon name="check" /> : null}
          {say(name)}
        </label>
      ))}
    </fieldset>
  );
}
