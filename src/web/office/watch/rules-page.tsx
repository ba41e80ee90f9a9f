/** For what a division raises which card; changed by two persons of supervision. */
import { useState } from 'react';
import type { RulesView } from '#contract/view/card.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { CardTag } from './card-tag.tsx';
import { cardTexts, ruleTexts } from './texts.ts';

type Rule = RulesView['rules'][number];
type Version = RulesView['versions'][number];
type Choice = Rule['colour'];
const choices: readonly Choice[] = ['yellow', 'red', 'off'];
const isChoice = (value: string): value is Choice => choices.some((each) => each === value);

export function RulesPage() {
  const { say } = useLanguage();
  const loaded = useReply('card-rule.get', {});
  const [editing, setEditing] = useState(false);
  const view = loaded.value;
  const done = (): void => {
    setEditing(false);
    loaded.reload();
  };
  return (
    <DayFrame
      title={ruleTexts.title}
      about={ruleTexts.about(view === undefined ? '' : say(view.division))}
      acts={view?.maySet === true && !editing ? <Button onPress={() => setEditing(true)}>{say(ruleTexts.propose)}</Button> : undefined}
    >
      <States loaded={loaded} isEmpty={() => false} empty={ruleTexts.title}>
        {(shown) => (
          <>
            {editing ? <Draft rules={shown.rules} onDone={done} /> : <RuleList rules={shown.rules} />}
            {shown.versions.length === 0 ? null : <Versions versions={shown.versions} maySet={shown.maySet} onDone={done} />}
          </>
        )}
      </States>
    </DayFrame>
  );
}

function About(props: { readonly rule: Rule }) {
  const { say } = useLanguage();
  const { rule } = props;
  return (
    <span className="o-today__b">
      <b>{say(rule.name)}</b>
      <span className="t-sm t-3">
        {say(rule.seen ? ruleTexts.seen : ruleTexts.byHand)} · {say(common.article(say(rule.basis.title), rule.basis.article))}
      </span>
    </span>
  );
}

function RuleList(props: { readonly rules: readonly Rule[] }) {
  const { say } = useLanguage();
  return (
    <ul className="o-today__l">
      {props.rules.map((rule) => (
        <li key={rule.trigger}>
          {rule.colour === 'off' ? <Tag tone="line">{say(cardTexts.off)}</Tag> : <CardTag colour={rule.colour} />}
          <About rule={rule} />
        </li>
      ))}
    </ul>
  );
}

function Draft(props: { readonly rules: readonly Rule[]; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [changed, setChanged] = useState<Readonly<Record<string, Choice>>>({});
  const [reason, setReason] = useState('');
  const differs = props.rules.some(({ trigger, colour }) => (changed[trigger] ?? colour) !== colour);
  const why = differs ? (reason.trim() === '' ? ruleTexts.reason : undefined) : ruleTexts.noChange;
  const submit = async (): Promise<void> => {
    const rules = Object.fromEntries(props.rules.map(({ trigger, colour }) => [trigger, changed[trigger] ?? colour]));
    if ((await send('card-rule.propose', { body: { rules, reason: reason.trim() } })) !== undefined) props.onDone();
  };
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === undefined) void submit();
      }}
    >
      <ul className="o-today__l">
        {props.rules.map((rule) => (
          <li key={rule.trigger}>
            <InputBox>
              <select
                aria-label={say(rule.name)}
                value={changed[rule.trigger] ?? rule.colour}
                onChange={({ target: { value } }) => (isChoice(value) ? setChanged({ ...changed, [rule.trigger]: value }) : undefined)}
              >
                {choices.map((each) => (
                  <option key={each} value={each}>
                    {say(cardTexts[each])}
                  </option>
                ))}
              </select>
            </InputBox>
            <About rule={rule} />
          </li>
        ))}
      </ul>
      <Lines id="rule-reason" label={say(ruleTexts.reason)} rows={2} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b">
        <Button type="submit" kind="p" busy={busy} {...(why === undefined ? {} : { why: say(why) })}>
          {say(ruleTexts.send)}
        </Button>
        <Button kind="q" onPress={props.onDone}>
          {say(ruleTexts.cancel)}
        </Button>
      </div>
    </form>
  );
}

const tones = { proposed: 'near', published: 'ok', withdrawn: 'line' } as const;

function Versions(props: { readonly versions: readonly Version[]; readonly maySet: boolean; readonly onDone: () => void }) {
  const { say } = useLanguage();
  return (
    <section>
      <h2 className="t-h3">{say(ruleTexts.versions)}</h2>
      <ul className="o-today__l">
        {props.versions.map((version) => (
          <Line key={version.version} {...props} version={version} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: { readonly version: Version; readonly maySet: boolean; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { busy, refused, send } = useCommand();
  const { version } = props;
  const wordOf = (value: string): string => (isChoice(value) ? say(cardTexts[value]) : value);
  const settle = async (name: 'card-rule.publish' | 'card-rule.withdraw'): Promise<void> => {
    if ((await send(name, { params: { version: String(version.version) }, body: undefined })) !== undefined) props.onDone();
  };
  return (
    <li>
      <Tag tone={tones[version.state]}>{say(ruleTexts[version.state])}</Tag>
      <span className="o-today__b">
        <b>{say(ruleTexts.version(version.version))}</b>
        {version.changes.map((change) => (
          <span key={change.name.zh} className="t-sm">
            {say(change.name)}：{wordOf(change.from)} → {wordOf(change.to)}
          </span>
        ))}
        <span className="t-sm t-2">{version.reason}</span>
        <span className="t-sm t-3">
          {say(ruleTexts.by(version.proposedBy, fullDayText(version.proposedAt, language)))}
          {version.settledBy === null ? '' : ` · ${say(ruleTexts.settledBy(version.settledBy))}`}
        </span>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
      </span>
      {version.state === 'proposed' && props.maySet ? (
        <span className="o-today__acts">
          <Button
            size="s"
            kind="p"
            busy={busy}
            onPress={() => void settle('card-rule.publish')}
            {...(version.own ? { why: say(ruleTexts.own) } : {})}
          >
            {say(ruleTexts.publish)}
          </Button>
          <Button size="s" kind="q" busy={busy} onPress={() => void settle('card-rule.withdraw')}>
            {say(ruleTexts.withdraw)}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
