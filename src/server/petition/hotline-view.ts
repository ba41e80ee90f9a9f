/** A petition as its reader may see it: never who raised it; objections between offices for offices alone. */
import { isAgent, isJointOffice, isLeadOffice, isSupervisor, mayKnowWho } from '#domain/petition/hotline-actor.ts';
import { hotlineActs } from '#domain/petition/hotline-acts.ts';
import type { HotlineScene } from '#domain/petition/hotline-scene.ts';
import type { HotlineTerm } from '#domain/petition/hotline-terms.ts';
import type { HotlineAnswer, HotlineSaid, HotlineState } from '#domain/petition/hotline.ts';
import { lightOf } from '#domain/petition/light-of.ts';
import { FINDINGS } from '#domain/petition/sent-away.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { HotlineView } from '#contract/view/hotline.ts';
import { basisOrNull, basisView, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { FoundHotline } from './hotline-store.ts';
import { stepOf, SUPERVISION } from './hotline-step.ts';

/** Open petitions have a light; what is closed or waits for nobody is done. */
export const hotlineLight = (state: HotlineState['state'], due: Day | undefined | null, calendar: Calendar, now: Instant) =>
  state === 'closed' || due === undefined || due === null ? 'done' : lightOf('open', due, calendar, now);

/** Whose days run now. */
function termOf(state: HotlineState, { terms }: HotlineScene): HotlineTerm | undefined {
  switch (state.state) {
    case 'raised':
    case 'appealed':
      return state.urgent ? terms.sortUrgent : terms.sort;
    case 'objected':
      return terms.sortUrgent;
    case 'sent':
      return state.extension?.decided === 'granted' ? terms.extension : terms.handle[state.kind];
    case 'answered':
      return terms.callback;
    case 'review':
      return terms.review;
    case 'closed':
      return undefined;
  }
}

const named = (id: string, name: Text | undefined) => ({ id, name: name ?? { zh: id, en: id } });

/** Offices by name; a person's name stands nowhere: who answered is the office. */
const sayer =
  (catalogue: Catalogue) =>
  ({ at, office, text }: HotlineSaid) => ({
    at: instantText(at),
    office: office === undefined ? null : officeName(catalogue, office),
    text,
  });

const answerView = (catalogue: Catalogue, answer: HotlineAnswer): HotlineView['answers'][number] => ({
  ...sayer(catalogue)(answer),
  outcome: answer.outcome,
  basis: basisOrNull(catalogue, answer.basis),
  finding: answer.finding === undefined ? null : FINDINGS[answer.finding],
});

/** Of the offices that hold it, from the state alone. */
const heldOf = (
  catalogue: Catalogue,
  state: HotlineState,
): Pick<HotlineView, 'office' | 'toSupervision' | 'joint' | 'objections' | 'extension'> => {
  const said = sayer(catalogue);
  const { office, toSupervision, extension } = state;
  return {
    office: toSupervision ? named('supervision', SUPERVISION) : office === undefined ? null : named(office, officeName(catalogue, office)),
    toSupervision,
    joint: state.joint.map((each) => ({
      office: officeName(catalogue, each.office),
      said: each.said === undefined ? null : said(each.said),
    })),
    objections: state.objections.map((each) => ({ ...said(each), decided: each.decided ?? null })),
    extension:
      extension === undefined
        ? null
        : {
            days: extension.days,
            reasons: extension.reasons,
            decided: extension.decided ?? null,
            basis: basisView(catalogue, { law: 'petitions-2022', article: 34 }),
          },
  };
};

const aboutOf = (
  catalogue: Catalogue,
  state: HotlineState,
): Pick<HotlineView, 'item' | 'matter' | 'case' | 'against' | 'sentAway' | 'place'> => ({
  item: state.item === undefined ? null : named(state.item, catalogue.items.get(state.item)?.name),
  matter: state.matter === undefined ? null : named(state.matter, catalogue.matters.get(state.matter)?.name),
  case: state.case ?? null,
  against: state.against === undefined ? null : officeName(catalogue, state.against),
  sentAway: state.sentAway ?? null,
  place: state.place ?? null,
});

/** How it went after the answer. */
const endOf = (
  catalogue: Catalogue,
  { tries, review, malicious, appeal, lead, cause }: HotlineState,
): Pick<HotlineView, 'tries' | 'review' | 'malicious' | 'appeal' | 'lead' | 'cause'> => ({
  tries,
  review: review === undefined ? null : answerView(catalogue, review),
  malicious: malicious === undefined ? null : { at: instantText(malicious.at), reasons: malicious.reasons },
  appeal: appeal === undefined ? null : sayer(catalogue)(appeal),
  lead: lead ?? null,
  cause: cause ?? null,
});

const isInside = (state: HotlineState, { actor }: HotlineScene): boolean =>
  isAgent(state, actor) || isSupervisor(state, actor) || isLeadOffice(state, actor) || isJointOffice(state, actor);

/** @param lead of a petition that was joined: its answers are this one's too. */
export function hotlineView(catalogue: Catalogue, { state, events }: FoundHotline, scene: HotlineScene, lead?: HotlineState): HotlineView {
  const said = sayer(catalogue);
  const inside = isInside(state, scene);
  const held = heldOf(catalogue, state);
  return {
    id: state.id,
    division: named(String(state.division), catalogue.divisions.get(state.division)?.name),
    kind: state.kind,
    channel: state.channel,
    state: state.state,
    ending: state.ending ?? null,
    light: hotlineLight(state.state, state.due, scene.calendar, scene.now),
    due: state.due === undefined ? null : dayText(state.due),
    dueBasis: basisOrNull(catalogue, termOf(state, scene)?.basis),
    raisedAt: instantText(state.raisedAt),
    text: state.text,
    ...aboutOf(catalogue, state),
    files: [...state.files],
    urgent: state.urgent,
    confidential: state.confidential,
    anonymous: state.anonymous,
    ...held,
    objections: inside ? held.objections : [],
    answers: [...state.answers, ...(lead?.answers ?? [])].map((each) => answerView(catalogue, each)),
    notes: [...state.notes, ...(lead?.notes ?? [])].map(said),
    added: state.added.map(said),
    callbacks: state.callbacks.map(({ at, by, satisfied, solved, text }) => ({
      at: instantText(at),
      satisfied,
      solved,
      text,
      own: by.kind !== 'officer',
    })),
    ...endOf(catalogue, state),
    history: events.map((event) => stepOf(catalogue, event, inside)),
    acts: [...hotlineActs(state, scene)],
    own: scene.actor.kind === 'raiser',
    mayKnowWho: mayKnowWho(state, scene.actor),
  };
}
