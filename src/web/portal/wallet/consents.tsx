/** What I consented to: whose data may be asked for which matter, since when; withdrawn by one press, as easily as given. */
import type { ConsentView } from '#contract/view/look.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { common } from '#web/ui/texts.ts';
import { useSending } from '../track/use-act.ts';
import { consent } from './ledger-texts.ts';

export function Consents() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('consent.list', {});
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  if (value === undefined) return <Waiting rows={2} />;
  if (value.rows.length === 0)
    return (
      <div className="y-card">
        <Empty title={say(consent.none)}>
          <p>{say(consent.noneWhy)}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <ul className="y-card p-consents">
        {value.rows.map((row) => (
          <ConsentRow key={`${row.resource}${row.matter.id}`} row={row} onChanged={reload} />
        ))}
      </ul>
      <p className="t-xs t-3 p-rule">{say(consent.rule)}</p>
    </>
  );
}

function ConsentRow(props: { readonly row: ConsentView; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const isGiven = row.state === 'given';
  const { busy, refused, send } = useSending(
    (body, key) => call(isGiven ? 'consent.withdraw' : 'consent.give', { body, key }),
    props.onChanged,
  );
  const article = say(common.article(say(row.basis.title), row.basis.article));
  const scope = { resource: row.resource, matter: row.matter.id };
  return (
    <li data-consent={row.state}>
      <div>
        <b>{say(row.name)}</b> <span className="t-sm t-3">{say(row.department)}</span>
        <p>{say(consent.forMatter(say(row.matter.name)))}</p>
        <p className="t-3">{say(consent.facts(row.facts.map((fact) => say(fact)).join(language === 'zh' ? '、' : ', ')))}</p>
        <p className="t-3">
          {say(consent.since(dayText(row.since, language)))}
          {row.withdrawnAt === null ? ` · ${article}` : ''}
        </p>
        {row.withdrawnAt === null ? null : (
          <p className="t-3">
            <Light light="stop">{say(consent.withdrawn(dayText(row.withdrawnAt, language)))}</Light> · {article}
          </p>
        )}
        {refused === undefined ? null : <RefusedNote refused={refused} />}
      </div>
      <Button
        size="s"
        busy={busy}
        label={say(isGiven ? consent.withdrawOf(say(row.name)) : consent.againOf(say(row.name)))}
        onPress={() => void send(scope)}
      >
        {say(isGiven ? consent.withdraw : consent.again)}
      </Button>
    </li>
  );
}
