/** Turns a checked matter file into the domain's matter. */
import type { Static } from 'typebox';
import type { MatterFile } from '#contract/catalogue/matter-file.ts';
import { brandAs, type ItemId, type MatterId, type RoleId, type StepId } from '#domain/kernel/brand.ts';
import type { Edge, Matter, Step } from '#domain/catalogue/matter.ts';
import { fieldOf, limitOf } from './build-item.ts';

type StepShape = Static<typeof MatterFile>['steps'][number];

const edgeOf = (edge: NonNullable<StepShape['needs']>[number]): Edge => ({ ...edge, step: brandAs<StepId>(edge.step) });

const stepOf = (file: StepShape): Step => {
  const common = { id: brandAs<StepId>(file.id), needs: (file.needs ?? []).map(edgeOf) };
  return file.kind === 'item'
    ? { ...file, ...common, item: brandAs<ItemId>(file.item) }
    : { ...file, ...common, limit: limitOf(file.limit) };
};

export const matterOf = (file: Static<typeof MatterFile>): Matter => {
  const { budget, ...rest } = file;
  return {
    ...rest,
    id: brandAs<MatterId>(file.id),
    roles: file.roles.map((role) => ({ ...role, id: brandAs<RoleId>(role.id) })),
    situation: (file.situation ?? []).map(fieldOf),
    fields: (file.fields ?? []).map(fieldOf),
    steps: file.steps.map(stepOf),
    ...(budget === undefined
      ? {}
      : {
          budget: {
            ...budget,
            from: { step: brandAs<StepId>(budget.from.step), mark: budget.from.mark },
            to: { step: brandAs<StepId>(budget.to.step), mark: budget.to.mark },
          },
        }),
  };
};
