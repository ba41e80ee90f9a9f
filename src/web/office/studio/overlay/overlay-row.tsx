/** One row of the comparison: the field, what holds above, what is written here, and whether it may be. */
import type { FocusEvent, ReactNode } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { RULE_WORDS } from '#domain/overlay/rule-words.ts';
import { sayValue } from '#domain/overlay/value-words.ts';
import type { Text } from '#domain/kernel/text.ts';
import { idOf } from '../field/place.ts';
import type { Row } from './rows-of.ts';
import { overlayTexts as t } from './texts.ts';
import { ValueEditor } from './value-editor.tsx';

/** "后厨布局图 · 必要性"; the field alone where it is of the whole item. */
export const titleOf = ({ rule, of }: Row): Text =>
  of === undefined ? rule.label : { zh: `${of.zh} · ${rule.label.zh}`, en: `${of.en} · ${rule.label.en}` };

function Verdict(props: { readonly row: Row }) {
  const { say } = useLanguage();
  const { refusal, wanted, rule } = props.row;
  if (refusal !== undefined)
    return (
      <span className="is-bad">
        <Icon name="xc" />
        <span>{say(RULE_WORDS[refusal.rule])}</span>
      </span>
    );
  if (wanted === undefined) return <small className="t-3">{say(rule.why)}</small>;
  return (
    <span className="is-good">
      <Icon name="check" />
      <span>{say(t.mayShort)}</span>
    </span>
  );
}

type RowProps = {
  readonly row: Row;
  readonly locked: boolean;
  /** One row at a time is open. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: () => void;
  readonly onBack: () => void;
};

function Act(props: { readonly name: string; readonly expanded?: boolean; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="o-ovt__b" aria-label={props.name} aria-expanded={props.expanded} onClick={props.onPress}>
      {props.children}
    </button>
  );
}

/** What is written here, and its acts: change, done, back to the standard. */
function Written({ row, locked, open, onOpen, onBack, title }: RowProps & { readonly title: string }) {
  const { say } = useLanguage();
  const done = say(open ? t.done : t.change);
  /** A finding that is pressed comes here: the row opens, and the keyboard is in its input. */
  const jump = (event: FocusEvent<HTMLElement>): void => (event.target === event.currentTarget ? onOpen(true) : undefined);
  return (
    <>
      <span className="o-ovt__s" {...(open || locked ? {} : { id: idOf(`/changes${row.pointer ?? ''}`), tabIndex: -1, onFocus: jump })}>
        <b>{say(sayValue(row.rule.field, row.wanted))}</b>
        {locked ? null : (
          <span className="o-ovt__a">
            <Act name={`${done} · ${title}`} expanded={open} onPress={() => onOpen(!open)}>
              {done}
            </Act>
            <Act name={`${say(t.back)} · ${title}`} onPress={onBack}>
              {say(t.back)}
            </Act>
          </span>
        )}
      </span>
      {open ? (
        <div className="o-ovt__e">
          <ValueEditor row={row} pointer={`/changes${row.pointer ?? ''}`} />
        </div>
      ) : null}
    </>
  );
}

export function OverlayRow(props: RowProps) {
  const { say } = useLanguage();
  const { row, locked } = props;
  const title = say(titleOf(row));
  const written = row.wanted !== undefined && row.pointer !== undefined;
  const tone = row.refusal !== undefined ? 'is-worse' : written ? 'is-better' : '';
  const standard = say(sayValue(row.rule.field, row.standard));
  return (
    <tr className={tone} id={`overlay ${row.id}`}>
      <th scope="row">{title}</th>
      <td data-label={say(t.standardShort)}>
        {written && row.refusal === undefined && row.standard !== undefined ? <s>{standard}</s> : standard}
      </td>
      <td className="o-ovt__c">
        {written ? (
          <Written {...props} title={title} />
        ) : (
          <span className="o-ovt__s">
            <span className="t-3">{say(t.same)}</span>
            {locked ? null : (
              <Act name={`${say(t.change)} · ${title}`} onPress={props.onChange}>
                {say(t.change)}
              </Act>
            )}
          </span>
        )}
      </td>
      <td>
        <Verdict row={row} />
      </td>
    </tr>
  );
}
