/** Letters and digits to press: a kiosk has no keyboard, and the browser's own would remember what was typed. */
import { useLanguage } from '#web/ui/language.tsx';
import { kioskPage } from './texts.ts';

const SIGNS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL-', 'ZXCVBNM'];

type Props = { readonly value: string; readonly most: number; readonly label: string; readonly onChange: (value: string) => void };

export function Pad({ value, most, label, onChange }: Props) {
  const { say } = useLanguage();
  const add = (sign: string): void => onChange(`${value}${sign}`.slice(0, most));
  return (
    <div className="h-pad">
      <label className="h-select">
        {label}
        <input
          className="code"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          value={value}
          maxLength={most}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
      </label>
      {SIGNS.map((row) => (
        <div key={row} className="h-pad__row">
          {[...row].map((sign) => (
            <button key={sign} type="button" className="h-press" onClick={() => add(sign)}>
              {sign}
            </button>
          ))}
          {row.startsWith('Z') ? (
            <button type="button" className="h-press h-pad__wide" onClick={() => onChange(value.slice(0, -1))}>
              {say(kioskPage.erase)}
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}
