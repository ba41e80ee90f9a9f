/** The rows that follow from an entitlement's state, written in the commit that changes it and rebuildable from its history. */
import { dueDaysOf, isOwed, nearestOf } from '#domain/entitlement/days.ts';
import type { EntitlementState } from '#domain/entitlement/entitlement.ts';
import { waitsOf } from '#domain/entitlement/waits.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** Where nothing is owed and nothing ends. */
export const NO_DAY = 2_147_483_647;

const keepNow = statement(
  'entitlement-now-keep',
  `insert into yici.entitlement_now (division, id, version, office, number, part, item, state, title, name_zh, name_en,
     certificate, certificate_number, from_on, until_on, due_on, near_on, waits, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, certificate = excluded.certificate,
     certificate_number = excluded.certificate_number, until_on = excluded.until_on, due_on = excluded.due_on,
     near_on = excluded.near_on, waits = excluded.waits`,
);
const dropDue = statement('entitlement-due-drop', 'delete from yici.entitlement_due where division = $1 and id = $2');
const insertDue: RowsStatement = {
  name: 'entitlement-due-insert',
  head: 'insert into yici.entitlement_due (division, id, what, on_day)',
  columns: 4,
  tail: '',
};
const dropInspections = statement('entitlement-inspection-drop', 'delete from yici.entitlement_inspection where division = $1 and id = $2');
const insertInspections: RowsStatement = {
  name: 'entitlement-inspection-insert',
  head: `insert into yici.entitlement_inspection (division, id, duty, office, kind, state, drawn, recorded, due_on, near_on, name_zh, name_en, title, officers)`,
  columns: 14,
  tail: '',
};
const insertHolders: RowsStatement = {
  name: 'entitlement-holder-insert',
  head: 'insert into yici.entitlement_holder (division, id, person)',
  columns: 3,
  tail: 'on conflict do nothing',
};
const keepOrders: RowsStatement = {
  name: 'payment-order-keep',
  head: 'insert into yici.payment_order (division, order_number, id, office, month, attempt, fen, state, reason, reference, ordered_at, heard_at)',
  columns: 12,
  tail: 'on conflict (division, order_number) do update set state = excluded.state, reason = excluded.reason, reference = excluded.reference, heard_at = excluded.heard_at',
};
const keepCredit: RowsStatement = {
  name: 'credit-record-keep',
  head: 'insert into yici.credit_record (division, id, person, from_on, until_on, repaired_on)',
  columns: 6,
  tail: 'on conflict (division, id, person) do update set repaired_on = excluded.repaired_on',
};

/** As a list has it; what a rebuild compares with. */
export function nowRow(state: EntitlementState): readonly unknown[] {
  const nearest = nearestOf(state);
  return [
    state.division,
    state.id,
    state.seq,
    state.office,
    state.case,
    state.part,
    state.item,
    state.state,
    state.title,
    state.name.zh,
    state.name.en,
    state.certificate?.id ?? null,
    state.certificate?.number ?? null,
    state.from,
    state.until ?? null,
    nearest?.due ?? NO_DAY,
    nearest?.near ?? NO_DAY,
    waitsOf(state) ?? null,
    state.openedAt,
  ];
}

export const dueRows = (state: EntitlementState): readonly (readonly unknown[])[] =>
  dueDaysOf(state).map(({ what, on }) => [state.division, state.id, what, on]);

const inspectionRows = (state: EntitlementState): readonly (readonly unknown[])[] =>
  (state.state === 'ended' ? [] : state.duties.filter((duty) => duty.kind !== 'report' && isOwed(duty))).map((duty) => [
    state.division,
    state.id,
    duty.id,
    state.office,
    duty.kind,
    duty.state,
    duty.drawn !== undefined,
    duty.record !== undefined,
    duty.due,
    duty.near,
    duty.name.zh,
    duty.name.en,
    state.title,
    duty.drawn?.officers ?? [],
  ]);

export const orderRows = (state: EntitlementState): readonly (readonly unknown[])[] =>
  (state.payments?.months ?? [])
    .filter((each) => each.attempt > 0)
    .map(({ order, month, attempt, fen, state: at, reason, reference, at: when }) => [
      state.division,
      order,
      state.id,
      state.office,
      month,
      attempt,
      fen,
      at,
      reason ?? null,
      reference ?? null,
      when,
      when,
    ]);

export function writeRows(tx: Transaction, state: EntitlementState): void {
  const { division, id, credit, holders } = state;
  tx.send(keepNow, nowRow(state));
  tx.send(dropDue, [division, id]);
  tx.sendRows(insertDue, dueRows(state));
  tx.send(dropInspections, [division, id]);
  tx.sendRows(insertInspections, inspectionRows(state));
  tx.sendRows(
    insertHolders,
    holders.map((person) => [division, id, person]),
  );
  tx.sendRows(keepOrders, orderRows(state));
  if (credit !== undefined)
    tx.sendRows(
      keepCredit,
      holders.map((person) => [division, id, person, credit.on, credit.until, credit.repaired?.on ?? null]),
    );
}
