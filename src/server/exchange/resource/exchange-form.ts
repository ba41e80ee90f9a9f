/** What the forms of the exchange choose from: offices one may publish for, facts, laws, the own items and their papers. */
import { mayPublish } from '#domain/exchange/decide-resource.ts';
import type { ExchangeForm } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { departmentNamed } from '../exchange-words.ts';
import type { Officer } from '../studio-room.ts';

export function exchangeForm(catalogue: Catalogue, officer: Officer): ExchangeForm {
  const { offices, facts, laws, items, departments } = catalogue;
  const owners = [...offices.values()].filter(
    ({ id, division, kind, closed }) => kind === 'office' && closed !== true && mayPublish(officer, { owner: id, division }),
  );
  return {
    owners: owners.map(({ id, name, department, division }) => ({ id, name, department, division })),
    departments: [...departments.keys()].map((kind) => departmentNamed(catalogue, kind)),
    facts: [...facts.values()].flatMap(({ id, name, source, type, sensitivity, declared }) =>
      declared === true ? [] : [{ id, name, source, type, sensitivity }],
    ),
    laws: [...laws.values()].map(({ id, title, articles }) => ({ id, title, articles })),
    items: [...items.values()].flatMap(({ id, name, department, materials }) =>
      department === officer.department
        ? [{ id, name, materials: materials.map((material) => ({ id: material.id, name: material.name })) }]
        : [],
    ),
    ownDepartment: officer.department,
  };
}
