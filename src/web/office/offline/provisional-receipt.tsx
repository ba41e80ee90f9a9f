/** The provisional receipt, on A4 or on an 80 mm slip: number, what was handed over, by whom, when, and how to follow it. */
import type { MatterRow } from '#contract/view/guide.ts';
import type { Text } from '#domain/kernel/text.ts';
import { fullDayText, clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Qr } from '#web/ui/qr.tsx';
import { useOffice } from '../shell/session-context.tsx';
import type { Taken } from './take.ts';
import { receiptTexts } from './texts.ts';

export type Names = {
  readonly matters: ReadonlyMap<string, MatterRow['name']>;
  readonly materials: ReadonlyMap<string, Text>;
};

export const followLink = (number: string): string => `${location.origin}/progress?number=${number}`;

function Lines(props: { readonly taken: Taken; readonly names: Names }) {
  const { say, language } = useLanguage();
  const { taken, names } = props;
  const { application } = taken;
  const ways = { original: receiptTexts.original, commitment: receiptTexts.commitment, file: receiptTexts.scanned } as const;
  const papers = Object.entries(application.given).map(
    ([id, { by }]) => `${say(names.materials.get(id) ?? { zh: id, en: id })}（${say(ways[by])}）`,
  );
  const answers = application.cases.reduce((sum, each) => sum + Object.keys({ ...each.situation, ...each.answers }).length, 0);
  const rows: readonly (readonly [Text, string])[] = [
    [receiptTexts.from, application.person.name],
    [receiptTexts.at, `${fullDayText(taken.takenAt.slice(0, 10), language)} ${clockText(taken.takenAt)}`],
    [receiptTexts.matters, application.cases.map(({ matter }) => say(names.matters.get(matter) ?? { zh: matter, en: matter })).join('、')],
    [receiptTexts.papers, papers.length === 0 ? say(receiptTexts.noPapers) : papers.join('；')],
    [receiptTexts.given, say(receiptTexts.answers(answers))],
    [receiptTexts.clerk, `${say(taken.hall)} · ${taken.clerk}`],
  ];
  return (
    <dl className="o-prov__l">
      {rows.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{say(receiptTexts.hash)}</dt>
        <dd className="code o-prov__h">{taken.hash}</dd>
      </div>
    </dl>
  );
}

export function ProvisionalReceipt(props: { readonly taken: Taken; readonly names: Names }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const { taken } = props;
  return (
    <article className="y-paper o-prov">
      <header>
        <span>{say(taken.hall)}</span>
        {session.demo ? <span>{say(receiptTexts.demo)}</span> : null}
      </header>
      <h1 className="t-song">{say(receiptTexts.title)}</h1>
      <div className="o-prov__no">
        <p>
          <span>{say(receiptTexts.number)}</span>
          <b className="code" data-provisional-number>
            {taken.number}
          </b>
        </p>
        <p>
          <span>{say(receiptTexts.code)}</span>
          <b className="code" data-provisional-code>
            {taken.code}
          </b>
        </p>
      </div>
      <Lines {...props} />
      <p className="o-prov__w">{say(receiptTexts.law)}</p>
      <div className="o-prov__q">
        <Qr text={followLink(taken.number)} label={say(receiptTexts.follow)} />
        <p>{say(receiptTexts.follow)}</p>
      </div>
    </article>
  );
}
