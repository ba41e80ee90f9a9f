/** The islands beside the picture: papers too many, why, and the one act that would end each. */
import type { IslandView } from '#contract/view/exchange-map.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { islandAct, islandName, islandWhy } from './island-words.ts';
import { useMay } from './may.ts';
import { numberWords } from './number-words.ts';
import { mapTexts } from './texts.ts';

const SHOWN = 6;

export function IslandActLink(props: { readonly island: IslandView }) {
  const { say } = useLanguage();
  const { text, to } = islandAct(props.island, useMay());
  return to === undefined ? (
    <span className="t-3">{say(text)}</span>
  ) : (
    <Link to={to} className="y-lnk">
      {say(text)}
    </Link>
  );
}

/** Papers of the last thirty days, else cases in them, else cases of the year: whichever there is to say. */
const weightOf = ({ papers, cases }: IslandView): Text => {
  const [brought, touched, year] = [papers.month, cases.month, cases.year].map(numberWords);
  if (papers.month > 0 && brought !== undefined) return mapTexts.papers(brought.zh, brought.en);
  if (cases.month > 0 && touched !== undefined) return mapTexts.touched(touched.zh, touched.en);
  return mapTexts.touchedYear(year?.zh ?? '', year?.en ?? '');
};

function One(props: { readonly island: IslandView }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { island } = props;
  return (
    <li>
      <p className="o-map__t">
        <b>
          {say(islandName(island))} · {say(island.holder.short)}
        </b>
        <b className="num">{say(weightOf(island))}</b>
      </p>
      <p>{say(islandWhy(island, today))}</p>
      <p className="o-map__a">
        <IslandActLink island={island} />
      </p>
    </li>
  );
}

export function IslandList(props: { readonly islands: readonly IslandView[] }) {
  const { say } = useLanguage();
  const { islands } = props;
  const brought = islands.reduce((sum, island) => sum + island.papers.month, 0);
  const papers = numberWords(brought);
  const more = islands.length - SHOWN;
  return (
    <section className="o-map__is">
      <h2>
        {say(mapTexts.islandsTitle)} {brought === 0 ? null : <span>{say(mapTexts.islandsHint(papers.zh, papers.en))}</span>}
      </h2>
      {islands.length === 0 ? <p className="t-sm t-2">{say(mapTexts.noIslands)}</p> : null}
      <ul>
        {islands.slice(0, SHOWN).map((island) => (
          <One key={island.id} island={island} />
        ))}
      </ul>
      {more > 0 ? <p className="t-xs t-3">{say(mapTexts.moreIslands(more))}</p> : null}
    </section>
  );
}
