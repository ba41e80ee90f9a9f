/** A sentence in both languages side by side; emptied in both, it is taken out of the document. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { studioTexts } from '../texts.ts';
import { controlOf, type Framed, Wrong } from './frame.tsx';
import { idOf, stringIn, usePlace, type Place } from './place.ts';

const LONGEST = 4000;

function Half(props: {
  readonly whole: Place;
  readonly side: Place;
  readonly lang: 'zh-CN' | 'en';
  readonly name: string;
  readonly rows: number;
  readonly set: (text: string) => void;
}) {
  const { side, lang, name, rows } = props;
  const control = { ...controlOf(side), lang, 'aria-label': name, maxLength: LONGEST, value: stringIn(side.value) };
  return (
    <span className="o-stx__h">
      <span className="o-stx__l" aria-hidden="true">
        {lang === 'en' ? 'EN' : '中'}
      </span>
      {rows === 1 ? (
        <input {...control} className="o-sti" autoComplete="off" onChange={(event) => props.set(event.target.value)} />
      ) : (
        <textarea {...control} className="o-sti" rows={rows} onChange={(event) => props.set(event.target.value)} />
      )}
      <Wrong place={side} />
    </span>
  );
}

/** `rows` above 1: a paragraph. `required`: an emptied sentence stays and is refused, instead of being taken out. */
export function TextPair(props: Framed & { readonly rows?: number; readonly required?: boolean; readonly bare?: boolean }) {
  const { say } = useLanguage();
  const whole = usePlace(props.pointer);
  const sides = { zh: usePlace(`${props.pointer}/zh`), en: usePlace(`${props.pointer}/en`) };
  const text = isMembers(whole.value) ? whole.value : {};
  const set = (side: 'zh' | 'en', value: string): void => {
    const next = { zh: stringIn(text['zh']), en: stringIn(text['en']), [side]: value };
    whole.set(next.zh === '' && next.en === '' && props.required !== true ? undefined : next);
  };
  const label = say(props.label);
  const half = (side: 'zh' | 'en') => (
    <Half
      whole={whole}
      side={sides[side]}
      lang={side === 'zh' ? 'zh-CN' : 'en'}
      name={`${label} · ${say(side === 'zh' ? studioTexts.chinese : studioTexts.english)}`}
      rows={props.rows ?? 1}
      set={(value) => set(side, value)}
    />
  );
  return (
    <fieldset className="o-stf o-stx is-wide" id={idOf(props.pointer)} tabIndex={-1}>
      <legend className={props.bare === true ? 'sr' : undefined}>
        {label} {props.hint === undefined ? null : <small className="t-3">{say(props.hint)}</small>}
      </legend>
      <span className="o-stx__p">
        {half('zh')}
        {half('en')}
      </span>
      <Wrong place={whole} />
    </fieldset>
  );
}
