/** Who rests on a certificate: open cases first, then decisions, each with its office; the issuing office's own are links. */
import './certificate.css';
import type { Reliance, RelianceRow } from '#contract/view/certificate.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { stateWords } from '../shell/state-words.ts';
import { certificateTexts as texts } from './texts.ts';

function Row(props: { readonly row: RelianceRow }) {
  const { say, language } = useLanguage();
  const { today, session } = useOffice();
  const { row } = props;
  const own = session.post !== null && row.office.zh === session.post.office.name.zh;
  return (
    <li className="o-relies">
      {own ? (
        <Link className="code" to={`/office/desk/${row.number}/${encodeURIComponent(row.part)}`}>
          {row.number}
        </Link>
      ) : (
        <span className="code">{row.number}</span>
      )}
      <b>{say(row.name)}</b>
      <span className="t-2">{say(row.office)}</span>
      <span className="t-3">
        {row.decidedOn === null ? say(stateWords(row.state)) : say(texts.decidedOn(dayText(row.decidedOn, language, today)))}
      </span>
      {row.fell === null ? <span /> : <Tag tone="near">{say(texts.told)}</Tag>}
    </li>
  );
}

/** `level`: of its headings, one below the heading it stands under. */
export function RelianceList(props: { readonly reliance: Reliance; readonly level: 2 | 3 }) {
  const { say } = useLanguage();
  const Heading = `h${props.level}` as const;
  const { open, decided } = props.reliance;
  if (open.length + decided.length === 0) return <p className="t-sm t-3">{say(texts.relianceNone)}</p>;
  const groups = [
    [texts.open, open],
    [texts.decided, decided],
  ] as const;
  return groups.map(([name, rows]) =>
    rows.length === 0 ? null : (
      <section key={name.en} className="o-relied" aria-label={say(name)}>
        <Heading className="o-h3">
          {say(name)} <span>{rows.length}</span>
        </Heading>
        <ul>
          {rows.map((row) => (
            <Row key={`${row.number} ${row.part}`} row={row} />
          ))}
        </ul>
      </section>
    ),
  );
}
