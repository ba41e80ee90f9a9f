/** The ways of satisfying a paper, in order, and what it proves. */
import { useState } from 'react';
import type { Dictionary, FactRow } from '#contract/view/composer.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import type { Material, Satisfaction } from '#domain/catalogue/item.ts';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { FactPicker } from './fact-picker.tsx';
import { findFact } from './fact-words.ts';
import { BothLines, Select } from './form-parts.tsx';
import { wayOf } from './holders.ts';
import { LawLine } from './law-line.tsx';
import { materialTexts } from './material-texts.ts';
import { OrderButtons } from './order-buttons.tsx';
import { studioTexts } from '../texts.ts';
import { builderTexts } from './texts.ts';

const commitment: Satisfaction = {
  by: 'commitment',
  text: { zh: '', en: '' },
  consequence: { zh: '', en: '' },
  // Whoever may promise instead of proving: article 19 of the 2018 regulation.
  basis: { law: 'zhejiang-at-most-once-2018', article: 19 },
};

const same = (text: string): Text => ({ zh: text, en: text });
const joinedBy = (texts: readonly Text[]): Text => ({ zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') });

/** `公安厅核对 户籍信息`: who, and what it is. */
export function wayWords(
  way: Satisfaction,
  { facts, certificates, departments }: Dictionary,
): { readonly kind: Text; readonly what: Text } {
  const holder = (id: string): Text => departments.find((department) => department.id === id)?.name ?? same(id);
  switch (way.by) {
    case 'fact':
      return { kind: holder(way.heldBy), what: joinedBy(way.facts.map((name) => findFact(facts, name)?.name ?? same(name))) };
    case 'certificate':
      return { kind: holder(way.heldBy), what: certificates.find(({ kind }) => kind === way.kind)?.name ?? same(way.kind) };
    case 'commitment':
      return { kind: materialTexts.byCommitment, what: way.text };
    case 'bring':
      return { kind: materialTexts.byBring, what: materialTexts[way.form] };
  }
}

function WayForm(props: { readonly way: Satisfaction; readonly dictionary: Dictionary; readonly onChange: (way: Satisfaction) => void }) {
  const { say } = useLanguage();
  const { way, dictionary, onChange } = props;
  switch (way.by) {
    case 'fact':
    case 'certificate':
      return null;
    case 'commitment':
      return (
        <>
          <BothLines label={say(materialTexts.commitmentText)} rows={2} value={way.text} onChange={(text) => onChange({ ...way, text })} />
          <BothLines
            label={say(materialTexts.consequence)}
            rows={2}
            value={way.consequence}
            onChange={(consequence) => onChange({ ...way, consequence })}
          />
          <LawLine
            laws={dictionary.laws}
            value={way.basis}
            onChange={(basis) => (basis === undefined ? undefined : onChange({ ...way, basis }))}
          />
        </>
      );
    case 'bring':
      return (
        <Select
          label={say(materialTexts.byBring)}
          value={way.form}
          options={(['photo', 'copy', 'original'] as const).map((id) => ({ id, label: say(materialTexts[id]) }))}
          onChange={(form) => onChange({ ...way, form: form as 'photo' })}
        />
      );
  }
}

const icons = { fact: 'shield', certificate: 'card', commitment: 'edit', bring: 'user' } as const;

type Props = {
  readonly id: string;
  readonly material: Material;
  readonly dictionary: Dictionary;
  readonly onChange: (material: Material) => void;
  /** What the paper proves is not this document's to say: a locality's change. */
  readonly waysOnly?: true;
};

/** What is added: a data check by its fact, a certificate of a list, a commitment, bringing it. */
function AddWay({ material, dictionary, onChange }: Props) {
  const { say } = useLanguage();
  const [adding, setAdding] = useState<'fact' | 'certificate'>();
  const add = (way: Satisfaction): void => {
    const held = way.by === 'fact' || way.by === 'certificate';
    onChange({ ...material, satisfiedBy: held ? [way, ...material.satisfiedBy] : [...material.satisfiedBy, way] });
    setAdding(undefined);
  };
  const has = (by: Satisfaction['by']): boolean => material.satisfiedBy.some((way) => way.by === by);
  return (
    <>
      <div className="o-bd__acts" role="group" aria-label={say(materialTexts.addWay)}>
        <Button size="s" onPress={() => setAdding(adding === 'fact' ? undefined : 'fact')} expanded={adding === 'fact'}>
          {say(materialTexts.byFact)}
        </Button>
        <Button
          size="s"
          onPress={() => setAdding(adding === 'certificate' ? undefined : 'certificate')}
          expanded={adding === 'certificate'}
        >
          {say(materialTexts.byCertificate)}
        </Button>
        {has('commitment') ? null : (
          <Button size="s" onPress={() => add(commitment)}>
            {say(materialTexts.byCommitment)}
          </Button>
        )}
        {has('bring') ? null : (
          <Button size="s" onPress={() => add({ by: 'bring', form: 'photo' })}>
            {say(materialTexts.byBring)}
          </Button>
        )}
      </div>
      {adding === 'fact' ? (
        <FactPicker facts={dictionary.facts.filter(({ declared }) => !declared)} onPick={(fact) => add(wayOf({ kind: 'fact', fact }))} />
      ) : null}
      {adding === 'certificate' ? (
        <Select
          label={say(materialTexts.byCertificate)}
          value=""
          empty={say(builderTexts.choose)}
          options={dictionary.certificates.map(({ kind, name, department }) => ({
            id: kind,
            label: `${say(name)} · ${say(department.name)}`,
          }))}
          onChange={(kind) => {
            const certificate = dictionary.certificates.find((each) => each.kind === kind);
            if (certificate !== undefined) add(wayOf({ kind: 'certificate', certificate }));
          }}
        />
      ) : null}
    </>
  );
}

/** What the paper says; where no way names facts it says so itself, or nobody could tell who holds it. */
function Proves({ material, dictionary, onChange }: Props) {
  const { say } = useLanguage();
  const [picking, setPicking] = useState(false);
  const proves = material.proves ?? [];
  const put = (list: readonly FactId[]): void => {
    const { proves: _proves, ...rest } = material;
    onChange(list.length === 0 ? rest : { ...rest, proves: list });
  };
  const pick = (fact: FactRow): void => {
    put([...new Set([...proves, brandAs<FactId>(fact.id)])]);
    setPicking(false);
  };
  return (
    <>
      <p className="o-bd__acts t-sm">
        {say(materialTexts.proves)}：{proves.length === 0 ? <span className="t-3">{say(materialTexts.provesNothing)}</span> : null}
        {proves.map((id) => (
          <span key={id} className="o-bdchip">
            {say(findFact(dictionary.facts, factOf(id).fact)?.name ?? same(id))}
            <button
              type="button"
              className="y-icbtn"
              aria-label={say(studioTexts.remove(id))}
              onClick={() => put(proves.filter((each) => each !== id))}
            >
              <Icon name="x" />
            </button>
          </span>
        ))}
        <Button size="s" kind="q" expanded={picking} onPress={() => setPicking(!picking)}>
          {say(materialTexts.addProof)}
        </Button>
      </p>
      {picking ? <FactPicker facts={dictionary.facts} onPick={pick} /> : null}
    </>
  );
}

export function MaterialWays(props: Props) {
  const { say } = useLanguage();
  const { id, material, dictionary, onChange } = props;
  const ways = material.satisfiedBy;
  const put = (satisfiedBy: readonly Satisfaction[]): void => onChange({ ...material, satisfiedBy });
  const namesFacts = ways.some(({ by }) => by === 'fact');
  return (
    <>
      <p className="t-xs t-b">{say(materialTexts.ways)}</p>
      <ol className="o-bdl">
        {ways.map((way, at) => {
          const { kind, what } = wayWords(way, dictionary);
          return (
            <li key={`${way.by}-${at}`}>
              <div className="o-bdr">
                <Icon name={icons[way.by]} />
                <span className="o-bdr__n">
                  <Tag tone={way.by === 'fact' || way.by === 'certificate' ? 'ok' : 'line'}>{say(kind)}</Tag> {say(what)}
                </span>
                <OrderButtons id={`${id}-way`} list={ways} at={at} name={`${say(kind)} ${say(what)}`} onChange={put} />
              </div>
              <div className="o-bdo">
                <WayForm way={way} dictionary={dictionary} onChange={(next) => put(ways.with(at, next))} />
              </div>
            </li>
          );
        })}
      </ol>
      <AddWay {...props} />
      {namesFacts || props.waysOnly === true ? null : <Proves {...props} />}
    </>
  );
}
