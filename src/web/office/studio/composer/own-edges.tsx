/** An order no paper shows and the law still wants: drawn by the person, with its article. */
import { useState } from 'react';
import type { Dictionary } from '#contract/view/composer.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { Select } from '../builder/form-parts.tsx';
import { LawLine } from '../builder/law-line.tsx';
import { keyOf } from './settle-edges.ts';
import { composerTexts } from './texts.ts';
import type { SettledEdge } from './use-composition.ts';

type Props = {
  readonly dictionary: Dictionary;
  readonly chosen: readonly string[];
  readonly edges: readonly SettledEdge[];
  readonly onChange: (edges: readonly SettledEdge[]) => void;
};

function Draw({ dictionary, chosen, edges, onChange }: Props) {
  const { say } = useLanguage();
  const [to, setTo] = useState('');
  const [from, setFrom] = useState('');
  const [basis, setBasis] = useState<Basis>();
  const options = chosen.map((id) => ({ id, label: say(dictionary.items.find((item) => item.id === id)?.name ?? { zh: id, en: id }) }));
  const fits = from !== to && chosen.includes(from) && chosen.includes(to);
  const add = (): void => {
    const edge: SettledEdge = { from, to, hard: basis !== undefined, ...(basis === undefined ? {} : { basis }) };
    onChange([...edges.filter((each) => keyOf(each) !== keyOf(edge)), edge]);
    setTo('');
    setFrom('');
    setBasis(undefined);
  };
  return (
    <div className="o-edge">
      <div className="o-bd__two">
        <Select label={say(composerTexts.waiting)} value={to} empty={say(common.choose)} options={options} onChange={setTo} />
        <Select label={say(composerTexts.waitsFor)} value={from} empty={say(common.choose)} options={options} onChange={setFrom} />
      </div>
      <LawLine laws={dictionary.laws} value={basis} onChange={setBasis} />
      <span>
        <Button size="s" {...(fits ? {} : { why: say(composerTexts.pickTwo) })} onPress={add}>
          {say(composerTexts.draw)}
        </Button>
      </span>
    </div>
  );
}

export function OwnEdges(props: Props) {
  const { say } = useLanguage();
  const { dictionary, chosen, edges, onChange } = props;
  const [open, setOpen] = useState(false);
  const nameOf = (id: string) => dictionary.items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
  const lawOf = ({ law, article }: Basis): string =>
    say(common.article(say(dictionary.laws.find(({ id }) => id === law)?.title ?? { zh: law, en: law }), article));
  const drawn = edges.filter(({ from, to }) => chosen.includes(from) && chosen.includes(to));
  return (
    <section className="o-bd" aria-label={say(composerTexts.addOwn)}>
      <ul className="o-bdl">
        {drawn.map((edge) => {
          const [from, to] = [nameOf(edge.from), nameOf(edge.to)];
          const words = say(composerTexts.waits(to.zh, to.en, from.zh, from.en));
          return (
            <li key={keyOf(edge)} className="o-bdr">
              <span className="o-bdr__n">
                {words}
                <small>
                  {say(composerTexts.own)} · {edge.basis === undefined ? say(composerTexts.soft) : lawOf(edge.basis)}
                </small>
              </span>
              <button
                type="button"
                className="y-icbtn"
                aria-label={`${say(composerTexts.takeOut)}：${words}`}
                onClick={() => onChange(edges.filter((each) => each !== edge))}
              >
                <Icon name="x" />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="o-bd__acts">
        <Button size="s" expanded={open} onPress={() => setOpen(!open)}>
          <Icon name="plus" />
          {say(composerTexts.addOwn)}
        </Button>
        <span className="t-xs t-3">{say(composerTexts.addOwnAbout)}</span>
      </p>
      {open ? <Draw {...props} /> : null}
    </section>
  );
}
