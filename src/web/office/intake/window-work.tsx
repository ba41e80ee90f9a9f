/** The middle of the window: matters, first questions, parts, papers, what is left to ask. */
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { Guide, GuideMaterial } from '#contract/view/guide.ts';
import type { WalkIn, WalkInPreview } from '#contract/view/walk-in.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { clockText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { ItemTable } from '../counter/item-table.tsx';
import { MaterialList } from '../counter/material-list.tsx';
import type { PartReception } from '../counter/reception.ts';
import { counterTexts } from '../counter/texts.ts';
import { seatTexts } from '../seat/texts.ts';
import { useOffice } from '../shell/session-context.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { Contested } from './contested.tsx';
import { Asked, Known, knownWords, Others, type Errors } from './form-blocks.tsx';
import { goOnAtEnter, useFirstOpen } from './go-on.ts';
import type { JointForm, Place } from './joint.ts';
import { MatterPick } from './matter-pick.tsx';
import { Choice, Line } from './person-form.tsx';
import { jointSources, LostNotes, Sources, type Looking } from './sources.tsx';
import { intakeTexts } from './texts.ts';
import type { Typed, TypedAct } from './typed.ts';
import { useContestFocus } from './use-contest-focus.ts';
import { useOnline } from './use-online.ts';

type Props = {
  readonly walkIn: WalkIn;
  readonly typed: Typed;
  readonly tell: (act: TypedAct) => void;
  readonly previews: readonly WalkInPreview[];
  readonly unseen: Refused | undefined;
  readonly retry: () => void;
  readonly view: CaseView | undefined;
  readonly guide: Guide | undefined;
  readonly ways: ReadonlyMap<string, GuideMaterial>;
  readonly form: JointForm;
  readonly places: readonly Place[];
  readonly receptions: readonly PartReception[];
  readonly errors: Errors;
  /** What is wrong with a scanned proof, by field. */
  readonly proofs: Errors;
  readonly locked: boolean;
  readonly onDecide: () => void;
  readonly looking: Looking;
  /** At the end of the form: the signature, the way home. */
  readonly children?: ReactNode;
};

const titleOf = ({ previews, typed }: Props) => {
  const [first] = previews;
  if (first === undefined) return intakeTexts.first;
  return previews.length === 1 && typed.matters.length === 1 ? first.guide.name : intakeTexts.several(typed.matters.length);
};

function Head(props: Props & { readonly picking: boolean; readonly onPick: () => void }) {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { previews, form, view, typed } = props;
  const total = form.situation.length + form.ask.length + form.confirm.length;
  const open = [...form.situation, ...form.ask].filter(({ id }) => typed.answers[id] === undefined).length;
  const name = ['shop.name', 'project.name', 'firm.name'].map((id) => typed.answers[id]).find((value) => typeof value === 'string');
  return (
    <div className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {say(titleOf(props))}
          {typeof name === 'string' ? ` · ${name}` : ''}
        </h1>
        {view === undefined ? (
          <p>{say(intakeTexts.firstHint)}</p>
        ) : (
          <p>{say(intakeTexts.summary(view.parts.length, total, total - open, open))}</p>
        )}
      </div>
      <div className="o-hd__b">
        <LinkButton size="s" to="/office/counter" className="o-narrow">
          {say(seatTexts.toTickets)}
        </LinkButton>
        {previews.length === 0 || props.locked ? null : (
          <Button size="s" expanded={props.picking} onPress={props.onPick}>
            <Icon name="plus" />
            {say(intakeTexts.add)}
          </Button>
        )}
        {view === undefined ? null : (
          <Button size="s" className="o-drawer-b" onPress={props.onDecide}>
            {say(counterTexts.openDecide)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Each matter chosen, with a way to drop it, and why one cannot be filed here. */
function Chosen(props: Props) {
  const { say } = useLanguage();
  const barred = props.previews.filter(({ view }) => view === null);
  return (
    <>
      {props.previews.length < 2 && barred.length === 0 ? null : (
        <ul className="o-chips" aria-label={say(intakeTexts.chosen)}>
          {props.previews.map(({ guide }) => (
            <li key={guide.id} className="o-chosen">
              {say(guide.name)}
              <button
                type="button"
                aria-label={say(intakeTexts.remove(say(guide.name)))}
                onClick={() => props.tell({ kind: 'remove', matter: guide.id })}
              >
                <Icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {barred.map(({ guide, because }) => (
        <Note key={guide.id} tone="near">
          <b>{say(guide.name)}</b>
          <p>{say(because === 'matter-not-here' ? intakeTexts.notHere : intakeTexts.cannot(because ?? ''))}</p>
        </Note>
      ))}
    </>
  );
}

function Papers(props: Props & { readonly view: CaseView }) {
  const { view, typed, tell, locked } = props;
  const scope = props.receptions.some((one) => one.part.id === typed.reception.scope) ? typed.reception.scope : 'all';
  return (
    <>
      <ItemTable
        view={view}
        receptions={props.receptions}
        guide={props.guide}
        scope={scope}
        onScope={(to) => tell({ kind: 'reception', act: { kind: 'scope', scope: to } })}
      />
      <LostNotes lost={[...new Map(props.previews.flatMap(({ lost }) => lost).map((one) => [one.material, one])).values()]} />
      <MaterialList
        view={view}
        walkIn={props.walkIn.id}
        ways={props.ways}
        brought={typed.reception.brought}
        onBring={locked ? undefined : (material, brought) => tell({ kind: 'reception', act: { kind: 'bring', material, brought } })}
      />
    </>
  );
}

function Form(props: Props) {
  const { say } = useLanguage();
  const { form, typed, tell, errors, walkIn } = props;
  const contested = props.previews.flatMap(({ confirm }) => confirm).filter(({ field }) => typed.contested.includes(field.id));
  const rows = [...new Map(contested.map((row) => [row.field.id, row])).values()];
  useContestFocus(typed.contested);
  return (
    <>
      <Asked
        title={say(intakeTexts.askCount(form.ask.length))}
        {...(form.confirm.length === 0 ? {} : { aside: knownWords(form.confirm, say) })}
        fields={form.ask}
        typed={typed}
        errors={errors}
        idPrefix="ask"
        tell={tell}
      />
      <Contested rows={rows} walkIn={walkIn} typed={typed} tell={tell} errors={props.proofs} />
      <Known form={form} walkIn={walkIn} tell={tell} />
      {form.later.length === 0 ? null : (
        <Asked
          title={say(intakeTexts.later(form.later.length))}
          fields={form.later.map((field) => ({ ...field, required: false }))}
          typed={typed}
          errors={errors}
          idPrefix="later"
          tell={tell}
        />
      )}
      <Others places={props.places} typed={typed} errors={errors} tell={tell} />
      <section className="o-ask o-people">
        <Choice
          id="delivery"
          label={say(intakeTexts.delivery)}
          value={typed.delivery}
          options={[
            { value: 'electronic', label: say(intakeTexts.byAccount) },
            { value: 'window', label: say(intakeTexts.atWindow) },
            { value: 'together', label: say(intakeTexts.allAtWindow) },
          ]}
          onChange={(how) => tell({ kind: 'delivery', how: how === 'window' || how === 'together' ? how : 'electronic' })}
        />
        <Line
          id="visit"
          label={say(intakeTexts.visit)}
          hint={say(intakeTexts.visitHint)}
          longest={200}
          value={typed.reception.visit}
          error={errors['visit']}
          onChange={(visit) => tell({ kind: 'reception', act: { kind: 'visit', visit } })}
        />
      </section>
    </>
  );
}

export function WindowWork(props: Props) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [picking, setPicking] = useState(false);
  const online = useOnline();
  const { typed, tell, view, previews, unseen } = props;
  const none = typed.matters.length === 0;
  const drawn = previews.length === typed.matters.length && view !== undefined;
  useFirstOpen(drawn && !props.looking.asking && !props.locked, {
    matters: typed.matters.length,
    answered: Object.keys(typed.answers).length,
    drawn: [...props.form.situation, ...props.form.ask].map(({ id }) => id).join(' '),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in its fields leads to the next of them
    <section className="o-col o-col--work" aria-label={say(intakeTexts.title)} inert={props.locked} onKeyDown={goOnAtEnter}>
      <Head {...props} picking={picking} onPick={() => setPicking(!picking)} />
      {online && unseen?.code !== 'no-network' ? null : (
        <Note tone="near" icon="offline" role="status">
          {say(intakeTexts.offline)}
        </Note>
      )}
      {props.walkIn.kept === null || props.walkIn.kept.by === null ? null : (
        <Note role="status">{say(intakeTexts.keptBy(props.walkIn.kept.by, clockText(props.walkIn.kept.at)))}</Note>
      )}
      {none || picking ? (
        <MatterPick
          division={session.post?.office.division ?? 0}
          chosen={typed.matters}
          onToggle={(matter) => {
            tell({ kind: typed.matters.includes(matter) ? 'remove' : 'add', matter });
            setPicking(false);
          }}
        />
      ) : null}
      <Chosen {...props} />
      {unseen === undefined || unseen.code === 'no-network' ? null : <RefusedNote refused={unseen} onRetry={props.retry} />}
      {!none && previews.length === 0 && unseen === undefined ? <Waiting rows={8} /> : null}
      <Asked
        title={say(intakeTexts.situation)}
        fields={none ? [] : props.form.situation}
        typed={typed}
        errors={props.errors}
        idPrefix="situation"
        tell={tell}
      />
      {none ? null : <Sources sources={jointSources(previews)} looking={props.looking} />}
      {view === undefined || none ? null : <Papers {...props} view={view} />}
      {view === undefined || none ? null : <Form {...props} />}
      {props.children}
    </section>
  );
}
