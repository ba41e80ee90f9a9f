/** What the government holds (struck out, with its holder), what a commitment settles, what is brought. */
import { useState } from 'react';
import type { GuideMaterial } from '#contract/view/guide.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { common } from '#web/ui/texts.ts';
import { Sheet } from '#web/ui/sheet.tsx';
import type { Cut, Holds } from './layers.ts';
import { guide as texts } from './texts.ts';

export function MaterialList(props: { readonly cut: Cut; readonly holds: Holds }) {
  const { say } = useLanguage();
  const { cut } = props;
  const give = cut.materials.filter((material) => material.way !== 'held');
  const held = cut.materials.filter((material) => material.way === 'held');
  return (
    <section className="p-blk">
      <h2>{say(cut.bring === 0 ? texts.bringNothing : texts.bringSome(cut.bring))}</h2>
      {give.length === 0 ? null : (
        <ul>
          {give.map((material) => (
            <Given key={material.id} material={material} maybe={material.when !== undefined && props.holds(material.when) === undefined} />
          ))}
        </ul>
      )}
      {held.length === 0 ? null : (
        <>
          <p>{say(texts.heldWhy(held.length))}</p>
          <ul>
            {held.map((material) => (
              <li key={material.id} className="y-held">
                <Icon name="check" />
                <s className="y-held__t y-struck">{say(material.name)}</s>
                {material.heldBy === undefined ? (
                  <span />
                ) : (
                  <span className="y-prov">
                    <Icon name="shield" />
                    {say(material.heldBy)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Given(props: { readonly material: GuideMaterial; readonly maybe: boolean }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { material } = props;
  const need = Object.entries(texts.needs).find(([id]) => id === material.need)?.[1];
  return (
    <li className="y-held">
      <Icon name={material.way === 'commit' ? 'edit' : 'file'} />
      <span className="y-held__t">
        {say(material.name)} {need === undefined || material.need === 'required' ? null : <Tag tone="line">{say(need)}</Tag>}{' '}
        {props.maybe ? <Tag>{say(texts.onlyIf)}</Tag> : null}
      </span>
      {material.way === 'commit' ? <Tag tone="ok">{say(texts.commit)}</Tag> : <span />}
      {material.commitment === undefined ? null : (
        <span className="p-under">
          <Button kind="q" size="s" onPress={() => setOpen(true)}>
            {say(texts.commitMore)}
          </Button>
          <Sheet open={open} title={say(material.name)} onClose={() => setOpen(false)}>
            <p className="t-body">{say(material.commitment.text)}</p>
            <p className="t-body t-2">{say(material.commitment.consequence)}</p>
            <p className="t-sm t-3">{say(common.article(say(material.commitment.basis.title), material.commitment.basis.article))}</p>
          </Sheet>
        </span>
      )}
    </li>
  );
}
