/** Answers one case in brief: parts, offices, clocks and acts by fixed words; no name, no answer, no reason that somebody wrote. */
import type { ActorRef } from '#domain/case/actor.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { partsOf } from '#domain/case/evolve.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { hasEnded } from '#domain/case/graph.ts';
import type { Part } from '#domain/case/state.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OverviewCase } from '#contract/view/overview-case.ts';
import { readerOf } from '#server/case/reader.ts';
import { findCase, type FoundCase } from '#server/case/store.ts';
import { basisView, officeName } from '#server/case/words.ts';
import { clockView } from '#server/case/view/clock-view.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { entriesOfCase } from '#server/hall/visit/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { supervisesThere } from '#server/measure/measure-asked.ts';
import { placeOf, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';

const text = (zh: string, en: string): Text => ({ zh, en });
/** What is not here says something about a person, or nothing about why it took long. */
const STEPS: Readonly<Partial<Record<CaseEvent['kind'], Text>>> = {
  Submitted: text('提交', 'sent'),
  Opened: text('轮到这一步', 'its turn came'),
  Filed: text('递交', 'filed'),
  Accepted: text('受理', 'accepted'),
  AcceptedWithGaps: text('容缺受理', 'accepted with gaps'),
  SupplementAsked: text('一次性告知补正', 'asked to complete, once'),
  Supplemented: text('补正', 'completed'),
  GapsCured: text('补齐容缺材料', 'gaps cured'),
  NotAccepted: text('不予受理', 'not accepted'),
  SentElsewhere: text('不归本单位', 'sent to another office'),
  AcceptanceWithdrawn: text('撤回受理', 'acceptance withdrawn'),
  ReviewBegan: text('开始审查', 'review began'),
  Stopped: text('停表', 'clock stopped'),
  Resumed: text('恢复计时', 'clock runs again'),
  Extended: text('延长期限', 'extended'),
  Transferred: text('移送', 'transferred'),
  Overdue: text('超期', 'overdue'),
  Completed: text('完成', 'completed'),
  Granted: text('准予', 'granted'),
  Refused: text('不予', 'refused'),
  Issued: text('发证', 'certificate issued'),
  Delivered: text('送达', 'delivered'),
  Lapsed: text('终止', 'lapsed'),
  Withdrawn: text('申请人撤回', 'withdrawn'),
  SetAside: text('撤销重办', 'set aside'),
  Ended: text('全部办结', 'all finished'),
};

const whoOf = (catalogue: Catalogue, by: ActorRef): Text => {
  switch (by.kind) {
    case 'person':
      return text('申请人', 'Applicant');
    case 'officer':
      return officeName(catalogue, by.office);
    case 'authority':
      return text('复议或审判机关', 'Reviewing authority');
    case 'system':
      return text('系统', 'System');
  }
};

type Scene = { readonly catalogue: Catalogue; readonly found: FoundCase; readonly now: Instant };

function briefPart({ catalogue, now }: Scene, part: Part): OverviewCase['parts'][number] {
  const clock = clockView(part, calendarAt(catalogue.calendar, part.division), now, (basis) => basisView(catalogue, basis)) ?? null;
  const over = hasEnded(part) || part.state === 'granted' || part.state === 'issued';
  return {
    id: part.id,
    name: part.plan.name,
    office: officeName(catalogue, brandAs<OfficeId>(part.office)),
    state: part.state,
    light: over ? 'done' : clock === null || part.state === 'supplement' ? 'wait' : clock.light,
    outcome: part.decisions.at(-1)?.outcome ?? null,
    clock,
  };
}

function stepsOf({ catalogue, found }: Scene): OverviewCase['steps'] {
  return found.events.flatMap((event) => {
    const words = STEPS[event.kind];
    if (words === undefined) return [];
    const names = [...partsOf(event)].flatMap((id) => found.state.parts.get(id)?.plan.name ?? []);
    const part = names.length === 0 ? null : text(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
    return [{ at: instantText(event.at), text: words, part, who: whoOf(catalogue, event.by) }];
  });
}

export async function briefCase({ pool, catalogue, actorOf }: OverviewRoom, facts: Facts): Promise<Result<OverviewCase>> {
  const { caller, params, now } = facts;
  const post = caller?.post;
  if (caller === undefined || post === undefined || post.duty === 'administration') return refuse('not-yours');
  const number = readNumber(params['number'] ?? '');
  if (number === undefined) return refuse('case-not-found');
  const sql = sqlOf(pool);
  const found = await findCase(sql, { division: number.division, id: number.number });
  if (found === undefined) return refuse('case-not-found');
  const { state } = found;
  const own = [...state.parts.values()].some(({ office }) => office === post.office);
  if (!supervisesThere(catalogue, post, state.division) && !(post.duty === 'approval' && own)) return refuse('case-not-found');
  const [actor, visits] = await Promise.all([actorOf(caller), entriesOfCase(sql, state.division, state.number)]);
  const scene: Scene = { catalogue, found, now };
  return ok({
    number: state.number,
    matter: catalogue.matters.get(state.matter)?.name ?? text(state.matter, state.matter),
    place: placeOf(catalogue, state.division).name,
    channel: state.channel,
    state: state.state,
    submittedAt: instantText(state.submittedAt),
    endedAt: state.endedAt === undefined ? null : instantText(state.endedAt),
    visits: Math.max(0, ...visits.map(({ nth }) => nth ?? 0)),
    parts: state.order.flatMap((id) => {
      const part = state.parts.get(id);
      return part === undefined ? [] : [briefPart(scene, part)];
    }),
    steps: stepsOf(scene),
    opens: readerOf(state, actor, now) !== undefined,
  });
}
