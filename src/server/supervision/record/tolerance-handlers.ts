/** Answers the operations on tolerated errors. */
import {
  conditionWords,
  decideTolerance,
  TOLERANCE_CONDITIONS,
  toleranceBasis,
  type ConditionFound,
  type ToleranceCommand,
  type ToleranceState,
} from '#domain/supervision/tolerance.ts';
import type { Actor } from '#domain/case/actor.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { ToleranceList, ToleranceView } from '#contract/view/record.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { orderBy } from '../change-order.ts';
import { divisionsWithin } from '../order-lists.ts';
import { divisionName } from '../order-views.ts';
import { toleranceLaw } from './laws.ts';
import { mayRead, personName, recordKey, runRecord, saidView, type RecordFacts, type RecordRoom } from './record-room.ts';
import { listRecords } from './record-store.ts';

type Names = 'list' | 'file' | 'confirm' | 'grant' | 'refuse' | 'publish';
const acts = ['confirm', 'grant', 'refuse', 'publish'] as const;

const filed = (records: RecordRoom, facts: RecordFacts) => {
  const { caller, body } = facts;
  if (caller?.post === undefined) return refuse('sign-in-needed');
  const { title, what, conditions } = body as {
    readonly title: string;
    readonly what: string;
    readonly conditions: readonly ConditionFound[];
  };
  const { division, office } = caller.post;
  const id = `${division}-${records.room.newId()}`;
  const command: ToleranceCommand = { kind: 'file-tolerance', id, division, office, title, what, conditions };
  return runRecord(records, toleranceLaw, facts, { division, id }, (state, scene) => decideTolerance(command, state, scene));
};

export const toleranceHandlers = (records: RecordRoom): Readonly<Record<`tolerance.${Names}`, Handler<Caller>>> => {
  const act =
    (kind: (typeof acts)[number]): Handler<Caller> =>
    (facts) => {
      const { text } = facts.body as { readonly text: string };
      const command: ToleranceCommand = { kind: `${kind}-tolerance`, text };
      return runRecord(records, toleranceLaw, facts, recordKey(facts.params['id'] ?? ''), (state, scene) =>
        decideTolerance(command, state, scene),
      );
    };
  return {
    'tolerance.list': async (facts) => {
      const { caller, now } = facts;
      if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
      const { room } = records;
      const { division, office, duty } = caller.post;
      const own = duty === 'supervision' ? null : office;
      const rows = await listRecords(sqlOf(room.pool), toleranceLaw, divisionsWithin(room.catalogue, division), own);
      const actor = await room.actorOf(caller);
      const body: ToleranceList = {
        rows: await Promise.all(rows.map((row) => viewOf(records, row, actor, now))),
        mayFile: duty !== 'supervision',
        conditions: TOLERANCE_CONDITIONS.map((id) => ({ id, words: conditionWords[id] })),
      };
      return ok(body);
    },
    'tolerance.file': async (facts) => filed(records, facts),
    'tolerance.confirm': act('confirm'),
    'tolerance.grant': act('grant'),
    'tolerance.refuse': act('refuse'),
    'tolerance.publish': act('publish'),
  };
};

async function viewOf(records: RecordRoom, state: ToleranceState, actor: Actor, now: Instant): Promise<ToleranceView> {
  const { catalogue } = records.room;
  const scene = { actor, by: orderBy(actor), calendar: calendarAt(catalogue.calendar, state.division), now };
  return {
    id: state.id,
    office: officeName(catalogue, state.office),
    division: divisionName(catalogue, state.division),
    title: state.title,
    what: state.what,
    state: state.state,
    filedBy: await personName(records, state.filed.person),
    filedAt: instantText(state.filed.at),
    basis: basisView(catalogue, toleranceBasis),
    conditions: TOLERANCE_CONDITIONS.map((id) => {
      const found = state.conditions.find((each) => each.id === id);
      return { id, words: conditionWords[id], met: found?.met ?? false, evidence: found?.evidence ?? '' };
    }),
    confirmed: await saidView(records, state.confirmed),
    decided: await saidView(records, state.decided),
    published: state.published?.text ?? null,
    acts: acts.filter((act) => decideTolerance({ kind: `${act}-tolerance`, text: '-' }, state, scene).ok),
  };
}
