/** A data request as an officer of one of its offices sees it: a line of the list, or all of it. */
import type { DataRequestState } from '#domain/exchange/data-request.ts';
import { allowedActs, isLive, waitsFor } from '#domain/exchange/request-acts.ts';
import { lightOfRequest } from '#domain/exchange/request-terms.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DataRequestRow, DataRequestView } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView, dayOrNull } from '#server/case/words.ts';
import { itemNamed, officeNamed, shareView } from '../exchange-words.ts';
import { factLabel } from '../resource/resource-view.ts';
import type { FoundRequest } from '../store/requests.ts';
import type { Officer } from '../studio-room.ts';
import { requestLine } from './request-history.ts';
import { strokesOf } from './request-strokes.ts';

export type RequestScene = {
  readonly catalogue: Catalogue;
  readonly officer: Officer;
  /** As it stands now, closed or not. */
  readonly resource: Resource | undefined;
  readonly now: Instant;
};

function materialName({ items }: Catalogue, { need }: DataRequestState): Text | null {
  const found = need.items.flatMap((id) => items.get(id)?.materials ?? []).find(({ id }) => id === need.material);
  return found?.name ?? null;
}

/** Working days to a day, below nothing those since it. */
const daysTo = (due: Day, now: Instant, { calendar }: Catalogue): number => {
  const today = dayOfInstant(now);
  return today > due ? -workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar);
};

export function requestRow(state: DataRequestState, { catalogue, officer, resource, now }: RequestScene): DataRequestRow {
  const { id, need, offices, due } = state;
  const light = lightOfRequest(state.state, due, catalogue.calendar, now);
  const next = waitsFor(state);
  return {
    id,
    resource: { id: need.resource, name: resource?.name ?? { zh: need.resource, en: need.resource } },
    asker: officeNamed(catalogue, offices.asker),
    owner: officeNamed(catalogue, offices.owner),
    items: need.items.map((item) => itemNamed(catalogue, item)),
    material: materialName(catalogue, state),
    state: state.state,
    light,
    due: dayOrNull(due),
    left: due === undefined || light === 'done' ? null : daysTo(due, now, catalogue),
    waitsFor: next === undefined ? null : officeNamed(catalogue, next),
    askedAt: instantText(state.askedAt),
    acts: [...allowedActs(state, officer, dayOfInstant(now))],
  };
}

const refusalView = (state: DataRequestState, catalogue: Catalogue): DataRequestView['refusal'] => {
  if (state.refusal === undefined || state.state === 'granted') return null;
  const { reasons, basis } = state.refusal;
  return {
    reasons,
    basis: basisView(catalogue, basis),
    disputeUntil: state.state === 'refused' && state.due !== undefined ? dayText(state.due) : '',
  };
};

export function requestView({ state, events }: FoundRequest, scene: RequestScene): DataRequestView {
  const { catalogue, resource, now } = scene;
  const { need, offices, grant } = state;
  return {
    row: requestRow(state, scene),
    fields: need.fields.map((name) => {
      const fact = resource?.fields.find((field) => field.name === name)?.fact;
      const sensitivity = fact === undefined ? 'sensitive' : (catalogue.facts.get(fact)?.sensitivity ?? 'sensitive');
      return { name, label: fact === undefined ? { zh: name, en: name } : factLabel(catalogue, fact), sensitivity };
    }),
    purpose: need.purpose,
    basis: basisView(catalogue, need.basis),
    quotaPerDay: need.quotaPerDay,
    share: shareView(catalogue, state.share),
    checker: officeNamed(catalogue, offices.checker),
    ruler: officeNamed(catalogue, offices.ruler),
    strokes: strokesOf(state, events, { catalogue, now }),
    refusal: refusalView(state, catalogue),
    grant:
      grant === undefined
        ? null
        : {
            id: grant.id,
            basis: grant.basis,
            expires: dayText(grant.expiresOn),
            live: isLive(state, dayOfInstant(now)),
            keyTaken: grant.keyHash !== undefined,
          },
    history: events.map((event) => requestLine(catalogue, event)).toReversed(),
    need: { items: [...need.items], material: need.material ?? null },
  };
}
