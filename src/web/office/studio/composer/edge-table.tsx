/** The proposed order, line by line: why, under which article, whether it holds. */
import type { ProposedEdgeView } from '#contract/view/composer.ts';
import type { Text } from '#domain/kernel/text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { Select, Tick } from '../builder/form-parts.tsx';
import { keyOf, settlementOf, type Settlement, type Settlements } from './settle-edges.ts';
import { composerTexts } from './texts.ts';

const whyOf = ({ ground, of }: ProposedEdgeView): Text => {
  const { name, gives } = of;
  switch (ground) {
    case 'certificate':
      return composerTexts.certificate(gives.zh, gives.en, name.zh, name.en);
    case 'paper':
      return composerTexts.paper(gives.zh, gives.en, name.zh, name.en);
    case 'article':
      return composerTexts.article(gives.zh, gives.en);
  }
};

function EdgeLine(props: {
  readonly edge: ProposedEdgeView;
  readonly nameOf: (item: string) => Text;
  readonly settled: Settlements;
  readonly onSettle: (settlement: Settlement) => void;
}) {
  const { say } = useLanguage();
  const { edge, nameOf, onSettle } = props;
  const { on, hard } = settlementOf(edge, props.settled);
  const [from, to] = [nameOf(edge.from), nameOf(edge.to)];
  return (
    <li className="o-cedge">
      <div>
        <Tick
          label={<b>{say(composerTexts.waits(to.zh, to.en, from.zh, from.en))}</b>}
          checked={on}
          onChange={(next) => onSettle({ on: next, hard })}
        />
        <p className="t-sm t-2">{say(whyOf(edge))}</p>
        {edge.circular ? <p className="t-xs o-late">{say(composerTexts.circular)}</p> : null}
      </div>
      <div className="o-cedge__l">
        {edge.basis === null ? (
          <Tag tone="line">{say(composerTexts.soft)}</Tag>
        ) : (
          <>
            <span className="t-xs t-2">{say(common.article(say(edge.basis.title), edge.basis.article))}</span>
            {on ? (
              <Select
                quiet
                label={say(composerTexts.order)}
                value={hard ? 'hard' : 'soft'}
                options={[
                  { id: 'hard', label: say(composerTexts.hard) },
                  { id: 'soft', label: say(composerTexts.soft) },
                ]}
                onChange={(chosen) => onSettle({ on, hard: chosen === 'hard' })}
              />
            ) : null}
            {on && hard && !edge.surely ? <span className="t-xs o-near">{say(composerTexts.ownLaw)}</span> : null}
          </>
        )}
      </div>
    </li>
  );
}

export function EdgeTable(props: {
  readonly proposed: readonly ProposedEdgeView[];
  readonly nameOf: (item: string) => Text;
  readonly settled: Settlements;
  readonly onSettle: (settled: Settlements) => void;
}) {
  const { say } = useLanguage();
  const { proposed, settled, onSettle } = props;
  if (proposed.length === 0) return <p className="t-sm t-3">{say(composerTexts.none)}</p>;
  return (
    <ul className="o-bdl">
      {proposed.map((edge) => (
        <EdgeLine
          key={keyOf(edge)}
          edge={edge}
          nameOf={props.nameOf}
          settled={settled}
          onSettle={(settlement) => onSettle({ ...settled, [keyOf(edge)]: settlement })}
        />
      ))}
    </ul>
  );
}
