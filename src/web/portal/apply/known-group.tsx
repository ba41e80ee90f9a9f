/** What is known of one person or thing, under the chip of its source; each row can be contested in place. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isProved } from '#domain/ask/proved-facts.ts';
import { dayOf, dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useNow } from '../shell/session.tsx';
import { ContestedRow, type Contest } from './contested-row.tsx';
import { type Group, type Row, rowClass, shortLabel } from './steps.ts';
import { apply } from './texts.ts';
import { useShown } from './use-shown.ts';

const ProvenanceSheet = lazy(() => import('./provenance-sheet.tsx').then(({ ProvenanceSheet: shown }) => ({ default: shown })));

type GroupProps = Contest & {
  readonly id: string;
  readonly group: Group;
  readonly contested: readonly string[];
  readonly confirmed: boolean;
  readonly onConfirm: () => void;
};

/** `今天`, or the day: how old a value is. */
export const useAge = (): ((at: string) => string) => {
  const { say, language } = useLanguage();
  const now = useNow();
  return (at) => (dayOf(at) === dayOf(now) ? say(common.today) : dayText(at, language, now));
};

export function KnownGroup(props: GroupProps) {
  const { say } = useLanguage();
  const age = useAge();
  const [open, setOpen] = useState(false);
  // The line that was pressed last: the keyboard goes with it, there and back.
  const [pressed, setPressed] = useState<string>();
  const contest: Contest['onContest'] = (field, on) => {
    setPressed(field);
    props.onContest(field, on);
  };
  const { rows, main } = props.group;
  const contested = rows.filter((row) => props.contested.includes(row.field)).length;
  const name = rows.find((row) => row.field.endsWith('.name') && row.group.zh !== row.source.zh);
  const heading = name === undefined ? say(main.group) : `${say(main.group)} ${name.shown}`;
  return (
    <section className="y-card p-known" aria-labelledby={`${props.id}-h`}>
      <div className="p-known__h">
        <h2 id={`${props.id}-h`}>{heading}</h2>
        <button type="button" className="p-chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <span className="y-prov">
            <Icon name="shield" />
            {say(apply.fetched(say(main.source), age(main.at)))}
          </span>
        </button>
      </div>
      <Rows {...props} pressed={pressed} onContest={contest} />
      {contested === rows.length ? null : (
        <button type="button" id={props.id} className="p-ok" aria-pressed={props.confirmed} onClick={props.onConfirm}>
          <Icon name={props.confirmed ? 'checkf' : 'checkc'} />
          {say(props.confirmed ? apply.confirmed : contested > 0 ? apply.restRight : apply.allRight(rows.length))}
        </button>
      )}
      {open ? (
        <Suspense>
          <ProvenanceSheet group={props.group} contested={props.contested} onContest={contest} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

function Rows(props: GroupProps & { readonly pressed: string | undefined }) {
  const { rows, main } = props.group;
  return (
    <dl>
      {rows.map((row) => {
        const pressed = props.pressed === row.field;
        return props.contested.includes(row.field) ? (
          <ContestedRow key={row.field} {...props} row={row} pressed={pressed} />
        ) : (
          <KnownRow key={row.field} row={row} main={main} pressed={pressed} onContest={props.onContest} />
        );
      })}
    </dl>
  );
}

type KnownRowProps = { readonly row: Row; readonly main: Row; readonly pressed: boolean; readonly onContest: Contest['onContest'] };

function KnownRow(props: KnownRowProps) {
  const { say } = useLanguage();
  const age = useAge();
  const shown = useShown();
  const { row, main, pressed } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (pressed) button.current?.focus();
  }, [pressed]);
  return (
    <div className={rowClass(row.label)}>
      <dt>{say(shortLabel(row))}</dt>
      <dd>
        <span>
          {shown(row)}
          {row.source.zh === main.source.zh ? null : <small className="p-from">{say(apply.fetched(say(row.source), age(row.at)))}</small>}
        </span>
        {isProved(row.fact) ? null : (
          <button
            ref={button}
            type="button"
            aria-label={say((row.question.suggested === true ? apply.changeLabel : apply.wrongLabel)(say(row.label)))}
            onClick={() => props.onContest(row.field, true)}
          >
            {say(row.question.suggested === true ? apply.change : apply.wrong)}
          </button>
        )}
      </dd>
    </div>
  );
}
