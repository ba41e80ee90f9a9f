/** The shape of `catalogue/overlays/<division>/<item>.yaml`: what a locality says otherwise than the province (src/domain/overlay). */
import { Type, type Static, type TSchema } from 'typebox';
import { AppointmentFile, AreaFile, ChannelFile, PhonesFile, PlaceFile, QuestionFile } from './item-elements-file.ts';
import { FeeAmountFile, DeliveryFile, SatisfactionFile } from './item-file.ts';
import { closed, DottedId, Id, MOST_ENTRIES, TermFile, TextFile, VersionFile } from './plain-file.ts';

const some = { minItems: 1, maxItems: MOST_ENTRIES } as const;
const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);
const object = <Shape extends Record<string, TSchema>>(shape: Shape) => Type.Object(shape, closed);
const oneOf = <Word extends string>(...words: readonly Word[]) => Type.Union(words.map((word) => Type.Literal(word)));

const MaterialChangeFile = object({
  id: Id,
  asked: optional(Type.Literal(false)),
  need: optional(oneOf('required', 'gap-allowed', 'optional')),
  satisfiedBy: optional(Type.Array(SatisfactionFile, some)),
  format: optional(oneOf('paper', 'electronic', 'both')),
  originals: optional(Type.Integer({ minimum: 0, maximum: 20 })),
  copies: optional(Type.Integer({ minimum: 0, maximum: 20 })),
  fill: optional(TextFile),
});

export const OverlayChangesFile = object({
  limit: optional(object({ promised: optional(TermFile) })),
  limitWords: optional(object({ promised: optional(TextFile) })),
  fields: optional(Type.Array(object({ id: DottedId, hint: optional(TextFile) }), some)),
  materials: optional(Type.Array(MaterialChangeFile, some)),
  fees: optional(
    Type.Array(object({ name: Type.String({ minLength: 1 }), amount: optional(FeeAmountFile), reducible: optional(Type.Boolean()) }), some),
  ),
  result: optional(object({ delivery: optional(Type.Array(DeliveryFile, some)) })),
  flow: optional(Type.Array(object({ id: Id, days: optional(Type.Number({ minimum: 0, maximum: 3650 })) }), some)),
  visits: optional(object({ count: optional(Type.Integer({ minimum: 0, maximum: 9 })) })),
  online: optional(
    object({
      depth: optional(Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3), Type.Literal(4)])),
      identity: optional(Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2)])),
      mobile: optional(Type.Boolean()),
    }),
  ),
  appointment: optional(AppointmentFile),
  payOnline: optional(Type.Boolean()),
  channels: optional(Type.Array(ChannelFile, some)),
  area: optional(AreaFile),
  places: optional(Type.Array(PlaceFile, some)),
  phones: optional(PhonesFile),
  faq: optional(Type.Array(QuestionFile, { minItems: 1, maxItems: 100 })),
  aliases: optional(Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 60 })),
});
export type OverlayChangesFile = Static<typeof OverlayChangesFile>;

/** A city, a county or a township (nine digits); never the province, whose catalogue is the standard itself. */
export const OverlayFile = object({
  item: Id,
  division: Type.Integer({ minimum: 110000, maximum: 659999999 }),
  version: VersionFile,
  changes: OverlayChangesFile,
});
export type OverlayFile = Static<typeof OverlayFile>;
