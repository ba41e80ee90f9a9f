/** A place in the law: which one, which article; both or neither. */
import type { Dictionary } from '#contract/view/composer.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { LawPicker } from '../law/law-picker.tsx';
import { Line, Select } from './form-parts.tsx';
import { materialTexts } from './material-texts.ts';

export function LawLine(props: {
  readonly laws: Dictionary['laws'];
  readonly value: Basis | undefined;
  readonly onChange: (basis: Basis | undefined) => void;
}) {
  const { say } = useLanguage();
  const { laws, value, onChange } = props;
  return (
    <div className="o-bdlaw">
      <Select
        label={say(materialTexts.basis)}
        value={value?.law ?? ''}
        empty={say(materialTexts.noBasis)}
        options={laws.map(({ id, title }) => ({ id, label: say(title) }))}
        onChange={(law) => onChange(law === '' ? undefined : { law, article: value?.law === law ? value.article : 1 })}
      />
      {value === undefined ? null : (
        <Line
          type="number"
          label={say(materialTexts.article)}
          value={String(value.article)}
          onChange={(typed) => onChange({ ...value, article: Math.max(1, Number(typed.replace(/\D/g, '').slice(0, 4)) || 1) })}
        />
      )}
      <span className="o-bdlaw__p">
        <LawPicker value={value} onPick={onChange} />
      </span>
    </div>
  );
}
