/** A term: how many of which unit. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { unitWords } from '../words/options.ts';
import { studioTexts } from '../texts.ts';
import { controlOf, Frame, type Framed } from './frame.tsx';
import { usePlace } from './place.ts';

/** Other members beside the two, such as the basis of a statutory term, stay. */
export function TermField(props: Framed) {
  const { say } = useLanguage();
  const place = usePlace(props.pointer);
  const term = isMembers(place.value) ? place.value : {};
  const { amount, unit } = term;
  const set = (next: { readonly amount?: number; readonly unit?: string }): void =>
    place.set({ ...term, amount: typeof amount === 'number' ? amount : 0, unit: typeof unit === 'string' ? unit : 'working-day', ...next });
  const { readOnly: locked, ...control } = controlOf(place);
  return (
    <Frame framed={props} place={place}>
      <span className="o-stn">
        <input
          {...control}
          className="o-sti"
          readOnly={locked}
          inputMode="numeric"
          maxLength={4}
          value={typeof amount === 'number' ? String(amount) : ''}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '');
            if (digits === '' && props.optional === true && amount === undefined) return;
            set({ amount: Number(digits) });
          }}
        />
        <select
          className="o-sti"
          aria-label={`${say(props.label)} · ${say(studioTexts.unit)}`}
          disabled={locked}
          value={typeof unit === 'string' ? unit : 'working-day'}
          onChange={(event) => set({ unit: event.target.value })}
        >
          {unitWords.map((option) => (
            <option key={option.id} value={option.id}>
              {say(option.label)}
            </option>
          ))}
        </select>
      </span>
    </Frame>
  );
}
