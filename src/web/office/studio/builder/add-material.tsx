/** Adds a paper by its name: whoever already has what it proves is offered first, asking for it comes last. */
import { useState } from 'react';
import type { Dictionary } from '#contract/view/composer.ts';
import type { Material, Satisfaction } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { noText } from './doc-parts.ts';
import { Line } from './form-parts.tsx';
import { freeMaterialId, materialBy, offersFor, type Offer } from './holders.ts';
import { materialTexts } from './material-texts.ts';

const offerText = (offer: Offer): Text =>
  offer.kind === 'fact'
    ? materialTexts.heldBy(offer.fact.source.name.zh, offer.fact.source.name.en, offer.fact.name.zh, offer.fact.name.en)
    : materialTexts.issuedBy(
        offer.certificate.department.name.zh,
        offer.certificate.department.name.en,
        offer.certificate.name.zh,
        offer.certificate.name.en,
      );

const promise: Satisfaction = {
  by: 'commitment',
  text: { zh: '本人承诺以上情况属实。', en: 'I declare that the above is true.' },
  consequence: { zh: '承诺不实的，依照《规定》第四十四条处理。', en: 'If untrue, article 44 of the Provisions applies.' },
  basis: { law: 'zhejiang-at-most-once-2018', article: 19 },
};
const MOST_OFFERED = 6;

export function AddMaterial(props: {
  readonly dictionary: Dictionary;
  readonly taken: ReadonlySet<string>;
  readonly onAdd: (material: Material) => void;
}) {
  const { say } = useLanguage();
  const { dictionary, taken, onAdd } = props;
  const [name, setName] = useState<Text>(noText);
  const offers = offersFor(name.zh, dictionary).slice(0, MOST_OFFERED);
  const named = name.zh.trim() !== '' && name.en.trim() !== '';
  const add = (material: Material): void => {
    onAdd(material);
    setName(noText);
  };
  const own = (way: Satisfaction): void => {
    if (named)
      add({ id: freeMaterialId(name.en, taken), name: { zh: name.zh.trim(), en: name.en.trim() }, need: 'required', satisfiedBy: [way] });
  };
  const blocked = named ? {} : { why: say(materialTexts.bothNames) };
  return (
    <section className="o-cuts" aria-label={say(materialTexts.add)}>
      <div className="o-bd__two">
        <Line label={say(materialTexts.nameZh)} lang="zh-CN" value={name.zh} onChange={(zh) => setName({ ...name, zh })} />
        <Line label={say(materialTexts.nameEn)} lang="en" value={name.en} onChange={(en) => setName({ ...name, en })} />
      </div>
      <div aria-live="polite" className="o-bd">
        {name.zh.trim() === '' ? <p className="t-sm t-3">{say(materialTexts.typeFirst)}</p> : null}
        {offers.map((offer) => (
          <div key={offer.kind === 'fact' ? offer.fact.id : offer.certificate.kind} className="o-bdr">
            <Icon name={offer.kind === 'fact' ? 'shield' : 'card'} className="t-ac" />
            <span className="o-bdr__n">{say(offerText(offer))}</span>
            <Button size="s" kind="p" onPress={() => add(materialBy(offer, name, taken))}>
              {say(offer.kind === 'fact' ? materialTexts.useData : materialTexts.useCertificate)}
            </Button>
          </div>
        ))}
        {name.zh.trim() === '' || offers.length > 0 ? null : <Note>{say(materialTexts.nobody)}</Note>}
      </div>
      {name.zh.trim() === '' ? null : (
        <div className="o-bd__acts">
          <Button size="s" {...blocked} onPress={() => own(promise)}>
            {say(materialTexts.addCommitment)}
          </Button>
          {named ? (
            <Button size="s" kind="q" onPress={() => own({ by: 'bring', form: 'photo' })}>
              {say(materialTexts.addBring)}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
