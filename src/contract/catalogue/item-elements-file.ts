/** The shape of what the national implementation list says of an item beside what the engine needs (src/domain/catalogue/item-elements.ts). */
import { Type, type TSchema } from 'typebox';
import { closed, Id, TextFile } from './plain-file.ts';

const some = { minItems: 1, maxItems: 100 } as const;
const oneOf = <Word extends string>(...words: readonly Word[]) => Type.Union(words.map((word) => Type.Literal(word)));
const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);
const object = <Shape extends Record<string, TSchema>>(shape: Shape) => Type.Object(shape, closed);
const line = Type.String({ minLength: 1, maxLength: 200 });
/** With area code: 0572-8060000. */
const PhoneFile = Type.String({ pattern: '^(0[0-9]{2,3}-)?[0-9]{5,8}(-[0-9]{1,6})?$' });
/** A file that lies beside the item: no path, so that nothing outside its folder is named. */
const FileName = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|pdf|svg)$' });

const FlowStepFile = object({
  id: Id,
  kind: oneOf('accept', 'review', 'approve', 'conclude', 'deliver', 'other'),
  name: TextFile,
  who: optional(TextFile),
  days: optional(Type.Number({ minimum: 0, maximum: 3650 })),
  standard: optional(TextFile),
});
export const PlaceFile = object({ name: TextFile, address: TextFile, hours: TextFile, phone: optional(PhoneFile) });
export const QuestionFile = object({ question: TextFile, answer: TextFile });
export const ChannelFile = oneOf('online', 'window', 'mail', 'terminal');
export const OnlineFile = object({
  depth: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)]),
  identity: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)]),
  mobile: optional(Type.Boolean()),
});
export const AreaFile = oneOf('county', 'city', 'province', 'nation');
export const AppointmentFile = object({
  offered: Type.Boolean(),
  perDay: optional(Type.Integer({ minimum: 1, maximum: 100000 })),
  rule: optional(TextFile),
});
export const PhonesFile = object({ consult: PhoneFile, complain: PhoneFile });

export const ItemElementsFile = {
  basicCode: optional(Type.String({ pattern: '^[0-9A-Za-z]{12}$' })),
  handlingItem: optional(TextFile),
  aliases: optional(Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 60 })),
  summary: optional(TextFile),
  audience: optional(Type.Array(oneOf('person', 'firm'), some)),
  topics: optional(Type.Array(Id, some)),
  actor: optional(
    object({
      nature: oneOf('statutory', 'authorised', 'entrusted'),
      entrustedBy: optional(Id),
      joint: optional(Type.Array(Id, some)),
      levels: optional(Type.Array(oneOf('nation', 'province', 'city', 'county', 'township'), some)),
      central: optional(TextFile),
    }),
  ),
  power: optional(
    object({
      source: optional(TextFile),
      specialProcedure: optional(TextFile),
      quota: optional(TextFile),
      rights: optional(TextFile),
      duties: optional(TextFile),
    }),
  ),
  limitWords: optional(object({ statutory: optional(TextFile), promised: optional(TextFile) })),
  flow: optional(Type.Array(FlowStepFile, { minItems: 1, maxItems: 30 })),
  online: optional(OnlineFile),
  channels: optional(Type.Array(ChannelFile, some)),
  area: optional(AreaFile),
  appointment: optional(AppointmentFile),
  payOnline: optional(Type.Boolean()),
  places: optional(Type.Array(PlaceFile, some)),
  phones: optional(PhonesFile),
  faq: optional(Type.Array(QuestionFile, { minItems: 1, maxItems: 100 })),
};

export const MaterialElementsFile = {
  source: optional(oneOf('applicant', 'government', 'other')),
  sourceWords: optional(TextFile),
  format: optional(oneOf('paper', 'electronic', 'both')),
  originals: optional(Type.Integer({ minimum: 0, maximum: 20 })),
  copies: optional(Type.Integer({ minimum: 0, maximum: 20 })),
  page: optional(line),
  standard: optional(TextFile),
  fill: optional(TextFile),
  blank: optional(FileName),
  example: optional(FileName),
};

export const ResultElementsFile = {
  kind: optional(oneOf('certificate', 'document', 'reply')),
  sample: optional(FileName),
};

export const FeeElementsFile = { standard: optional(TextFile), reducible: optional(Type.Boolean()) };
