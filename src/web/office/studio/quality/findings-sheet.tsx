/** The findings of one published item, matter, overlay or listing: sentence, law, what mends it; and the way to where it is mended. */
import type { FindingView, LintScored } from '#contract/view/lint.ts';
import type { Finding } from '#domain/lint/finding.ts';
import { wordsOf } from '#domain/lint/rules.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { studioPath } from '../slots.ts';
import { ScoreBar } from './score-bar.tsx';
import { qualityTexts } from './texts.ts';

function One(props: { readonly finding: FindingView }) {
  const { say } = useLanguage();
  const { finding } = props;
  const { title, sentence, remedy } = wordsOf(finding as Finding);
  const { basis, law } = finding;
  return (
    <li className={`is-${finding.severity}`}>
      <Icon name={finding.severity === 'error' ? 'xc' : 'alert'} />
      <div>
        <b>{say(title)}</b>
        <p>
          {say(sentence)}{' '}
          {basis === undefined || law === undefined ? null : (
            <a href={`/law/${encodeURIComponent(basis.law)}#article-${basis.article}`} target="_blank" rel="noreferrer">
              {say(common.article(say(law), basis.article))}
            </a>
          )}
        </p>
        <p className="t-sm t-3">{say(remedy)}</p>
      </div>
    </li>
  );
}

/** A listing is mended where it came from; the others have a page in the studio. */
const pathOf = ({ kind, id }: LintScored): string | undefined =>
  kind === 'listing' ? undefined : studioPath(`${kind === 'matter' ? 'matters' : 'items'}/${id}`);

function Findings(props: { readonly row: LintScored }) {
  const { say } = useLanguage();
  const { row } = props;
  const { value, refused, reload } = useReply('lint.of', { query: { kind: row.kind, division: row.division.code, id: row.id } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={4} />;
  const path = pathOf(row);
  return (
    <div className="o-qu__found">
      <p className="o-qu__head">
        <ScoreBar score={value.row.score} />
        <span className="t-sm t-3">{[say(row.division.name), say(row.department)].filter(Boolean).join(' · ')}</span>
      </p>
      {value.findings.length === 0 ? <p>{say(qualityTexts.perfect)}</p> : null}
      <ul>
        {value.findings.map((finding) => (
          <One key={`${finding.rule} ${finding.pointer} ${JSON.stringify(finding.values)}`} finding={finding} />
        ))}
      </ul>
      {path === undefined ? null : <LinkButton to={path}>{say(qualityTexts.open)}</LinkButton>}
    </div>
  );
}

export function FindingsSheet(props: { readonly row: LintScored | undefined; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <Sheet open={row !== undefined} title={row === undefined ? '' : say(row.name)} onClose={props.onClose}>
      {row === undefined ? null : <Findings row={row} />}
    </Sheet>
  );
}
