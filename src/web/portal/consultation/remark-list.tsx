/** Comments with what the office answered beside them; names are a family name and a star. */
import type { CommentView } from '#contract/view/edition.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty } from '#web/ui/note.tsx';
import type { Change } from './changes.ts';
import { consultation as texts } from './texts.ts';

export function RemarkList(props: {
  readonly remarks: readonly CommentView[];
  readonly changes: readonly Change[];
  readonly open: boolean;
}) {
  const { say } = useLanguage();
  return (
    <section className="p-blk">
      <h2>{say(texts.comments)}</h2>
      {props.remarks.length === 0 ? <Empty title={say(props.open ? texts.noComments : texts.noneCame)} /> : null}
      <ul className="p-remarks">
        {props.remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} about={props.changes.find(({ pointer }) => pointer === remark.pointer)} />
        ))}
      </ul>
    </section>
  );
}

function Remark(props: { readonly remark: CommentView; readonly about: Change | undefined }) {
  const { say, language } = useLanguage();
  const { remark, about } = props;
  return (
    <li>
      <p className="t-sm t-3">
        {remark.by} · {fullDayText(remark.at.slice(0, 10), language)} {remark.mine ? <Tag tone="ok">{say(texts.yours)}</Tag> : null}
      </p>
      {about === undefined ? null : (
        <p className="t-sm t-3">
          {say(texts.about)}
          {say(about.words)}
        </p>
      )}
      {remark.hidden === null ? null : <p className="t-3">{say(texts.hidden(remark.hidden))}</p>}
      {remark.text === null ? null : <p className="p-remarks__t">{remark.text}</p>}
      {remark.answer === null ? (
        remark.hidden === null ? (
          <p className="t-sm t-3">{say(texts.waiting)}</p>
        ) : null
      ) : (
        <div className="p-remarks__a">
          <p className="t-sm t-3">
            {say(remark.answer.office)} · {fullDayText(remark.answer.at.slice(0, 10), language)}{' '}
            <Tag tone={remark.answer.taken ? 'ok' : 'line'}>{say(remark.answer.taken ? texts.taken : texts.notTaken)}</Tag>
          </p>
          <p>{remark.answer.text}</p>
        </div>
      )}
    </li>
  );
}
