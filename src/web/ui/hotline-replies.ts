/** What the operations of the hotline and its knowledge base answer. */
import type {
  EntryDone,
  EntryKept,
  EntryView,
  HotlineAlike,
  HotlineAnalysis,
  HotlineCaller,
  HotlineCounts,
  HotlineDone,
  HotlineFigures,
  HotlineRaised,
  HotlineRow,
  HotlineView,
  HotlineWho,
} from '#contract/view/hotline.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type HotlineReplies = {
  readonly 'hotline.raise': HotlineRaised;
  readonly 'hotline.own': Rows<HotlineRow>;
  readonly 'hotline.get': HotlineView;
  readonly 'hotline.say': HotlineDone;
  readonly 'hotline.look-up': HotlineView;
  readonly 'hotline.say-by-password': HotlineDone;
  readonly 'hotline.figures': HotlineFigures;
  readonly 'hotline.file': unknown;
  readonly 'hotline.take': HotlineRaised;
  readonly 'hotline.list': Rows<HotlineRow>;
  readonly 'hotline.counts': HotlineCounts;
  readonly 'hotline.act': HotlineDone;
  readonly 'hotline.who': HotlineWho;
  readonly 'hotline.caller': HotlineCaller;
  readonly 'hotline.alike': HotlineAlike;
  readonly 'hotline.analysis': HotlineAnalysis;
  readonly 'entry.find': Rows<EntryView>;
  readonly 'entry.say-helped': { readonly id: string };
  readonly 'entry.list': Rows<EntryKept>;
  readonly 'entry.propose': EntryDone;
  readonly 'entry.publish': EntryDone;
  readonly 'entry.return': EntryDone;
  readonly 'entry.retire': EntryDone;
};
