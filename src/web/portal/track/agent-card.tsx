/** Who acts for the applicant on this case, and another in their place: named from the mandates the applicant gave. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { MandateView } from '#contract/view/mandate.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common, type Texts } from '#web/ui/texts.ts';
import { useForWhom } from '../mandates/for-whom.tsx';
import { useAct } from './use-act.ts';

const texts = {
  title: { zh: '代办人', en: 'Agent' },
  now: (name: string) => ({ zh: `现在由${name}代办`, en: `${name} is the agent now` }),
  nobody: { zh: '现在是申请人自己办', en: 'The applicant acts without an agent' },
  name: { zh: '请人代办', en: 'Name an agent' },
  change: { zh: '换代办人', en: 'Change the agent' },
  whyNamed: {
    zh: '代办人从下一步起可以看、可以办这件事；随时可以换回来。',
    en: 'From the next act on the agent sees this case and acts for you; you can change that at any time.',
  },
  why: {
    zh: '换了以后，原来的代办人从下一步起就不能再看、再办这件事；他们办过的仍然有效（民法典第173条）。',
    en: 'From the next act on the former agent neither sees nor does anything here; what they did stays done (Civil Code, article 173).',
  },
  to: (name: string) => ({ zh: `换成${name}`, en: `${name} from now on` }),
  let: (name: string) => ({ zh: `请${name}代办`, en: `Let ${name} act` }),
  dismiss: { zh: '不要代办人了', en: 'No agent any more' },
  none: { zh: '还没有别人可换：先到“授权与代办”请一位。', en: 'Nobody else to name yet: give a mandate first.' },
  give: { zh: '请别人替我办', en: 'Let somebody act for me' },
} satisfies Texts;

/** Mandates by which somebody could act here: in force, for this matter, given by who applies. */
const candidates = (rows: readonly MandateView[], view: CaseView): readonly MandateView[] => {
  const applicants = new Set(view.parties.filter((party) => party.kind === 'applicant').map((party) => party.name));
  const now = agentOf(view)?.name;
  return rows.filter(
    (row) =>
      row.state === 'live' &&
      row.side === 'giver' &&
      applicants.has(row.giver.name) &&
      row.taker.person !== null &&
      row.taker.name !== now &&
      (row.matters === null || row.matters.some((matter) => matter.id === view.matter.id)) &&
      (row.case === null || row.case === view.number),
  );
};

const agentOf = (view: CaseView): CaseView['parties'][number] | undefined =>
  view.parties.find((party) => party.kind === 'agent' && party.former !== true);

export function AgentCard(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const { list } = useForWhom();
  const [open, setOpen] = useState(false);
  const { busy, refused, send } = useAct(view.number, 'change-agent', () => {
    setOpen(false);
    props.reload();
  });
  const agent = agentOf(view);
  const change = agent === undefined ? texts.name : texts.change;
  const others = candidates(list.value?.rows ?? [], view);
  const may = view.allowed.some((entry) => entry.act === 'change-agent' && entry.because === null);
  if (agent === undefined && (!may || others.length === 0)) return null;
  return (
    <section className="y-card p-gap" data-agent={agent?.name ?? ''}>
      <h2 className="t-h3">{say(texts.title)}</h2>
      <p className="t-2">{say(agent === undefined ? texts.nobody : texts.now(agent.name))}</p>
      {may ? (
        <Button className="p-gap" onPress={() => setOpen(true)}>
          {say(change)}
        </Button>
      ) : null}
      <Sheet open={open} title={say(change)} onClose={() => setOpen(false)}>
        <p className="t-body">{say(agent === undefined ? texts.whyNamed : texts.why)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        {others.length === 0 ? (
          <p className="t-2">
            {say(texts.none)} <Link to="/mandates/new?as=give">{say(texts.give)}</Link>
          </p>
        ) : null}
        {others.map((row) => (
          <Button
            key={row.id}
            kind="p"
            block
            busy={busy}
            onPress={() => void send({ agent: { person: row.taker.person, mandate: row.id } })}
          >
            {say(agent === undefined ? texts.let(row.taker.name) : texts.to(row.taker.name))}
          </Button>
        ))}
        {agent === undefined ? null : (
          <Button block busy={busy} onPress={() => void send({})}>
            {say(texts.dismiss)}
          </Button>
        )}
        <Button block onPress={() => setOpen(false)}>
          {say(common.cancel)}
        </Button>
      </Sheet>
    </section>
  );
}
