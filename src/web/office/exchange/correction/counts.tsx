/** How each office deals with what people contest: to check, overdue, corrected, kept; shown while no correction is chosen. */
import { useEffect } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { correctionTexts } from './texts.ts';

const heads = ['open', 'overdue', 'corrected', 'kept'] as const;
const headTexts = {
  open: correctionTexts.open,
  overdue: correctionTexts.countedShort,
  corrected: correctionTexts.corrected,
  kept: correctionTexts.kept,
} as const;

export function Counts(props: { readonly round: number }) {
  const { say } = useLanguage();
  const { value, reload } = useReply('correction.counts', {});
  useEffect(() => {
    if (props.round > 0) reload();
  }, [props.round, reload]);
  const rows = value?.rows ?? [];
  if (rows.length === 0) return <Empty title={say(correctionTexts.choose)} />;
  return (
    <div className="o-corr__counts">
      <h2>{say(correctionTexts.byOffice)}</h2>
      <p className="t-sm t-3">{say(correctionTexts.choose)}</p>
      <table className="y-table">
        <caption className="sr">{say(correctionTexts.byOffice)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(correctionTexts.office)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {say(headTexts[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.office.id}>
              <th scope="row">{say(row.office.name)}</th>
              {heads.map((head) => (
                <td key={head} className={`num ${head === 'overdue' && row.overdue > 0 ? 'o-late' : ''}`}>
                  {row[head]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
