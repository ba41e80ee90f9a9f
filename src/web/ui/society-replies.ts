/** What the operations on ideas and on keys of third parties answer. */
import type { ApiClientDone, ApiClientKey, ApiClientView } from '#contract/view/api-client.ts';
import type { StatisticsList, StatisticsMeasure, StatisticsView } from '#contract/view/statistics.ts';
import type { AlikeIdea, IdeaDone, IdeaView } from '#contract/view/idea.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type SocietyReplies = {
  'statistics.get': StatisticsView;
  'statistics.list': StatisticsList;
  'statistics.measure': StatisticsMeasure;
  'idea.list': Rows<IdeaView>;
  'idea.get': IdeaView;
  'idea.alike': Rows<AlikeIdea>;
  'idea.own': Rows<IdeaView>;
  'idea.propose': IdeaDone;
  'idea.vote': IdeaDone;
  'idea.withdraw': IdeaDone;
  'idea.kept': Rows<IdeaView>;
  'idea.show': IdeaDone;
  'idea.hide': IdeaDone;
  'idea.merge': IdeaDone;
  'idea.answer': IdeaDone;
  'api-client.ask': ApiClientDone;
  'api-client.own': Rows<ApiClientView>;
  'api-client.take-key': ApiClientKey;
  'api-client.end': ApiClientDone;
  'api-client.list': Rows<ApiClientView>;
  'api-client.grant': ApiClientDone;
  'api-client.refuse': ApiClientDone;
  'api-client.revoke': ApiClientDone;
};
