/** Of a part, what comes around a decision: what its reader sees. */
import { Type } from 'typebox';
import { BasisView, OfficeView, Term, Text } from './plain.ts';

const Nullable = <Inner extends Parameters<typeof Type.Union>[0][number]>(inner: Inner) => Type.Union([inner, Type.Null()]);
const Slip = Type.Object({ field: Type.String(), label: Text, before: Type.String(), after: Type.String() });

/** What is proposed and by whom; `shown` is the hash that whoever signs sends back. */
const ProposalView = Type.Object({
  id: Type.String(),
  parts: Type.Array(Type.String()),
  outcome: Type.String(),
  conditions: Type.Array(Type.String()),
  reasons: Type.String(),
  articles: Type.Array(BasisView),
  by: Type.String(),
  at: Type.String(),
  shown: Type.String(),
});
const AnnouncedView = Type.Object({
  ground: Type.String(),
  act: Type.String(),
  name: Text,
  basis: BasisView,
  compensation: Type.String(),
  reasons: Type.String(),
  until: Type.String(),
  at: Type.String(),
  stated: Type.Array(Type.Object({ text: Type.String(), way: Type.String(), at: Type.String() })),
});
export const partOutcomeView = {
  /** Who signs a decision beside who writes it; null: nobody. */
  review: Nullable(Type.String()),
  /** For officers of the part. */
  proposal: Nullable(ProposalView),
  returned: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
  /** Who may extend the limit, and by how much; null where it may not be. */
  extension: Nullable(Type.Object({ level: Type.String(), term: Term, basis: BasisView })),
  extensionAsked: Nullable(
    Type.Object({
      reason: Type.String(),
      level: Type.String(),
      office: OfficeView,
      term: Term,
      basis: BasisView,
      by: Type.String(),
      at: Type.String(),
    }),
  ),
  extensionRefused: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
  corrections: Type.Array(Type.Object({ id: Type.String(), at: Type.String(), reason: Type.String(), slips: Type.Array(Slip) })),
  /** What of the decision may be mended as a slip, for officers of the part. */
  correctable: Type.Array(Type.Object({ field: Type.String(), label: Text, value: Type.String() })),
  announced: Nullable(AnnouncedView),
};
