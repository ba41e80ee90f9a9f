/** What was taken at this computer without a line, and what became of each; its own clerk can print it again. */
import { Button } from '#web/ui/button.tsx';
import { Link } from '#web/ui/router.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import type { OutboxRow } from './outbox.ts';
import { offlineTexts } from './texts.ts';

const tones: Readonly<Record<OutboxRow['state'], Tone>> = {
  waiting: 'near',
  refused: 'late',
  returned: 'late',
  filed: 'ok',
  settled: 'plain',
};

export function TakenList(props: {
  readonly rows: readonly OutboxRow[];
  /** Numbers whose copy this clerk may still read. */
  readonly own: ReadonlySet<string>;
  readonly onPrint: (number: string) => void;
}) {
  const { say } = useLanguage();
  return (
    <section aria-label={say(offlineTexts.box)}>
      <h2 className="o-h3">{say(offlineTexts.box)}</h2>
      {props.rows.length === 0 ? <p className="t-sm t-3">{say(offlineTexts.boxNone)}</p> : null}
      <ul className="o-offbox">
        {props.rows.toReversed().map((row) => (
          <li key={row.number} data-state={row.state}>
            <span className="code">{row.number}</span>
            <Tag tone={tones[row.state]}>{say(offlineTexts.states[row.state])}</Tag>
            <span className="t-xs t-3">{clockText(row.takenAt)}</span>
            {row.cases.map((number) => (
              <Link key={number} to={`/office/counter/${number}`} className="code y-lnk" data-filed-number>
                {number}
              </Link>
            ))}
            {props.own.has(row.number) ? (
              <Button size="s" onPress={() => props.onPrint(row.number)}>
                {say(offlineTexts.again)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
