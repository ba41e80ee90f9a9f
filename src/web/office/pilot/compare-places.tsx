/** Whom a pilot is compared with: the places most like it first, chosen as proposed until somebody chooses otherwise and says why. */
import { useEffect, useState } from 'react';
import type { ComparablePlace } from '#contract/view/pilot.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { ProposalDraft } from './proposal-draft.ts';
import { proposalTexts as texts } from './proposal-texts.ts';

type Props = {
  readonly draft: ProposalDraft;
  readonly item: string | undefined;
  readonly set: (change: Partial<ProposalDraft>) => void;
  readonly errorAt: (pointer: string) => string | undefined;
};
/** More than anybody compares by eye; the others stand behind a button. */
const SHOWN = 15;

export function ComparePlaces(props: Props) {
  const { say } = useLanguage();
  const { draft, item, set, errorAt } = props;
  const measure = draft.measures[0]?.measure ?? '';
  const found = useReply('pilot.places', item === undefined || measure === '' ? undefined : { query: { item, measure } });
  const rows = found.value?.rows;
  const proposed = rows?.filter((row) => row.proposed).map(({ place }) => place.code);
  const told = proposed?.join(',');
  useEffect(() => {
    if (proposed !== undefined && told !== draft.proposed.join(',')) set({ proposed });
  });
  const chosen = draft.places ?? draft.proposed;
  const differs = chosen.length !== draft.proposed.length || chosen.some((code) => !draft.proposed.includes(code));
  const toggle = (code: number): void =>
    set({ places: chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code] });
  const [all, setAll] = useState(false);
  const known = rows ?? [];
  const shown = known.filter((row, index) => all || index < SHOWN || chosen.includes(row.place.code));
  const error = errorAt('/comparison/places');
  return (
    <fieldset className="y-field y-set">
      <legend className="y-field__l">{say(texts.places)}</legend>
      <p className="y-field__h">{say(item === undefined || measure === '' ? texts.placesFirst : texts.placesHint)}</p>
      {found.refused === undefined ? null : <RefusedNote refused={found.refused} onRetry={found.reload} />}
      {found.loading && rows === undefined ? <Waiting rows={3} /> : null}
      {proposed?.length === 0 ? <p className="t-sm t-2">{say(texts.noPlaces)}</p> : null}
      <div className="o-prop__places">
        {shown.map((row) => (
          <Choice key={row.place.code} row={row} on={chosen.includes(row.place.code)} onPress={() => toggle(row.place.code)} />
        ))}
      </div>
      {shown.length === known.length ? null : (
        <Button size="s" onPress={() => setAll(true)}>
          {say(texts.allPlaces(known.length - shown.length))}
        </Button>
      )}
      {error === undefined ? null : <span className="y-field__e">{error}</span>}
      {differs ? (
        <Field id="prop-reasons" label={say(texts.reasons)} error={errorAt('/comparison/reasons')}>
          {(control) => (
            <InputBox>
              <input {...control} maxLength={500} value={draft.reasons} onChange={(event) => set({ reasons: event.target.value })} />
            </InputBox>
          )}
        </Field>
      ) : null}
    </fieldset>
  );
}

function Choice(props: { readonly row: ComparablePlace; readonly on: boolean; readonly onPress: () => void }) {
  const { say } = useLanguage();
  const { place, cases, level, ownChange, proposed } = props.row;
  return (
    <label className={`o-prop__place ${props.on ? 'is-on' : ''}`}>
      <input type="checkbox" checked={props.on} onChange={props.onPress} />
      <span>
        {say(place.name)}
        {proposed ? <small className="t-3"> · {say(texts.suggested)}</small> : null}
      </span>
      <small className="t-3">
        {say(texts.cases(cases))}
        {level === null ? '' : ` · ${level.toFixed(1)}`}
        {ownChange ? ` · ${say(texts.ownChange)}` : ''}
      </small>
    </label>
  );
}
