/** The cases behind one figure of a county, the worst first, without anybody's data; each opens in brief. */
import { useState } from 'react';
import type { DrillRow } from '#contract/view/measure.ts';
import type { Overview } from '#contract/view/overview.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { spanText } from './span-text.ts';
import { casesTexts as texts, overviewTexts } from './texts.ts';
import { OVERVIEW, useScene, type Scene } from './use-scene.ts';

const WHICH = ['missed', 'met', 'all'] as const;

export function CasesPage() {
  const scene = useScene();
  const overview = useReply('overview.get', { query: scene.asked });
  return (
    <States loaded={overview} isEmpty={() => false} empty={texts.none}>
      {(value) => <Listed scene={scene} overview={value} />}
    </States>
  );
}

function Listed(props: { readonly scene: Scene; readonly overview: Overview }) {
  const { say, language } = useLanguage();
  const { query } = useAddress();
  const { today } = useOffice();
  const { scene, overview } = props;
  const [which, setWhich] = useState<(typeof WHICH)[number]>('missed');
  const [page, setPage] = useState(0);
  const id = query.get('measure') ?? 'actual.on-time';
  const names = useReply('measure.list', {}).value?.rows;
  const facet = { office: query.get('office') ?? undefined, item: query.get('item') ?? undefined };
  const loaded = useReply('measure.drill', {
    params: { id },
    query: {
      division: String(overview.division.code),
      from: String(overview.now.from),
      to: String(overview.now.to),
      which,
      page: String(page),
      ...facet,
    },
  });
  const measure = names?.find((each) => each.id === id);
  return (
    <DayFrame
      title={measure?.name ?? overviewTexts.title}
      about={texts.about(say(overview.division.name), spanText(overview, language))}
      acts={
        <Link to={scene.to({})} className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <div className="o-over__sel">
        <span className="y-seg" role="group" aria-label={say(texts.which)}>
          {WHICH.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === which}
              onClick={() => {
                setWhich(each);
                setPage(0);
              }}
            >
              {say(texts[each])}
            </button>
          ))}
        </span>
        {loaded.value === undefined ? null : (
          <span className="t-xs t-3">{say(overviewTexts.asOf(momentText(loaded.value.asOf, language, today)))}</span>
        )}
      </div>
      <States loaded={loaded} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows, next }) => (
          <>
            <ul className="o-over__cases">
              {rows.map((row) => (
                <Line key={`${row.id}${row.part ?? ''}`} row={row} />
              ))}
            </ul>
            <div className="o-over__sel">
              {page === 0 ? null : (
                <Button size="s" onPress={() => setPage(page - 1)}>
                  {say(texts.previous)}
                </Button>
              )}
              {next === null ? null : (
                <Button size="s" onPress={() => setPage(next)}>
                  {say(texts.next)}
                </Button>
              )}
            </div>
          </>
        )}
      </States>
    </DayFrame>
  );
}

function Line(props: { readonly row: DrillRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const title = row.item ?? row.matter;
  return (
    <li>
      <span>
        {row.kind === 'case' ? (
          <Link to={`${OVERVIEW}/cases/${encodeURIComponent(row.id)}`} className="y-lnk code">
            {row.id}
          </Link>
        ) : (
          <span className="code">{row.id}</span>
        )}
        <b>{title === null ? null : say(title)}</b>
      </span>
      <span className="t-sm t-2">{row.office === null ? null : say(row.office)}</span>
      <span className="t-sm">{row.why.map(say).join(language === 'zh' ? '，' : ', ')}</span>
      <span className="t-sm t-3">
        {row.due === null
          ? `${say(texts.day)} ${dayText(row.day, language, today)}`
          : `${say(texts.due)} ${dayText(row.due, language, today)}`}
      </span>
    </li>
  );
}
