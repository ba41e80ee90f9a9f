/** What people say this week: figures, kinds, offices, services, words and common causes, each a count beside what it was before. */
import { useState } from 'react';
import type { HotlineAnalysis } from '#contract/view/hotline.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { kindTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { hotlinePath } from './paths.ts';
import { analysisTexts } from './texts.ts';

const stretches = [7, 30, 90] as const;
type Share = HotlineAnalysis['all'];
const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`);

export function AnalysisPage() {
  const { say } = useLanguage();
  const [days, setDays] = useState<(typeof stretches)[number]>(7);
  const loaded = useReply('hotline.analysis', { query: { days } });
  return (
    <DayFrame
      title={analysisTexts.title}
      about={analysisTexts.about}
      acts={stretches.map((each) => (
        <Button key={each} size="s" expanded={each === days} onPress={() => setDays(each)}>
          {say(analysisTexts.days(each))}
        </Button>
      ))}
    >
      <States loaded={loaded} isEmpty={({ all, words }) => all.raised === 0 && words.length === 0} empty={analysisTexts.none}>
        {(value) => <Shown value={value} />}
      </States>
    </DayFrame>
  );
}

function Figures({ all }: { readonly all: Share }) {
  const { say } = useLanguage();
  const figures: readonly (readonly [Text, string, string])[] = [
    [analysisTexts.raised, String(all.raised), ''],
    [analysisTexts.answered, String(all.answered), ''],
    [analysisTexts.onTime, share(all.onTime, all.answered), ''],
    [analysisTexts.satisfied, share(all.satisfied, all.asked), say(analysisTexts.ofAsked(all.asked))],
  ];
  return (
    <dl className="o-today__figs">
      {figures.map(([name, figure, more]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>
            {figure} <small>{more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Shown({ value }: { readonly value: HotlineAnalysis }) {
  const { say } = useLanguage();
  return (
    <>
      <Figures all={value.all} />
      <div className="o-today__two">
        <Table title={analysisTexts.byKind} rows={value.kinds.map((row) => ({ key: row.kind, name: say(kindTexts[row.kind]), row }))} />
        <Table title={analysisTexts.byOffice} rows={value.offices.map((row) => ({ key: row.office.en, name: say(row.office), row }))} />
        <Bars title={analysisTexts.words} rows={value.words.map(({ word, count, before }) => ({ key: word, name: word, count, before }))} />
        <Bars
          title={analysisTexts.byMatter}
          rows={value.asked.map(({ id, name, count, before }) => ({ key: id, name: say(name), count, before }))}
        />
      </div>
      {value.causes.length === 0 ? null : (
        <section>
          <h2>{say(analysisTexts.causes)}</h2>
          <ul className="o-ents">
            {value.causes.map((cause) => (
              <li key={cause.lead} className="o-ent">
                <Link className="y-lnk" to={hotlinePath(`all/${cause.lead}`)}>
                  {cause.cause === '' ? cause.text : cause.cause}
                </Link>{' '}
                <b>{cause.count}</b> <small className="t-3">{cause.text}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Named = { readonly key: string; readonly name: string; readonly row: Share };
function Table({ title, rows }: { readonly title: Text; readonly rows: readonly Named[] }) {
  const { say } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{say(title)}</h2>
      <div className="o-hot__scroll">
        <table className="y-table">
          <thead>
            <tr>
              <th scope="col">{say(title)}</th>
              <th scope="col" className="r">
                {say(analysisTexts.raised)}
              </th>
              <th scope="col" className="r">
                {say(analysisTexts.onTime)}
              </th>
              <th scope="col" className="r">
                {say(analysisTexts.satisfied)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, row }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="r">{row.raised}</td>
                <td className="r">{share(row.onTime, row.answered)}</td>
                <td className="r">{share(row.satisfied, row.asked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Counted = { readonly key: string; readonly name: string; readonly count: number; readonly before: number };
function Bars({ title, rows }: { readonly title: Text; readonly rows: readonly Counted[] }) {
  const { say } = useLanguage();
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul className="o-bars">
        {rows.map(({ key, name, count, before }) => (
          <li key={key}>
            <span>{name}</span>
            <meter min={0} max={most} value={count} aria-label={name}>
              {count}
            </meter>
            <b>{count}</b>
            <small className="t-3">
              {say(analysisTexts.before)} {before}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
