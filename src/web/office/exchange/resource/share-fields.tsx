/** The class of sharing: with all; under a condition that is named; kept back by a law that is named. */
import type { ExchangeForm } from '#contract/view/exchange.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { LawField, TextField } from '../law-field.tsx';
import { requestTexts } from '../request/texts.ts';
import { shareTexts } from '../texts.ts';
import type { Command } from '../use-command.ts';
import type { ResourceTyped } from './resource-typed.ts';
import { resourceTexts } from './texts.ts';

const CLASSES = ['shared', 'conditional', 'not-shared'] as const;

export function ShareFields(props: {
  readonly form: ExchangeForm;
  readonly typed: ResourceTyped;
  readonly command: Command;
  readonly onChange: (typed: ResourceTyped) => void;
}) {
  const { say } = useLanguage();
  const { form, typed, command, onChange } = props;
  return (
    <>
      <fieldset className="y-field y-set">
        <legend className="y-field__l">{say(requestTexts.share)}</legend>
        {CLASSES.map((each) => (
          <label key={each} className="o-tick">
            <input type="radio" name="share" checked={typed.share === each} onChange={() => onChange({ ...typed, share: each })} />
            <span>{say(shareTexts[each])}</span>
          </label>
        ))}
      </fieldset>
      {typed.share === 'conditional' ? (
        <>
          <div className="o-two">
            <TextField
              id="ground-zh"
              label={say(resourceTexts.groundZh)}
              value={typed.ground.zh}
              error={command.errorAt('/share/ground/zh')}
              onChange={(zh) => onChange({ ...typed, ground: { ...typed.ground, zh } })}
            />
            <TextField
              id="ground-en"
              label={say(resourceTexts.groundEn)}
              value={typed.ground.en}
              error={command.errorAt('/share/ground/en')}
              onChange={(en) => onChange({ ...typed, ground: { ...typed.ground, en } })}
            />
          </div>
          <label className="o-tick">
            <input type="checkbox" checked={typed.consent} onChange={(event) => onChange({ ...typed, consent: event.target.checked })} />
            <span>{say(resourceTexts.consent)}</span>
          </label>
        </>
      ) : null}
      {typed.share === 'not-shared' ? (
        <LawField
          id="share-law"
          label={say(resourceTexts.lawKept)}
          laws={form.laws}
          value={typed.keptBy}
          pointer="/share/basis"
          errorAt={command.errorAt}
          onChange={(keptBy) => onChange({ ...typed, keptBy })}
        />
      ) : null}
    </>
  );
}
