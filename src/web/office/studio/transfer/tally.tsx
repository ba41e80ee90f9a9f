/** What there is to say about an import, how often; one pressed shows the rows it is said of. */
import type { ListingRunPage } from '#contract/view/listing-run.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { transferTexts as texts } from './texts.ts';

const tones = { error: 'late', warning: 'near', note: 'line' } as const;
type Props = {
  readonly tally: ListingRunPage['tally'];
  /** `column code` of the one whose rows are shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (problem: string | undefined) => void;
};

export function Tally({ tally, chosen, onChoose }: Props) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="transfer-said">
      <h2 id="transfer-said">{say(texts.said)}</h2>
      <p className="t-sm t-3">{say(texts.saidHint)}</p>
      <ul className="o-tr__tally">
        {tally.map(({ name, code, column, severity, text, count, line }) => {
          const key = `${name} ${code}`;
          const on = key === chosen;
          return (
            <li key={key}>
              <button type="button" aria-pressed={on} onClick={() => onChoose(on ? undefined : key)}>
                <b className="num">{count}</b>
                <span>
                  <span className="o-tr__col">{say(column)}</span> {say(text)}
                  <span className="t-sm t-3"> {say(texts.example(line))}</span>
                </span>
                <Tag tone={tones[severity]}>{say(texts[severity])}</Tag>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
