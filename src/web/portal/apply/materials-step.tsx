/** Materials: a way for each that the person must give; what the government holds is struck out and asks for nothing. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import type { StepProps } from './apply-page.tsx';
import { showFirstError, StepFoot } from './foot.tsx';
import { LostNote } from './lost-note.tsx';
import { MaterialWay } from './material-way.tsx';
import { missingMaterials } from './steps.ts';
import { apply } from './texts.ts';

export function MaterialsStep(props: StepProps) {
  const { say } = useLanguage();
  const { draft, edit, desk } = props;
  const missing = missingMaterials(draft, edit);
  const next = () => {
    props.onErrors(Object.fromEntries(missing.map((material) => [material.id, say(apply.missingGiven)])));
    if (missing.length > 0) return showFirstError();
    props.onNext();
  };
  return props.frame({
    body: (
      <>
        <div className="p-lead">
          <h1>{say(draft.bring.length === 0 ? apply.materialsNone : apply.materialsSome(draft.bring.length))}</h1>
        </div>
        <div className="y-pad p-stack">
          <LostNote lost={draft.lost} bring={draft.bring} />
          {draft.bring.map((material) => (
            <MaterialWay
              key={material.id}
              material={material}
              given={edit.given[material.id]}
              error={edit.given[material.id] === undefined ? props.errors[material.id] : undefined}
              onGive={(given) => {
                const { [material.id]: _, ...others } = desk.edit?.given ?? edit.given;
                desk.type({ given: given === undefined ? others : { ...others, [material.id]: given } });
              }}
            />
          ))}
          {draft.held.length === 0 ? null : (
            <section className="y-card">
              <h2 className="t-h3">{say(apply.heldTitle(draft.held.length))}</h2>
              <ul>
                {draft.held.map((material) => (
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
            </section>
          )}
        </div>
      </>
    ),
    foot: (
      <StepFoot
        missing={missing.length === 0 ? undefined : say(apply.missing(missing.length))}
        onBack={props.onBack}
        primary={say(apply.next)}
        onPress={next}
      />
    ),
  });
}
