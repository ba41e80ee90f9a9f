/** What really happened in a span: visits for each case, shares, and second visits by cause and office; counted, never typed. */
import type { SecondCounts } from '#contract/view/visit.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { States } from './page.tsx';
import { secondTexts } from './watch-texts.ts';

type Props = {
  readonly from: string;
  readonly until: string;
  readonly counts: SecondCounts | undefined;
  readonly onCause: (cause: string) => void;
};

export function SecondFigures(props: Props) {
  const { say } = useLanguage();
  const figures = useReply('visit.figures', { query: { from: props.from, until: props.until } });
  const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`);
  return (
    <>
      <States loaded={figures} isEmpty={() => false} empty={secondTexts.none}>
        {({ cases, perCase, zero, one, more, avoidable }) => (
          <dl className="o-today__figs">
            {(
              [
                [secondTexts.cases, cases.toLocaleString('en'), ''],
                [secondTexts.perCase, String(perCase), ''],
                [secondTexts.zero, share(zero, cases), zero.toLocaleString('en')],
                [secondTexts.one, share(one, cases), one.toLocaleString('en')],
                [secondTexts.moreThanOne, share(more, cases), more.toLocaleString('en')],
                [secondTexts.avoidable, avoidable.toLocaleString('en'), ''],
              ] as const
            ).map(([name, value, small]) => (
              <div key={name.en}>
                <dt>{say(name)}</dt>
                <dd>
                  {value}
                  <small>{small}</small>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </States>
      {props.counts === undefined ? null : (
        <div className="o-today__two">
          <Bars rows={props.counts.causes.filter(({ count }) => count > 0)} onChoose={props.onCause} />
          <Bars rows={props.counts.offices} />
        </div>
      )}
    </>
  );
}

function Bars(props: {
  readonly rows: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string }; readonly count: number }[];
  readonly onChoose?: (id: string) => void;
}) {
  const { say } = useLanguage();
  const { onChoose } = props;
  const most = Math.max(1, ...props.rows.map(({ count }) => count));
  if (props.rows.length === 0) return null;
  return (
    <div className="o-today__bars">
      {props.rows.map(({ id, name, count }) => (
        <div key={id} className="y-hb">
          {onChoose === undefined ? (
            <span>{say(name)}</span>
          ) : (
            <button type="button" className="y-lnk" onClick={() => onChoose(id)}>
              {say(name)}
            </button>
          )}
          <span className="y-hb__t" style={{ '--v': `${(count / most) * 100}%` }} aria-hidden="true">
            <i />
          </span>
          <b>{count}</b>
        </div>
      ))}
    </div>
  );
}
