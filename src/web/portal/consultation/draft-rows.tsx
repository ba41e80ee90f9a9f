/** Drafts of plans and pilots in the list of what people are asked about. */
import type { ConsultationRow } from '#contract/view/consultation.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { draftTexts as drafts } from './draft-texts.ts';
import { consultation as texts } from './texts.ts';

export const draftPath = (id: string): string => `/consultations/drafts/${encodeURIComponent(id)}`;

export function DraftRows(props: { readonly rows: readonly ConsultationRow[] }) {
  const { say, language } = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <ul className="p-cons__l">
      {props.rows.map((row) => (
        <li key={row.id}>
          <Link to={draftPath(row.id)}>
            <b>{say(row.title)}</b>
            <small className="t-3">
              {say(row.divisionName)} · {say(drafts.kinds[row.subject.kind])} · {say(texts.until(fullDayText(row.until, language)))} ·{' '}
              {say(texts.count(row.comments))}
            </small>
            {row.open ? null : <Tag>{say(row.closed ? drafts.closed(row.taken) : drafts.waiting)}</Tag>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
