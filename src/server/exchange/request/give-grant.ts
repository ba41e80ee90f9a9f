/** Takes over the grants that were agreed before this platform began: of a demonstration, or from a list of the operator. */
import { createHash } from 'node:crypto';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { DepartmentKind } from '#domain/catalogue/item.ts';
import type { DataNeed } from '#domain/exchange/data-request.ts';
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { grantEnd } from '#domain/exchange/request-terms.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ExchangeParts } from '../resource/change-resource.ts';
import { findOpenResource } from '../store/resources.ts';
import { findRequest } from '../store/requests.ts';
import { changeRequest, officesFor } from './change-request.ts';

/** A grant that was agreed before this platform began: which department may ask what for which items. */
export type StandingGrant = {
  readonly resource: string;
  readonly department: DepartmentKind;
  /** 330000: the whole province. */
  readonly division: number;
  readonly items: readonly string[];
  readonly fields: readonly string[];
  readonly quotaPerDay?: number;
  readonly purpose?: string;
  readonly basis?: Basis;
  /** Its last day; a year from now unless given. */
  readonly days?: number;
};

/** Enough for all counters of the province in one item. */
const USUAL_QUOTA = 20_000;
/** What is shared is shared for the duty (2018 provisions, article 39). */
const SHARING: Basis = { law: 'zhejiang-at-most-once-2018', article: 39 };

const needOf = (grant: StandingGrant): DataNeed => ({
  resource: brandAs<ResourceId>(grant.resource),
  fields: grant.fields,
  items: grant.items.map((item) => brandAs<ItemId>(item)),
  purpose: grant.purpose ?? '办理本部门事项，免去申请人提交纸质材料',
  basis: grant.basis ?? SHARING,
  quotaPerDay: grant.quotaPerDay ?? USUAL_QUOTA,
});

const idOfStanding = (grant: StandingGrant): DataRequestId => {
  const { resource, department, division, items, fields } = grant;
  const text = JSON.stringify([resource, department, division, items, fields]);
  return brandAs<DataRequestId>(`standing-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`);
};

/**
 * Takes over a grant agreed before, through the corridor; the same one a second time changes nothing, even where it was
 * revoked meanwhile: a revocation is not undone by a restart.
 * The asker is the department's office of the division, or of the nearest one that has it.
 */
export async function giveGrant(
  parts: ExchangeParts,
  grant: StandingGrant,
  { job, now }: { readonly job: 'demo' | 'operator'; readonly now: Instant },
): Promise<Result<unknown>> {
  const { catalogue, corridor } = parts;
  const sql = sqlOf(corridor.pool);
  const id = idOfStanding(grant);
  if ((await findRequest(sql, id)) !== undefined) return ok(undefined);
  const resource = await findOpenResource(sql, grant.resource);
  if (resource === undefined) return refuse('resource-not-found');
  const division = brandAs<DivisionCode>(grant.division);
  const asker = [...catalogue.offices.values()].find(
    (office) => office.department === grant.department && office.division === division && office.kind === 'office',
  );
  if (asker === undefined) return refuse('unknown-office');
  const offices = officesFor(catalogue, resource, { asker: asker.id, department: grant.department, division });
  if (!offices.ok) return offices;
  const today = dayOfInstant(now);
  const expiresOn = grant.days === undefined ? grantEnd(today) : addDays(today, grant.days);
  const command = { kind: 'take-over', id, offices: offices.value, need: needOf(grant), share: resource.share, expiresOn } as const;
  const key = `${job} grant ${id} ${now}`;
  return changeRequest(parts, {
    id,
    resource: resource.id,
    command,
    actor: { kind: 'system', job },
    person: job,
    idempotencyKey: key,
    requestId: key,
    now,
  });
}
