/** Who is here, as it stands on the document: without a line nobody is found, everybody is written down. */
import { useLanguage } from '#web/ui/language.tsx';
import { Choice, Line } from '../intake/person-form.tsx';
import { findTexts } from '../intake/texts.ts';
import { offlineTexts } from './texts.ts';
import type { Identity } from './typing.ts';

const kinds = ['citizen', 'credit-code', 'passport', 'permit', 'foreigner-residence'] as const;
const names: Readonly<Record<(typeof kinds)[number], (typeof findTexts)['person']>> = {
  citizen: findTexts.person,
  'credit-code': findTexts.firm,
  passport: findTexts.passport,
  permit: findTexts.permit,
  'foreigner-residence': findTexts.foreigner,
};

export function IdentityForm(props: {
  readonly person: Identity;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (person: Identity) => void;
}) {
  const { say } = useLanguage();
  const { person, errors, onChange } = props;
  return (
    <section className="o-ask" aria-label={say(offlineTexts.identity)}>
      <h2 className="o-h3">
        {say(offlineTexts.identity)}
        <span>{say(offlineTexts.identityHint)}</span>
      </h2>
      <div className="o-fields">
        <Choice
          id="offline-kind"
          label={say(findTexts.kind)}
          value={person.kind}
          options={kinds.map((each) => ({ value: each, label: say(names[each]) }))}
          onChange={(kind) => onChange({ ...person, kind })}
        />
        <Line
          id="offline-number"
          code
          label={say(offlineTexts.number)}
          longest={40}
          value={person.number}
          error={errors['person/number']}
          onChange={(typed) => onChange({ ...person, number: typed.normalize('NFKC').replace(/\s/g, '').toUpperCase() })}
        />
        <Line
          id="offline-name"
          label={say(offlineTexts.name)}
          value={person.name}
          error={errors['person/name']}
          onChange={(name) => onChange({ ...person, name })}
        />
        <Line
          id="offline-phone"
          label={say(offlineTexts.phone)}
          optional
          longest={32}
          value={person.phone}
          error={errors['person/phone']}
          onChange={(phone) => onChange({ ...person, phone })}
        />
      </div>
    </section>
  );
}
