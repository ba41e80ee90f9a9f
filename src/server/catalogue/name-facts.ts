/** What a fact, a question or an article is called, for people who read what was looked at and on which ground. */
import type { Text } from '#domain/kernel/text.ts';
import { lawTitle, type Catalogue } from './catalogue.ts';

/** Names of every question and every fact of the dictionary by id; an id nobody names stays as it is. */
export function factNamer(catalogue: Catalogue): (id: string) => Text {
  const names = new Map<string, Text>([
    ['party.name', { zh: '姓名', en: 'name' }],
    ['person.mail', { zh: '电子邮箱', en: 'mail address' }],
    ['party.identifier', { zh: '证件号码（遮盖）', en: 'identity number (masked)' }],
    ['petition.question', { zh: '您问的问题', en: 'what you asked' }],
    ['delivery.address', { zh: '收件人、电话和地址', en: 'recipient, phone and address' }],
  ]);
  for (const { id, name } of catalogue.facts.values()) names.set(id, name);
  const owners = [
    ...catalogue.items.values(),
    ...[...catalogue.matters.values()].flatMap((matter) => [matter, { fields: matter.situation }]),
  ];
  for (const { fields } of owners) for (const { id, label } of fields) if (!names.has(id)) names.set(id, label);
  return (id) => names.get(id) ?? { zh: id, en: id };
}

/** `law/article` as people cite it. */
export function basisNamer(catalogue: Catalogue): (reference: string) => Text {
  return (reference) => {
    const [law = '', article = ''] = reference.split('/');
    const title = lawTitle(catalogue, law);
    return { zh: `《${title.zh}》第${article}条`, en: `${title.en}, article ${article}` };
  };
}
