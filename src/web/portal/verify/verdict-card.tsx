/** One of six answers, said in a sentence; beside it what the certificate shows. The stroke draws itself only where it proves genuine. */
import type { Verdict } from '#contract/view/certificate.ts';
import { clockText, fullDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { answers, verify } from './texts.ts';

export function VerdictCard(props: { readonly verdict: Verdict }) {
  const { say, language } = useLanguage();
  const { verdict } = props;
  const spoken = answers[verdict.answer];
  const genuine = verdict.answer === 'genuine';
  return (
    <section className={`v-res ${genuine ? '' : 'v-res--not'}`} data-answer={verdict.answer}>
      <div className="v-say">
        {genuine ? (
          <Stroke height={22} fresh className="p-white" />
        ) : (
          <Light light={spoken.light} large>
            {say(spoken.short)}
          </Light>
        )}
        <h2 className="t-song">{say(spoken.say)}</h2>
        <p>
          {say(spoken.more)} {say(verify.at(`${fullDayText(verdict.checkedAt, language)} ${clockText(verdict.checkedAt)}`))}
        </p>
        <p className="v-ft">
          {say(verify.receipt(verdict.receipt))}
          <br />
          {say(verify.receiptWhy)}
        </p>
      </div>
      {verdict.certificate === null ? null : <Details certificate={verdict.certificate} sealed={genuine} />}
    </section>
  );
}

function Details(props: { readonly certificate: NonNullable<Verdict['certificate']>; readonly sealed: boolean }) {
  const { say, language } = useLanguage();
  const { certificate } = props;
  const from = fullDayText(certificate.issuedAt, language);
  return (
    <div className="v-det">
      <h3>{say(certificate.name)}</h3>
      <p className="t-2 t-sm">{say(verify.issuedBy(say(certificate.issuer)))}</p>
      {props.sealed ? <Seal office={certificate.issuer.zh} /> : null}
      <dl className="y-dl">
        <dt>{say(verify.number)}</dt>
        <dd className="code">{certificate.number}</dd>
        {certificate.fields.map((field) => (
          <Pair key={field.label.zh} label={say(field.label)} value={field.value} />
        ))}
        <dt>{say(verify.valid)}</dt>
        <dd>
          {say(certificate.validUntil === null ? verify.from(from) : verify.fromTo(from, fullDayText(certificate.validUntil, language)))}
        </dd>
        {certificate.revokedAt === undefined ? null : (
          <Pair label={say(verify.revokedOn)} value={fullDayText(certificate.revokedAt, language)} />
        )}
        {certificate.reason === undefined ? null : <Pair label={say(verify.reason)} value={certificate.reason} />}
      </dl>
    </div>
  );
}

function Pair(props: { readonly label: string; readonly value: string | null }) {
  const { say } = useLanguage();
  return (
    <>
      <dt>{props.label}</dt>
      {props.value === null ? (
        <dd className="v-hide">
          <Icon name="lock" />
          {say(verify.withheld)}
        </dd>
      ) : (
        <dd>{props.value}</dd>
      )}
    </>
  );
}

/** A drawn seal marked as demo: nobody may take it for a real one. */
function Seal(props: { readonly office: string }) {
  const { say } = useLanguage();
  return (
    <svg
      className="v-seal"
      width="92"
      height="92"
      viewBox="0 0 100 100"
      fill="none"
      stroke="currentColor"
      role="img"
      aria-label={say(verify.seal)}
    >
      <circle cx="50" cy="50" r="46" strokeWidth="2.5" />
      <path id="seal-arc" d="M50 86A36 36 0 1 1 50.1 86" stroke="none" />
      <text fontSize="9" fill="currentColor" stroke="none" className="v-sealt" aria-hidden="true">
        <textPath href="#seal-arc" startOffset="50%" textAnchor="middle">
          {props.office}（演示）
        </textPath>
      </text>
      <path d="m50 36 3.6 10.2 10.8.3-8.6 6.5 3.1 10.3L50 57l-8.9 6.3 3.1-10.3-8.6-6.5 10.8-.3Z" fill="currentColor" stroke="none" />
    </svg>
  );
}
