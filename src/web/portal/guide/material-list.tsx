/** What the government holds (struck out, with its holder), what a commitment settles, what is brought. */
import type { GuideMaterial } from '#contract/view/guide.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { ArticleLink } from './article-link.tsx';
import { Fold } from './fold.tsx';
import type { Cut, Holds } from './layers.ts';
import { guide as texts } from './texts.ts';

export function MaterialList(props: { readonly cut: Cut; readonly holds: Holds }) {
  const { say } = useLanguage();
  const { cut } = props;
  // What the heading counts stands first; what a commitment settles follows.
  const give = [...cut.materials.filter(({ way }) => way === 'bring'), ...cut.materials.filter(({ way }) => way === 'commit')];
  const held = cut.materials.filter((material) => material.way === 'held');
  const maybe = ({ when }: GuideMaterial): boolean => when !== undefined && props.holds(when) === undefined;
  return (
    <section className="p-blk">
      <h2>{say(cut.bring === 0 ? texts.bringNothing : texts.bringSome(cut.bring, give.some(maybe)))}</h2>
      {give.length === 0 ? null : (
        <ul className="p-folds">
          {give.map((material) => (
            <Given key={material.id} material={material} maybe={maybe(material)} />
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
  const { material } = props;
  const need = Object.entries(texts.needs).find(([id]) => id === material.need)?.[1];
  const line = (
    <>
      <Icon name={material.way === 'commit' ? 'edit' : 'file'} />
      <span className="p-fold__l">
        <span>{say(material.name)}</span>
        <span className="p-fold__n">
          {material.way === 'commit' ? <Tag tone="ok">{say(texts.commit)}</Tag> : null}
          {need === undefined || material.need === 'required' ? null : <Tag tone="line">{say(need)}</Tag>}
          {props.maybe ? <Tag>{say(texts.onlyIf)}</Tag> : null}
        </span>
      </span>
    </>
  );
  return (
    <li>
      <Fold line={line}>
        <Shape material={material} />
        {material.commitment === undefined ? null : (
          <>
            <p>{say(material.commitment.text)}</p>
            <p className="t-2">{say(material.commitment.consequence)}</p>
            <p>
              <ArticleLink basis={material.commitment.basis} />
            </p>
          </>
        )}
      </Fold>
    </li>
  );
}

/** In which form, how many, by what it is accepted, the law that asks for it, and the forms to fill in. */
function Shape(props: { readonly material: GuideMaterial }) {
  const { say } = useLanguage();
  const { material } = props;
  const format = Object.entries(texts.formats).find(([id]) => id === material.format)?.[1];
  const parts = [
    format,
    (material.originals ?? 0) === 0 ? undefined : texts.originals(material.originals ?? 0),
    (material.copies ?? 0) === 0 ? undefined : texts.copies(material.copies ?? 0),
    material.standard,
    material.fill,
  ].filter((text) => text !== undefined);
  return (
    <span className="p-shape">
      {parts.length === 0 ? null : <small className="t-3">{parts.map(say).join(' · ')}</small>}
      <small>
        {material.basis === undefined ? null : <ArticleLink basis={material.basis} />}
        {material.blank === undefined ? null : (
          <a className="y-lnk" href={material.blank} download>
            {say(texts.blank)}
          </a>
        )}
        {material.example === undefined ? null : (
          <a className="y-lnk" href={material.example} download>
            {say(texts.example)}
          </a>
        )}
      </small>
    </span>
  );
}
