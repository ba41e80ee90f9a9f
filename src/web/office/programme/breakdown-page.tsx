/** The tab 分解: what waits for an answer here, then each goal through the levels with its gaps. */
import { useState } from 'react';
import type { BranchView, BreakdownView } from '#contract/view/programme.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame } from '../day/page.tsx';
import { HandDownPress } from './hand-down-form.tsx';
import { HandList } from './hand-list.tsx';
import { PlanPick } from './plan-pick.tsx';
import { areaTexts, goalTexts } from './texts.ts';
import { handTexts } from './hand-texts.ts';
import { partsPath, useParts, usePlan } from './use-plan.ts';
import { shortFigure, shortWords } from '#domain/measure/figure-words.ts';

export function BreakdownPage() {
  const { say } = useLanguage();
  const [named] = useParts('breakdown');
  const { list, id } = usePlan(named);
  const [round, setRound] = useState(0);
  const pick = id === undefined || list.value === undefined ? null : <PlanPick tab="breakdown" rows={list.value.rows} id={id} />;
  return (
    <DayFrame
      title={handTexts.title}
      about={handTexts.about}
      acts={
        <>
          {pick}
          {id === undefined ? null : <HandDownPress plan={id} onDone={() => setRound(round + 1)} />}
        </>
      }
    >
      <Awaiting key={`hands ${round}`} plan={id} onChanged={() => setRound(round + 1)} />
      {id === undefined ? (
        list.value === undefined ? (
          <Waiting />
        ) : (
          <p>{say(areaTexts.noPlan)}</p>
        )
      ) : (
        <Trees key={`${id} ${round}`} plan={id} />
      )}
    </DayFrame>
  );
}

/** To be answered here, and objections from below to be decided here. */
function Awaiting({ plan, onChanged }: { readonly plan: string | undefined; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  const own = useReply('hand-down.list', {});
  const sent = useReply('hand-down.list', plan === undefined ? undefined : { query: { plan } });
  if (own.value === undefined)
    return own.refused === undefined ? <Waiting rows={3} /> : <RefusedNote refused={own.refused} onRetry={own.reload} />;
  const awaiting = own.value.rows.filter(({ acts }) => acts.includes('take-up'));
  const objected = (sent.value?.rows ?? []).filter(({ acts }) => acts.includes('decide'));
  return (
    <>
      <section>
        <h2>{say(handTexts.awaiting)}</h2>
        {awaiting.length === 0 ? <p className="t-sm t-3">{say(handTexts.none)}</p> : <HandList rows={awaiting} onChanged={onChanged} />}
      </section>
      {objected.length === 0 ? null : (
        <section>
          <h2>{say(handTexts.objections)}</h2>
          <HandList rows={objected} onChanged={onChanged} />
        </section>
      )}
    </>
  );
}

function Trees({ plan }: { readonly plan: string }) {
  const { value, refused, reload } = useReply('plan.breakdown', { params: { id: plan } });
  if (value === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />;
  const [deep, flat] = [
    value.goals.filter(({ branches }) => branches.length > 1),
    value.goals.filter(({ branches }) => branches.length === 1),
  ];
  return (
    <>
      {deep.map((goal) => (
        <Tree key={goal.id} goal={goal} />
      ))}
      {flat.length === 0 ? null : <Undivided goals={flat} />}
    </>
  );
}

/** What goes no further down, in one list. */
function Undivided({ goals }: { readonly goals: readonly GoalTree[] }) {
  const { say } = useLanguage();
  return (
    <section className="o-branch">
      <h2>{say(handTexts.undivided)}</h2>
      <ul>
        {goals.flatMap((goal) =>
          goal.branches.map((branch) => <Branch key={goal.id} branch={branch} unit={goal.unit} name={`${goal.id} ${say(goal.name)}`} />),
        )}
      </ul>
    </section>
  );
}

type GoalTree = BreakdownView['goals'][number];
const isGap = ({ state }: BranchView): boolean => state === 'not-handed' || state === 'proposed' || state === 'objected';

function Tree({ goal }: { readonly goal: GoalTree }) {
  const { say } = useLanguage();
  const gaps = goal.branches.filter(isGap).length;
  const [own] = goal.branches;
  return (
    <section className="o-branch">
      <h2>
        {goal.id} {say(goal.name)}{' '}
        {own?.below === null || own === undefined ? null : (
          <Tag tone={own.below.enough ? 'ok' : 'near'}>
            {say(handTexts.below(own.below.taken, own.below.of))}
            {own.below.enough ? '' : ` · ${say(handTexts.notEnough)}`}
          </Tag>
        )}
        {gaps === 0 ? null : <Tag tone="near">{say(handTexts.gaps(gaps))}</Tag>}
      </h2>
      <ul>
        {goal.branches.map((branch) => (
          <Branch key={`${branch.division.code} ${branch.hand ?? ''}`} branch={branch} unit={goal.unit} />
        ))}
      </ul>
    </section>
  );
}

type BranchProps = { readonly branch: BranchView; readonly unit: GoalTree['unit']; readonly name?: string };

function Branch({ branch, unit, name: given }: BranchProps) {
  const { say } = useLanguage();
  const name = given ?? say(branch.office ?? branch.division.name);
  return (
    <li style={{ '--d': branch.depth } as React.CSSProperties} className={isGap(branch) ? 'is-gap' : undefined}>
      <span className="o-branch__n">
        {branch.plan === null || branch.goal === null ? (
          name
        ) : (
          <Link to={partsPath('goals', branch.plan, branch.goal)} className="y-lnk">
            {name}
          </Link>
        )}
      </span>
      <span className="num t-2">
        {branch.target === null ? '' : `${say(goalTexts.targetShort)} ${say(shortFigure(branch.target, unit))}`}
      </span>
      <span className="num o-branch__v">{branch.value === null ? '' : shortWords(branch.value, unit)}</span>
      <Light light={branch.light}>{say(branch.word)}</Light>
    </li>
  );
}
