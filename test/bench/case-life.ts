/** The life of a case in three departments, through the corridor: submit, accept, three reviews, three decisions, end. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import {
  accept,
  applicant,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  officer,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
} from '#test/support/sample-case.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { DivisionCode, MatterId, OfficeId } from '#domain/kernel/brand.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { makeReceiptSigner } from '#server/case/receipt.ts';
import { submitCase } from '#server/case/submit-case.ts';

const parts = ['a', 'b', 'c'];
const division = 330521 as DivisionCode;

/** Three items that end with their decision: the certificate is made by a job, which is not measured here. */
const items = parts.map((id): Item => {
  const { result: _none, ...item } = sampleItem(id);
  return item;
});
const matter = sampleMatter(parts.map((id) => itemStep(id)));
const definition = sampleDefinition(matter, items);
const office = (id: string) => ({
  id: `deqing-${id}` as OfficeId,
  division,
  department: id,
  kind: 'office' as const,
  name: { zh: id, en: id },
});
const catalogue: Catalogue = {
  ...(await loadCatalogue()),
  matters: new Map([[matter.id, matter]]),
  items: definition.items,
  calendar: definition.calendar,
  rules: new Map(),
  overlays: new Map(),
  offices: new Map(parts.map((id) => [office(id).id, office(id)])),
  divisions: new Map([[division, { code: division, name: { zh: '德清县', en: 'Deqing' }, level: 'county' } as never]]),
};
const receipts = makeReceiptSigner('a secret of the bench, thirty-two characters');
const now = at('2026-06-08');

/** Commands of one life, submission included. */
export const COMMANDS = 8;

/** One life; throws when a command is refused. */
export const liveOnce = async (pool: pg.Pool): Promise<void> => {
  const room = { catalogue, receipts, corridor: { pool, committed: () => undefined } };
  const shared = { requestId: 'bench', now };
  const submitted = await submitCase(room, {
    ...shared,
    actor: citizen('mei'),
    person: 'mei',
    idempotencyKey: randomUUID(),
    division,
    payload: { draft: 'one' },
    lock: () => Promise.resolve(),
    also: () => undefined,
    submission: () =>
      ok({
        division,
        matter: matter.id as MatterId,
        title: 'bench',
        parties: [applicant('mei')],
        situation: {},
        answers: { 'shop.name': '一碗面馆' },
        given: {},
        channel: 'online' as const,
      }),
  });
  if (!submitted.ok) throw new Error(submitted.refusal.code);
  const { number } = JSON.parse(submitted.value.text) as Receipt;
  const act = async (actor: Actor, command: CaseCommand): Promise<void> => {
    const done = await changeCase(room, {
      ...shared,
      number,
      actor,
      person: 'officer',
      idempotencyKey: randomUUID(),
      payload: command,
      command: () => ok(command),
    });
    if (!done.ok) throw new Error(`${command.kind}: ${done.refusal.code}`);
  };
  await act(clerk, accept(...parts));
  for (const id of parts) await act(officer(id), review(id));
  for (const id of parts) await act(officer(id), grant(id));
};
