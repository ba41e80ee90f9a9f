/** Where a group of known values comes from: department, system, time and article, line by line; and the way to say that one is wrong. */
import { isProved } from '#domain/ask/proved-facts.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useShown } from './use-shown.ts';
import { sourceTexts } from './source-texts.ts';
import type { Group, Row } from './steps.ts';
import { apply } from './texts.ts';

export function ProvenanceSheet(props: {
  readonly group: Group;
  readonly contested: readonly string[];
  readonly onContest: (field: string, on: boolean) => void;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const bySource = new Map<string, Row[]>();
  for (const row of props.group.rows) {
    const id = `${row.source.zh} ${row.resource?.id ?? ''}`;
    bySource.set(id, [...(bySource.get(id) ?? []), row]);
  }
  return (
    <Sheet open title={say(sourceTexts.sheet)} onClose={props.onClose}>
      {[...bySource].map(([id, rows]) => (
        <OneSource key={id} {...props} rows={rows} />
      ))}
      <p>
        <Link to="/looks" className="y-lnk">
          {say(sourceTexts.ledger)}
        </Link>
      </p>
    </Sheet>
  );
}

function OneSource(props: Parameters<typeof ProvenanceSheet>[0] & { readonly rows: readonly Row[] }) {
  const { say, language } = useLanguage();
  const shown = useShown();
  const [first] = props.rows;
  if (first === undefined) return null;
  const contest = (field: string): void => {
    props.onClose();
    props.onContest(field, true);
  };
  return (
    <section className="p-source">
      <h3>{say(first.source)}</h3>
      <dl className="p-facts">
        <div>
          <dt>{say(sourceTexts.system)}</dt>
          <dd>{say(first.resource?.name ?? sourceTexts.account)}</dd>
        </div>
        <div>
          <dt>{say(sourceTexts.takenAt)}</dt>
          <dd>
            <time dateTime={first.at}>{momentText(first.at, language)}</time>
          </dd>
        </div>
        <div>
          <dt>{say(sourceTexts.ground)}</dt>
          <dd>{say(first.basis === null ? sourceTexts.accountGround : common.article(say(first.basis.title), first.basis.article))}</dd>
        </div>
        {props.rows.map((row) => (
          <div key={row.field}>
            <dt>{say(row.label)}</dt>
            <dd className="p-big p-source__v">
              <span>{shown(row)}</span>
              {props.contested.includes(row.field) || isProved(row.fact) ? null : (
                <button
                  type="button"
                  className="y-lnk"
                  aria-label={say((row.question.suggested === true ? apply.changeLabel : apply.wrongLabel)(say(row.label)))}
                  onClick={() => contest(row.field)}
                >
                  {say(row.question.suggested === true ? apply.change : apply.wrong)}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
