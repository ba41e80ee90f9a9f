/** One block of a report on the page: heading, paragraph with its figures, table, chart or list. */
import { useState } from 'react';
import { runsOf, type Block, type FigureSpan, type Paragraph } from '#domain/report/report-model.ts';
import type { ReportView } from '#contract/view/report.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { Figure } from './figure.tsx';
import { ReportChart } from './report-chart.tsx';
import { reportTexts as texts } from './texts.ts';
import { WordingEditor } from './wording-editor.tsx';

type Shared = { readonly report: ReportView; readonly onTrace: (figure: FigureSpan) => void; readonly onDone: () => void };

export function BlockView({ block, ...shared }: Shared & { readonly block: Block }) {
  const nameOf = (id: string): string => shared.report.sources.find(({ measure }) => measure === id)?.name ?? id;
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <Words block={block} {...shared} nameOf={nameOf} />;
    case 'table':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls sideways must be reachable by keyboard
        <section className="o-wr__w" aria-label={block.caption} tabIndex={0}>
          <table className="y-table">
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the empty corner of a table, no control */}
                <td />
                {block.head.map((name) => (
                  <th key={name} scope="col" className="num">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(({ name, cells }) => (
                <tr key={cells[0]?.id ?? name}>
                  <th scope="row">{name}</th>
                  {cells.map((figure) => (
                    <td key={figure.id} className="num">
                      <Figure figure={figure} name={`${name} ${nameOf(figure.measure)}`} onTrace={shared.onTrace} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    case 'chart':
      return <ReportChart chart={block} onTrace={shared.onTrace} />;
    case 'list':
      return (
        <section>
          <h4>{block.caption}</h4>
          {block.rows.length === 0 ? (
            <p className="t-2">{block.none}</p>
          ) : (
            <ul className="o-wr__l">
              {block.rows.map(({ text, ref }) => (
                <li key={`${ref ?? ''}${text}`}>{ref === undefined ? text : <Link to={ref}>{text}</Link>}</li>
              ))}
            </ul>
          )}
        </section>
      );
  }
}

function Words(props: Shared & { readonly block: Paragraph; readonly nameOf: (measure: string) => string }) {
  const { say } = useLanguage();
  const [editing, setEditing] = useState(false);
  const { block, report, nameOf, onTrace, onDone } = props;
  const may = report.acts.includes('reword');
  const runs = runsOf(block);
  if (editing)
    return (
      <WordingEditor
        id={report.id}
        block={block}
        nameOf={nameOf}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          onDone();
        }}
      />
    );
  if (runs.length === 0 && !may) return null;
  return (
    <div className="o-wr__par">
      {runs.length === 0 ? (
        <p className="t-3 no-print">{block.asks}</p>
      ) : (
        <p>
          {runs.map((run, index) =>
            typeof run === 'string' || run.kind === 'word' ? (
              // The same words may stand twice: their place is what they are known by.
              // oxlint-disable-next-line react/no-array-index-key
              <span key={index}>{typeof run === 'string' ? run : run.text}</span>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <Figure key={index} figure={run} name={nameOf(run.measure)} onTrace={onTrace} />
            ),
          )}
        </p>
      )}
      {may ? (
        <p className="o-wr__e no-print">
          <Button size="s" onPress={() => setEditing(true)}>
            {say(runs.length === 0 ? texts.write : texts.reword)}
          </Button>
          {report.reworded.includes(block.id) ? <Tag tone="plain">{say(texts.ownWords)}</Tag> : null}
        </p>
      ) : null}
    </div>
  );
}
