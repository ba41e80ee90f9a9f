/** What a fact or a question is called, for people who read what was looked at and on which ground. */
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from './catalogue.ts';

/** Names of every question and every fact of the dictionary by id; an id nobody names stays as it is. */
export function factNamer(catalogue: Catalogue): (id: string) => Text {
  const names = new Map<string, Text>([
    ['party.name', { zh: '姓名', en: 'name' }],
    ['person.mail', { zh: '电子邮箱', en: 'mail address' }],
    ['party.identifier', { zh: '证件号码（遮盖）', en: 'identity number (masked)' }],
    ['petition.question', { zh: '您问的问题', en: 'what you asked' }],
    ['certificate.held', { zh: '您持有的证照', en: 'certificates you hold' }],
    ['delivery.parcel', { zh: '收件人、电话和地址', en: 'recipient, phone and address' }],
  ]);
  for (const { id, name } of catalogue.facts.values()) names.set(id, name);
  const owners = [
    ...catalogue.items.values(),
    ...[...catalogue.matters.values()].flatMap((matter) => [matter, { fields: matter.situation }]),
  ];
  for (const { fields } of owners) for (const { id, label } of fields) if (!names.has(id)) names.set(id, label);
  // The fact of another party has the name it has for everybody: `seller.premises.title`.
  return (id) => names.get(id) ?? names.get(factOf(id).fact) ?? { zh: id, en: id };
}
