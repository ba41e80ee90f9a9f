/** The devices of a hall: what stands there and when it was last seen; one is connected by its code and revoked with one press more. */
import { useState } from 'react';
import type { DeviceList, DeviceRow } from '#contract/view/device.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { PairForm } from './pair-form.tsx';
import { deviceKinds, deviceTexts } from './texts.ts';
import './device.css';

/** A device says a word every minute; one that was silent this long is switched off or has no network. Milliseconds. */
const QUIET_MS = 10 * 60_000;

export function Devices() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('device.list', {});
  const [pairing, setPairing] = useState(false);
  if (value === undefined) return refused === undefined ? <Waiting rows={4} /> : <RefusedNote refused={refused} onRetry={reload} />;
  const done = (): void => {
    setPairing(false);
    reload();
  };
  return (
    <>
      <p className="o-device__pair">
        <Button kind="p" onPress={() => setPairing(true)}>
          {say(deviceTexts.pair)}
        </Button>
      </p>
      {value.rows.length === 0 ? (
        <Empty title={say(deviceTexts.none)}>
          <p className="t-sm t-3">{say(deviceTexts.how).replace('{address}', `${location.origin}/hall`)}</p>
        </Empty>
      ) : (
        <ul className="o-lines o-device__rows">
          {value.rows.map((row) => (
            <Row key={row.id} row={row} list={value} onDone={reload} />
          ))}
        </ul>
      )}
      <Sheet open={pairing} title={say(deviceTexts.pair)} onClose={() => setPairing(false)}>
        {pairing ? <PairForm list={value} onDone={done} /> : null}
      </Sheet>
    </>
  );
}

function Row({ row, list, onDone }: { readonly row: DeviceRow; readonly list: DeviceList; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const at = (iso: string): string => momentText(iso, language, list.at);
  const quiet = Date.parse(list.at) - Date.parse(row.seenAt) > QUIET_MS;
  const revoke = async (): Promise<void> => {
    if (!sure) return setSure(true);
    setBusy(true);
    const answer = await call('device.revoke', { params: { id: row.id }, body: {}, key });
    setBusy(false);
    if (answer.ok) onDone();
    else setRefused(answer.refused);
  };
  const where = row.window === null ? '' : ` · ${say(deviceTexts.atWindow).replace('{number}', row.window)}`;
  return (
    <li className="o-line">
      <span className="o-line__t">
        <b>{row.name}</b>
        <small className="t-xs t-3">{`${say(deviceKinds[row.kind])}${where} · ${say(row.hall.name)}`}</small>
      </span>
      <span className="o-line__m t-sm t-2">
        {row.revokedAt !== null ? (
          say(deviceTexts.revoked).replace('{at}', at(row.revokedAt))
        ) : (
          <span className={quiet ? 'o-near' : ''}>{say(quiet ? deviceTexts.quiet : deviceTexts.seen).replace('{at}', at(row.seenAt))}</span>
        )}
        <small className="t-xs t-3">{say(deviceTexts.paired).replace('{by}', row.pairedBy).replace('{at}', at(row.pairedAt))}</small>
      </span>
      {row.revokedAt !== null ? null : (
        <span className="o-line__b">
          {sure ? <small className="t-xs t-2">{say(deviceTexts.revokeSure)}</small> : null}
          <Button
            size="s"
            kind={sure ? 'danger' : 'q'}
            busy={busy}
            label={`${say(deviceTexts.revoke)} ${row.name}`}
            onPress={() => void revoke()}
          >
            {say(deviceTexts.revoke)}
          </Button>
        </span>
      )}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </li>
  );
}
