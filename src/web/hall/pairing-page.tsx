/** A device that is not paired yet: what it is and where it stands, then six digits for a clerk to type. */
import { useEffect, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { DeviceSelf } from '#contract/view/device.ts';
import { forgetKey, makeKey } from './device-key.ts';
import { hallTexts, kindTexts } from './texts.ts';
import type { DeviceKind } from './use-device.ts';

type Props = { readonly wanted: DeviceKind | undefined; readonly asking: DeviceSelf | undefined; readonly onChanged: () => void };
const KINDS = ['screen', 'kiosk', 'rating'] as const;

export function PairingPage({ wanted, asking, onChanged }: Props) {
  const { say } = useLanguage();
  useEffect(() => {
    document.title = say(hallTexts.pairTitle);
  }, [say]);
  return (
    <main className="h-plain">
      <Logo to="/" label={say({ zh: '一次', en: 'Yici' })} />
      <h1>{say(hallTexts.pairTitle)}</h1>
      {asking === undefined ? <Choice wanted={wanted} onChanged={onChanged} /> : <Code asking={asking} onChanged={onChanged} />}
    </main>
  );
}

function Choice({ wanted, onChanged }: Pick<Props, 'wanted' | 'onChanged'>) {
  const { say } = useLanguage();
  const halls = useReply('hall.list', {});
  const [kind, setKind] = useState<DeviceKind>(wanted ?? 'screen');
  const [hall, setHall] = useState('');
  const [refused, setRefused] = useState<Refused>();
  const chosen = halls.value?.rows.find(({ id }) => id === hall);
  const ask = async (): Promise<void> => {
    if (chosen === undefined) return;
    const answer = await call('device.ask', { body: { hall, kind, key: makeKey(chosen.division) } });
    if (!answer.ok) forgetKey();
    setRefused(answer.ok ? undefined : answer.refused);
    onChanged();
  };
  if (halls.refused !== undefined) return <RefusedNote refused={halls.refused} onRetry={halls.reload} />;
  if (halls.value === undefined) return <Waiting />;
  return (
    <form className="h-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="y-set">
        <legend>{say(hallTexts.what)}</legend>
        <div className="h-kinds">
          {KINDS.map((each) => (
            <label key={each} className={`y-opt ${kind === each ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {say(kindTexts[each])}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="h-select">
        {say(hallTexts.whichHall)}
        <select value={hall} onChange={(event) => setHall(event.target.value)}>
          <option value="">{say(hallTexts.chooseHall)}</option>
          {halls.value.rows.map((row) => (
            <option key={row.id} value={row.id}>
              {say(row.name)}
            </option>
          ))}
        </select>
      </label>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" size="l" block {...(chosen === undefined ? { why: say(hallTexts.showWhy) } : {})} onPress={() => void ask()}>
        {say(hallTexts.show)}
      </Button>
    </form>
  );
}

function Code({ asking, onChanged }: { readonly asking: DeviceSelf; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  const { code, hall, kind } = asking;
  return (
    <section className="h-form" aria-labelledby="h-code">
      <p>{`${say(hall.name)} · ${say(kindTexts[kind])}`}</p>
      <h2 id="h-code" className="sr">
        {say(hallTexts.code)}
      </h2>
      <output className="num h-digits">{`${code?.slice(0, 3) ?? ''} ${code?.slice(3) ?? ''}`}</output>
      <p>{say(hallTexts.codeHow)}</p>
      <Button
        onPress={() => {
          forgetKey();
          onChanged();
        }}
      >
        {say(hallTexts.other)}
      </Button>
    </section>
  );
}
