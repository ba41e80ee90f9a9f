/** Papers of the part, and what other departments know about it, so that nobody asks the applicant twice. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { certificateTexts } from '../certificate/texts.ts';
import { GivenFiles } from '../counter/given-files.tsx';
import { givenWords } from '../counter/given-words.ts';
import { counterTexts } from '../counter/texts.ts';
import { AskAgain } from './ask-again.tsx';
import { SharedFacts } from './shared-facts.tsx';
import { deskTexts } from './texts.ts';

export function MaterialTab(props: { readonly part: PartView; readonly number: string }) {
  const { say } = useLanguage();
  const materials = props.part.materials.filter((one) => one.heldBy === null);
  if (materials.length === 0) return <p className="o-bd t-sm t-3">{say(deskTexts.noMaterials)}</p>;
  return (
    <ul className="o-mats o-bd--one">
      {materials.map((one) => (
        <li key={one.id}>
          <Icon
            name={one.given === null ? (one.required ? 'alert' : 'minus') : 'checkf'}
            className={one.given === null ? 'o-near' : 't-ac'}
          />
          <span>
            {say(one.name)} {one.gap ? <Tag tone="near">{say(counterTexts.gapAllowed)}</Tag> : null}
          </span>
          <span />
          <span className="o-take t-xxs t-2">
            {one.given === null ? say(deskTexts.notGiven) : say(givenWords(one.given))}
            <GivenFiles material={one} number={props.number} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SharedTab(props: { readonly view: CaseView; readonly part: PartView }) {
  const { say } = useLanguage();
  const held = props.part.materials.filter((one) => one.heldBy !== null);
  if (held.length === 0 && props.view.shared.length === 0)
    return (
      <div className="o-bd o-bd--one">
        <p className="t-sm t-3">{say(deskTexts.noShared)}</p>
        <AskAgain view={props.view} part={props.part} />
      </div>
    );
  return (
    <div className="o-bd o-bd--one">
      <p className="o-lim">{say(deskTexts.heldBy)}</p>
      <SharedFacts view={props.view} />
      <AskAgain view={props.view} part={props.part} />
      <ul>
        {held.map((one) => (
          <li key={one.id} className="y-held">
            <Icon name="check" />
            <s className="y-struck">{say(one.name)}</s>
            {one.certificate === undefined ? null : (
              <Link className="y-lnk t-sm" to={`/office/certificates/${one.certificate}`}>
                {say(certificateTexts.look)}
              </Link>
            )}
            {one.heldBy === null ? null : (
              <span className="y-prov">
                <Icon name="shield" />
                {say(one.heldBy)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
