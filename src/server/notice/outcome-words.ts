/** What notices of around a decision say: a slip that was mended, a permit that an office means to take back. */
import type { OutcomeEventBody } from '#domain/case/events-outcome.ts';
import { findRevocationGround } from '#domain/case/revocation-grounds.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { NoticeTerms } from './words.ts';

type Terms = {
  readonly [Kind in OutcomeEventBody['kind']]?: (event: Extract<OutcomeEventBody, { readonly kind: Kind }>) => NoticeTerms;
};

const text = (zh: string, en: string): Text => ({ zh, en });
const law = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const acts = {
  withdrawal: text('拟撤回许可', 'A permit is to be withdrawn'),
  revocation: text('拟撤销许可', 'A permit is to be revoked'),
  cancellation: text('拟注销许可', 'A permit is to be cancelled'),
} as const;

export const outcomeTerms: Terms = {
  DecisionCorrected: ({ slips, reason, basis }) => ({
    title: text('决定书笔误已更正', 'A slip in the decision was mended'),
    articles: [basis],
    why: text(reason, reason),
    points: slips.map(({ before, after }) => `${before} → ${after}`),
  }),
  RevocationAnnounced: ({ ground, reasons, until, basis }) => {
    const row = findRevocationGround(ground);
    return {
      title: acts[row?.act ?? 'revocation'],
      articles: [basis, law(36)],
      why: text(`${row?.name.zh ?? ground}：${reasons}`, `${row?.name.en ?? ground}: ${reasons}`),
      until,
      todo: text(
        '到期前您可以陈述、申辩，也可以要求听证，不收费用；没有听您说之前、期限没过之前，不会作出决定。',
        'Until the day given you may state your case and ask for a hearing, free of charge; nothing is decided before.',
      ),
    };
  },
};
