/** Papers spared and still brought by month: bars that start at zero; the table says the same. */
import type { MonthView } from '#contract/view/exchange-map.ts';
import { monthText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { numberWords } from './number-words.ts';
import { mapTexts } from './texts.ts';

export const sparedShare = ({ spared, brought, commitment }: MonthView): number | null => {
  const all = spared + brought + commitment;
  return all === 0 ? null : Math.round((1000 * spared) / all) / 10;
};

export function Trend(props: { readonly months: readonly MonthView[] }) {
  const { say, language } = useLanguage();
  const { months } = props;
  const most = Math.max(1, ...months.map(({ spared, commitment, brought }) => spared + commitment + brought));
  const last = months.at(-1);
  const share = last === undefined ? null : sparedShare(last);
  return (
    <section className="o-map__trend">
      <h2>
        {say(mapTexts.trend)} <span>{say(mapTexts.trendHint)}</span>
      </h2>
      <div className="o-map__bars" aria-hidden="true">
        {months.map(({ month, spared, commitment, brought }) => (
          <span
            key={month}
            title={`${monthText(month, language)} · ${say(mapTexts.spared)} ${spared} · ${say(mapTexts.committed)} ${commitment} · ${say(mapTexts.brought)} ${brought}`}
          >
            <i className="is-brought" style={{ '--v': `${(100 * brought) / most}%` }} />
            <i className="is-committed" style={{ '--v': `${(100 * commitment) / most}%` }} />
            <i style={{ '--v': `${(100 * spared) / most}%` }} />
            <small>{Number(month.slice(5))}</small>
          </span>
        ))}
      </div>
      {last === undefined ? null : (
        <p className="o-map__key">
          <span>
            <i className="is-bar" />
            {say(mapTexts.spared)} <b className="num">{say(numberWords(last.spared))}</b>
            {share === null ? null : ` (${share}%)`}
          </span>
          <span>
            <i className="is-bar is-committed" />
            {say(mapTexts.committed)} <b className="num">{say(numberWords(last.commitment))}</b>
          </span>
          <span>
            <i className="is-bar is-brought" />
            {say(mapTexts.brought)} <b className="num">{say(numberWords(last.brought))}</b>
          </span>
        </p>
      )}
    </section>
  );
}
