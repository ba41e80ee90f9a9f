/** The ledger of looks, in groups or as one list. */
import type { Look } from '#contract/view/look.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { LookRow } from './look-row.tsx';
import { ledger } from './ledger-texts.ts';

/** As one list, with the rule under it: on the wallet. */
export function Ledger(props: { readonly rows: readonly Look[]; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  if (props.rows.length === 0) return <NoLooks />;
  return (
    <>
      <LookRows {...props} />
      <p className="t-xs t-3 p-rule">{say(ledger.rule)}</p>
    </>
  );
}

export function LookRows(props: { readonly rows: readonly Look[]; readonly onChanged: () => void }) {
  return (
    <ul className="y-card y-ledger p-led">
      {props.rows.map((row) => (
        <LookRow key={row.id} row={row} onChanged={props.onChanged} />
      ))}
    </ul>
  );
}

export function NoLooks(props: { readonly filtered?: boolean }) {
  const { say } = useLanguage();
  return (
    <div className="y-card">
      <Empty title={say(props.filtered === true ? ledger.noneFound : ledger.none)}>
        {props.filtered === true ? null : <p>{say(ledger.noneWhy)}</p>}
      </Empty>
    </div>
  );
}
