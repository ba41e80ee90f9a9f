/** The papers of an application without a line: what the government holds is struck out and checked later, never asked for (2018 regulation art. 7). */
import { useState } from 'react';
import type { GuideMaterial } from '#contract/view/guide.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { offlineTexts } from './texts.ts';
import type { Scan, Typing } from './typing.ts';

/** A page scanned in colour at 300 dpi is about one megabyte. */
const PAGE = 5 * 1024 * 1024;
const WHOLE = 10 * 1024 * 1024;
const sizeOf = ({ data }: Scan): number => (data.length * 3) / 4;

const read = (file: File): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''));
    reader.addEventListener('error', () => fail(reader.error ?? new Error('the file cannot be read')));
    reader.readAsDataURL(file);
  });

type Given = Typing['given'][string];
type Props = {
  readonly material: GuideMaterial;
  readonly given: Given | undefined;
  readonly scans: readonly Scan[];
  readonly onGive: (given: Given | undefined, scan?: Scan) => void;
};

function Ways(props: Props) {
  const { say } = useLanguage();
  const [tooLarge, setTooLarge] = useState(false);
  const { material, given, scans, onGive } = props;
  const scan = scans.find(({ id }) => given?.by === 'file' && given.scan === id);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const others = scans.filter((each) => each.id !== scan?.id).reduce((sum, each) => sum + sizeOf(each), 0);
    const fits = file.size <= PAGE && others + file.size <= WHOLE;
    setTooLarge(!fits);
    if (!fits) return;
    const id = `scan-${crypto.randomUUID()}`;
    onGive({ by: 'file', scan: id }, { id, name: file.name.slice(0, 200), data: await read(file) });
  };
  const pressed = (by: Given['by']): boolean => given?.by === by;
  const toggle = (way: Given): void => onGive(given?.by === way.by ? undefined : way);
  return (
    <span className="o-offways">
      <button type="button" className="o-chip" aria-pressed={pressed('original')} onClick={() => toggle({ by: 'original', pages: 1 })}>
        {say(offlineTexts.original)}
      </button>
      {material.commitment === undefined && material.way !== 'commit' ? null : (
        <button type="button" className="o-chip" aria-pressed={pressed('commitment')} onClick={() => toggle({ by: 'commitment' })}>
          {say(offlineTexts.commitment)}
        </button>
      )}
      <label className={`o-chip o-offscan ${scan === undefined ? '' : 'is-on'}`}>
        <input
          type="file"
          className="sr"
          accept="image/jpeg,image/png,application/pdf"
          aria-label={`${say(offlineTexts.scan)} · ${say(material.name)}`}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
        <Icon name="camera" />
        {say(scan === undefined ? offlineTexts.scan : offlineTexts.scanned(scan.name))}
      </label>
      {tooLarge ? (
        <span className="o-late t-xs" role="alert">
          {say(offlineTexts.tooLarge)}
        </span>
      ) : null}
    </span>
  );
}

export function PaperRows(props: {
  readonly materials: readonly GuideMaterial[];
  readonly typing: Typing;
  readonly onGive: (material: string, given: Given | undefined, scan?: Scan) => void;
}) {
  const { say } = useLanguage();
  const { materials, typing } = props;
  if (materials.length === 0) return null;
  return (
    <section className="o-ask" aria-label={say(offlineTexts.papers)}>
      <h2 className="o-h3">{say(offlineTexts.papers)}</h2>
      <ul className="o-offpapers">
        {materials
          .toSorted((one, other) => Number(one.way === 'held') - Number(other.way === 'held'))
          .map((material) => (
            <li key={material.id}>
              {material.way === 'held' ? (
                <>
                  <s className="t-3">{say(material.name)}</s>
                  <span className="o-offways">
                    {material.heldBy === undefined ? null : (
                      <span className="t-xs t-3">{say(offlineTexts.heldBy(say(material.heldBy)))}</span>
                    )}
                    <Tag tone="near">{say(offlineTexts.later)}</Tag>
                  </span>
                </>
              ) : (
                <>
                  <span>{say(material.name)}</span>
                  <Ways
                    material={material}
                    given={typing.given[material.id]}
                    scans={typing.scans}
                    onGive={(given, scan) => props.onGive(material.id, given, scan)}
                  />
                </>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
