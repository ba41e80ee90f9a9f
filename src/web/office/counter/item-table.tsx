/** The parts of the case in one table: office, kind, promised against statutory term, and the outcome chosen so far. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Guide } from '#contract/view/guide.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { stateWords } from '../shell/state-words.ts';
import { shortDays } from '../shell/words.ts';
import { outcomeWords } from './outcome.ts';
import { termsOf } from './paper-blocks.ts';
import type { PartReception } from './reception.ts';
import { counterTexts } from './texts.ts';

const kindOf = (part: PartView) =>
  part.kind === 'outside' ? counterTexts.outside : part.handling === 'instant' ? counterTexts.instant : counterTexts.promised;

function Terms(props: { readonly part: PartView; readonly guide: Guide | undefined }) {
  const { say } = useLanguage();
  const { promised, statutory } = termsOf(props.part, props.guide);
  return (
    <>
      <b>{promised === undefined ? '—' : say(shortDays(promised.amount, promised.unit))}</b>
      {statutory === undefined ? null : <span className="t-3"> / {say(shortDays(statutory.amount, statutory.unit))}</span>}
    </>
  );
}

function Row(props: {
  readonly part: PartView;
  readonly reception: PartReception | undefined;
  readonly guide: Guide | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { say } = useLanguage();
  const { part, reception } = props;
  const outcome = reception?.draft.outcome;
  return (
    <tr aria-selected={props.chosen || undefined}>
      <th scope="row">
        {reception === undefined ? (
          say(part.name)
        ) : (
          <button type="button" className="o-pick" aria-pressed={props.chosen} onClick={props.onChoose}>
            {say(part.name)}
          </button>
        )}
      </th>
      <td className="t-2">{say(part.office.name)}</td>
      <td>{part.handling === 'instant' ? <Tag tone="ok">{say(kindOf(part))}</Tag> : say(kindOf(part))}</td>
      <td className="r t-nw">
        <Terms part={part} guide={props.guide} />
      </td>
      <td>
        {reception === undefined ? (
          <span className="t-3">{say(stateWords(part.state))}</span>
        ) : (
          <Tag
            tone={
              outcome === 'accept'
                ? 'ok'
                : outcome === 'accept-with-gaps' || outcome === 'supplement'
                  ? 'near'
                  : outcome === undefined
                    ? 'plain'
                    : 'late'
            }
          >
            {outcome === undefined ? '—' : say(outcomeWords[outcome].name)}
          </Tag>
        )}
      </td>
    </tr>
  );
}

export function ItemTable(props: {
  readonly view: CaseView;
  readonly receptions: readonly PartReception[];
  readonly guide: Guide | undefined;
  readonly scope: string;
  readonly onScope: (scope: string) => void;
}) {
  const { say } = useLanguage();
  const heads = [counterTexts.items, counterTexts.office, counterTexts.kind, counterTexts.terms, counterTexts.outcome];
  return (
    <section
      className="o-scroll"
      aria-label={say(counterTexts.items)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls sideways must be reachable by keyboard
      tabIndex={0}
    >
      <table className="y-table o-items">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col" className={head === counterTexts.terms ? 'r' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.view.parts
            .filter((part) => part.kind !== 'opinion')
            .map((part) => (
              <Row
                key={part.id}
                part={part}
                reception={props.receptions.find((one) => one.part.id === part.id)}
                guide={props.guide}
                chosen={props.scope === part.id}
                onChoose={() => props.onScope(props.scope === part.id ? 'all' : part.id)}
              />
            ))}
        </tbody>
      </table>
    </section>
  );
}
