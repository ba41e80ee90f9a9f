/** The first question: for whom, or by whom; each answer says at once what it takes. */
import type { MandateKindView } from '#contract/view/mandate.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useForWhom } from './for-whom.tsx';
import type { Begin } from './new-mandate.ts';
import { askKinds, giveKinds, mandates } from './texts.ts';

type Offered = readonly (readonly [MandateKindView, readonly [Text, Text]])[];

export function KindChoice(props: {
  readonly act: Begin;
  readonly chosen: MandateKindView | undefined;
  readonly onChoose: (kind: MandateKindView) => void;
}) {
  const { say } = useLanguage();
  const isAdmin = useForWhom().list.value?.principals.some((each) => each.role === 'admin') === true;
  const all = Object.entries(props.act === 'ask' ? askKinds : giveKinds) as unknown as Offered;
  const offered = all.filter(([kind]) => props.act === 'ask' || kind !== 'firm' || isAdmin);
  return (
    <fieldset className="y-field y-set p-kinds">
      <legend className="sr">{say(props.act === 'ask' ? mandates.forWhomAsk : mandates.byWhomGive)}</legend>
      <div className="y-opts">
        {offered.map(([kind, [name, why]]) => (
          <label key={kind} className={`y-opt ${kind === props.chosen ? 'is-on' : ''}`}>
            <input
              className="sr"
              type="radio"
              name="kind"
              value={kind}
              checked={kind === props.chosen}
              onChange={() => props.onChoose(kind)}
            />
            <span>
              {say(name)}
              <small className="t-3">{say(why)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
