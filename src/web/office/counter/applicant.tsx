/** Who applies, masked, and why they came: a physical visit is counted with its reason (model.md 1). */
import type { CaseView } from '#contract/view/case.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { counterTexts } from './texts.ts';

type Party = CaseView['parties'][number];

const kindTexts: Readonly<Record<string, (typeof counterTexts)['applicant']>> = {
  applicant: counterTexts.applicant,
  agent: counterTexts.agent,
  interested: counterTexts.interested,
  subject: counterTexts.subject,
};

export function PartyCard(props: { readonly party: Party }) {
  const { say } = useLanguage();
  const { party } = props;
  return (
    <div className="o-who o-who--l">
      <span className="y-av" aria-hidden="true">
        {[...party.name][0]}
      </span>
      <div>
        <b>{party.name}</b>
        <span className="t-xxs t-3"> {say(kindTexts[party.kind] ?? counterTexts.applicant)}</span>
        {party.identifier === null ? null : <div className="t-xs t-3 code">{party.identifier}</div>}
        {party.kind === 'applicant' ? (
          <Light light={party.signed ? 'done' : 'wait'}>{say(party.signed ? counterTexts.signed : counterTexts.unsigned)}</Light>
        ) : null}
      </div>
    </div>
  );
}

export function Applicant(props: {
  readonly view: CaseView;
  readonly today: number;
  /** Something of it can be received now: a visit is written down with that. */
  readonly open: boolean;
  readonly visit: string;
  readonly onVisit: (visit: string) => void;
}) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { view } = props;
  return (
    <section className="o-applicant" aria-label={say(counterTexts.applicant)}>
      <h2 className="o-h3 o-h3--who">{say(counterTexts.applicant)}</h2>
      {view.parties.map((party) => (
        <PartyCard key={party.id} party={party} />
      ))}
      <dl className="y-dl">
        <dt>{say(counterTexts.sentAt)}</dt>
        <dd>
          {momentText(view.submittedAt, language, today)} · {say(view.channel === 'counter' ? counterTexts.counter : counterTexts.online)}
        </dd>
        <dt>{say(counterTexts.visits)}</dt>
        <dd>{say(counterTexts.times(view.visits.length))}</dd>
      </dl>
      {props.open ? (
        <>
          <Field id="visit" label={say(counterTexts.visitWhy)} hint={say(counterTexts.visitHint)} optional>
            {(control) => (
              <InputBox>
                <input {...control} maxLength={200} value={props.visit} onChange={(event) => props.onVisit(event.target.value)} />
              </InputBox>
            )}
          </Field>
          <div className="y-note o-say">
            <Icon name="hand" />
            <span>{say(counterTexts.sayFirst(props.today))}</span>
          </div>
        </>
      ) : null}
    </section>
  );
}
